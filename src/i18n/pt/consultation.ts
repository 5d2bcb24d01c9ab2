import type { ConsultationWords } from '../es/consultation.ts'

export const consultation: ConsultationWords = {
  title: 'Consulta pública',
  readOnly: 'Aqui se pode ler. Para decidir é preciso um tablet de Coordenação.',
  headline: (total: number, waiting: number): string =>
    total === 0
      ? 'Ainda não chegou nenhuma opinião'
      : waiting === 0
        ? `${total === 1 ? 'A única opinião tem' : `As ${total} opiniões têm`} resposta`
        : `${waiting === 1 ? 'Falta responder 1 opinião' : `Falta responder ${waiting} opiniões`} de ${total}`,
  unread: (n: number): string => (n === 1 ? '1 opinião sem ler' : `${n} opiniões sem ler`),
  proposalsWaiting: (n: number): string =>
    n === 0
      ? 'Todas as propostas têm resposta.'
      : n === 1
        ? '1 proposta ainda não tem resposta.'
        : `${n} propostas ainda não têm resposta.`,
  dates: 'Quando se pode opinar',
  opens: 'Primeiro dia',
  closes: 'Último dia',
  datesSet: (opens: string, closes: string): string =>
    `De ${opens} a ${closes}, os dois dias incluídos.`,
  datesWrong: 'O último dia vem depois do primeiro.',
  keepDates: 'Guardar as datas',
  datesKept: 'Datas guardadas.',
  web: 'A página pública',
  webHint:
    'Qualquer pessoa a lê com um telefone, sem instalar nada. Mostra só o que você publica daqui.',
  neverPublished: 'Ainda não se publicou nada.',
  published: (date: string): string => `Publicado em ${date}. Não há mudanças desde então.`,
  publishedOlder: (date: string): string =>
    `Publicado em ${date}. Há mudanças que ainda não se veem.`,
  noCommitments: 'O plano ainda não tem compromissos: a página sairia vazia.',
  withAnswers: 'Mostrar também as respostas',
  withAnswersHint:
    'Cada um encontra a sua com seu código. Marque isto quando as respostas estiverem prontas.',
  publish: 'Publicar o rascunho',
  publishAgain: 'Publicar as mudanças',
  publishing: 'Publicando…',
  publishDone: 'Publicado.',
  openPage: 'Abrir a página',
  scanPage: 'Para ler em outro telefone, aponte a câmera aqui.',
  publishRefusals: {
    'plan-key-missing': 'Este tablet não tem a chave do plano. Publique a partir do que a tem.',
    'no-relay': 'Este plano não tem retransmissor: sem ele não há página pública.',
    'relay-out-of-reach':
      'Não se chegou ao retransmissor e nada foi publicado. Tente de novo quando houver sinal.',
    'relay-refused':
      'O retransmissor não aceitou a publicação e nada mudou. Veja com quem o administra.',
    'publication-too-long':
      'São textos demais para uma página. Publique sem respostas e entregue-as em documento.',
  },
  participation: 'Quem participou',
  byChannel: 'Por onde chegaram',
  byZone: 'De que zona',
  noZone: 'Sem dizer zona',
  target: (count: number, target: number): string => `${count} de ${target} que se esperam`,
  channels: {
    web: 'Página pública',
    kiosk: 'Tablet aberto',
    paper: 'Papel',
    assembly: 'Assembleia',
    mail: 'Correio',
    phone: 'Telefone',
    office: 'Protocolo',
  },
  stances: {
    support: 'Gosta assim',
    improvement: 'Propõe melhorar',
    objection: 'Não o convence',
    question: 'Pergunta',
    'out-of-scope': 'É outro assunto',
  },
  comments: 'As opiniões',
  views: { unread: 'Sem ler', waiting: 'Sem resposta', all: 'Todas' },
  noneInView: 'Aqui não resta nenhuma.',
  wholePlan: 'O plano em geral',
  unknownCommitment: 'Um compromisso que não está neste tablet',
  code: (code: string): string => `Código ${code}`,
  proposedText: 'Propõe que diga',
  show: 'Mostrar',
  hide: 'Não mostrar',
  hidden: 'Não se mostra',
  shown: 'Mostra-se',
  hideTitle: 'Não mostrar esta opinião',
  hideReason: 'Por que não',
  hideReasonHint: 'Por exemplo: nomeia uma pessoa. Mesmo assim é respondida e guardada.',
  answer: 'Responder',
  changeAnswer: 'Mudar a resposta',
  answerMarked: (n: number): string =>
    n === 1 ? 'Responder a marcada' : `Responder as ${n} marcadas juntas`,
  mark: 'Marcar',
  markFor: (code: string): string => `Marcar a opinião ${code}`,
  answerTitle: (n: number): string =>
    n === 1 ? 'Resposta' : `A mesma resposta para ${n} opiniões`,
  decision: 'O que se decidiu',
  decisions: {
    incorporated: 'Incorpora-se',
    partly: 'Incorpora-se em parte',
    'not-incorporated': 'Não se incorpora',
    clarified: 'Esclarece-se',
    referred: 'Encaminha-se',
    'no-change': 'Fica como está',
  },
  reason: 'Por quê, em palavras simples',
  reasonMissing: 'Falta o porquê: é o que a pessoa vai ler.',
  before: 'Antes dizia (se algo mudou)',
  after: 'Agora diz',
  keepAnswer: 'Guardar a resposta',
  answerKept: (n: number): string => (n === 1 ? 'Resposta guardada.' : `${n} respostas guardadas.`),
  disputed: 'Dois tablets a responderam diferente. Guarde a resposta que vale.',
  hints: {
    tooShort: 'É muito curto: entende-se por quê?',
    longSentence: (words: number): string =>
      `Há uma frase de ${words} palavras. Com duas frases curtas se lê melhor.`,
    jargon: (word: string): string => `«${word}» é palavra de repartição. Como diria a um vizinho?`,
  },
  said: (table: number, meeting: string): string => `Mesa ${table}, ${meeting}`,
  notShown: '(Esta opinião não se mostra)',
  proposalDecisions: {
    selected: 'Está no plano',
    reserve: 'Ficou em reserva',
    'not-selected': 'Não foi escolhida',
    referred: 'Foi encaminhada',
    merged: 'Uniu-se a outra',
    outOfScope: 'Fora do alcance',
  },
  selectedReason: (title: string): string => `Entrou no plano dentro de «${title}».`,
  referredReason: (to: string, reason: string): string =>
    `Passou-se a ${to}.${reason ? ` ${reason}` : ''}`,
  take: {
    title: 'Receber opiniões',
    hint: 'De papel, da assembleia ou de quem chegar. Guarda-se palavra por palavra.',
    about: 'Sobre o que opina',
    stance: 'O que diz',
    text: 'A opinião, com suas palavras',
    channel: 'Como chegou',
    paper: 'Número da folha de papel',
    zone: 'Zona',
    keep: 'Guardar a opinião',
    kept: (code: string): string => `Guardada. Código para ler a resposta: ${code}`,
    faults: {
      'text-missing': 'Falta a opinião.',
      'text-too-long': 'É longa demais: guarde-a em duas partes.',
      'stance-missing': 'Falta escolher o que diz.',
      'name-too-long': 'O nome é longo demais.',
    },
    here: (n: number): string =>
      n === 1 ? '1 opinião recebida aqui' : `${n} opiniões recebidas aqui`,
    noCommitments: 'Ainda não há compromissos: a opinião será sobre o plano em geral.',
  },
}
