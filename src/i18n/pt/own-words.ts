import type { ownWords as es } from '../es/own-words.ts'

export const ownWords: typeof es = {
  title: 'Palavras daqui',
  hint: 'Uma linha para cada coisa, com todas as palavras que aqui se usam para ela. Ajuda a achar propostas parecidas; não muda nenhum texto.',
  label: 'Palavras que querem dizer o mesmo, separadas por espaços',
  save: 'Salvar as palavras',
  saved: 'Palavras salvas. As propostas são comparadas de novo.',
}
