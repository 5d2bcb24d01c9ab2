import type { RepositoryCardWords } from '../es/repository-card.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('pt')

export const repositoryCard: RepositoryCardWords = {
  name: 'Repositório público',
  hint: 'Um só arquivo zip com páginas, documentos e dados por fase, para qualquer servidor web ou pen drive. Abre sem conexão, sem conta e sem programas.',
  holds: 'O que vai ter',
  documents: (n) => count(n, { one: '1 documento', other: '# documentos' }),
  proposals: (n) =>
    count(n, {
      one: '1 proposta, com seu destino',
      other: '# propostas, cada uma com seu destino',
    }),
  comments: (n) =>
    count(n, {
      one: '1 opinião que já é mostrada, com sua resposta',
      other: '# opiniões que já são mostradas, com sua resposta',
    }),
  held: (n) =>
    count(n, {
      one: '1 opinião não mostrada sai sem seu texto',
      other: '# opiniões não mostradas saem sem seu texto',
    }),
  commitments: (n) =>
    count(n, { one: '1 compromisso, com seus marcos', other: '# compromissos, com seus marcos' }),
  receipts: (n) =>
    count(n, { one: '1 página de recibo', other: '# páginas de recibo, uma por código' }),
  leftOut: 'O que não vai ter',
  leftOutText:
    'Nem nomes, nem contatos, nem presenças, nem posições dos mapas de atores. Os textos livres saem como foram escritos: leia antes o Relatório 2 e as respostas, para ver se algum cita uma pessoa.',
  language: 'Idioma',
  languages: { es: 'Espanhol', en: 'Inglês', pt: 'Português' },
  formats: 'Além da página web, cada documento em',
  build: 'Montar o repositório',
  building: 'Montando… Pode continuar usando o tablet.',
  failed: 'Não foi possível montar o repositório. Tente outra vez.',
  done: (name) => `Salvo como «${name}».`,
  size: (kilobytes) => count(kilobytes, { one: 'Tem 1 kB', other: 'Tem # kB' }),
  files: (n) => count(n, { one: '1 arquivo', other: '# arquivos' }),
  hash: 'Impressão digital SHA-256 do zip',
  missing: (n) =>
    count(n, {
      zero: 'Não falta nada do previsto.',
      one: 'Sua primeira página diz que coisa ainda falta.',
      other: 'Sua primeira página diz as # coisas que ainda faltam.',
    }),
  traced: 'O plano anotou que o repositório saiu deste tablet.',
  notTraced: 'O zip foi salvo, mas NÃO ficou anotado no plano.',
  state: {
    never: 'Ainda não se montou nenhum.',
    current: 'Já se montou um com estes mesmos registros.',
    older: 'Os registros mudaram desde o último que se montou.',
  },
  note: 'Anotar onde foi publicado',
  noteHint:
    'Quando estiver no site ou no pen drive, anote: é a evidência do passo 7.3 e do padrão 2 da OGP, que pede atualizá-lo ao menos duas vezes por ano.',
  where: 'Onde está',
  whereHint: 'O endereço web, ou onde se entrega o pen drive',
  whereMissing: 'Escreva onde está.',
  channel: 'Por onde',
  keep: 'Anotar no passo 7.3',
  kept: 'Anotado no passo 7.3.',
  toStep: 'Ver o passo 7.3',
}
