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
  erase: {
    open: 'Apagar a pedido',
    title: 'Apagar esta opinião para sempre',
    warning:
      'Apagam-se o texto e o contato: deste tablet, dos demais quando sincronizarem, do relé e da página. Não pode ser desfeito.',
    why: 'Por que se apaga',
    reasons: {
      asked: 'A pessoa que a escreveu pediu',
      'names-somebody': 'Tem dados de outra pessoa',
      order: 'Uma autoridade ordenou',
    },
    remains:
      'Fica escrito que houve uma opinião com esse código, quando foi apagada e por que motivo. Quem tiver o código lerá que foi apagada.',
    confirm: 'Sim, apagar',
    busy: 'Apagando…',
    done: 'Apagada. Os bytes saem deste tablet quando o plano for reaberto.',
    publishLater:
      'Apagada aqui. A página pública deixa de mostrá-la quando houver sinal: publique então as mudanças.',
    count: (n) =>
      n === 1 ? '1 opinião foi apagada a pedido.' : `${n} opiniões foram apagadas a pedido.`,
    refusals: {
      'plan-key-missing': 'Este tablet não tem a chave do plano.',
      'erasure-full':
        'A lista do que foi apagado está cheia: peça ajuda a quem mantém o aplicativo.',
      'not-kept': 'Não foi possível guardar e nada foi apagado. Tente outra vez.',
    },
  },
  days: {
    counting: 'Que dias contam',
    calendar: 'Dias corridos',
    working: 'Dias úteis',
    number: 'Quantos dias',
    skipped: (holidays) =>
      holidays === ''
        ? 'Sábados e domingos não contam. Nesse tempo não há feriados anotados.'
        : `Sábados, domingos e feriados não contam: ${holidays}.`,
    edit: 'Anotar os feriados',
  },
  templates: {
    begin: 'Começar com uma resposta guardada',
    none: 'Nenhuma: escrever',
    places: 'Onde escrever {código} ou {compromisso} entra o de cada opinião.',
    keepTitle: 'Guardar esta resposta para outras',
    name: 'Nome para encontrá-la',
    keep: 'Guardar',
    kept: 'Resposta guardada para outras.',
    withdraw: (name) => `Tirar «${name}» da lista`,
  },
  topics: {
    put: (n) => (n === 1 ? 'Dar um tema' : `Dar um tema às ${n} marcadas`),
    title: (n) => (n === 1 ? 'Tema de 1 opinião' : `Tema de ${n} opiniões`),
    topic: 'Tema',
    hint: 'Com palavras livres, por exemplo: transporte. Vazio o tira.',
    keep: 'Guardar o tema',
    filter: 'Ver um tema',
    all: 'Todos os temas',
  },
}
