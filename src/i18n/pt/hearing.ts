import type { HearingWords } from '../es/hearing.ts'

export const hearing: HearingWords = {
  contact: {
    see: 'Ver contato',
    title: 'Contato para avisar a pessoa',
    opening: 'Abrindo…',
    care: 'Aparece só até você fechar esta folha. Não fica aberto em lugar nenhum.',
    close: 'Fechar e ocultar',
    until: (day) => `Segundo o aviso, pode ser lido até ${day}. Nesse dia já não se abre.`,
    noDay: 'O plano ainda não tem aviso: escreva até que dia os contatos são guardados.',
    over: (day) => `O aviso prometeu não usar os contatos a partir de ${day}. Já não se abre.`,
    elsewhere:
      'Está fechado com a chave do plano. É lido no tablet que tem a chave, ou carregando aqui o arquivo da chave.',
    refusals: {
      'plan-key-missing': 'Este tablet não tem a chave do plano.',
      'contact-unreadable': 'Não foi possível abrir: fechado com outra chave, ou danificado.',
    },
  },
}
