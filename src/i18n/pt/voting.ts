import type { VotingWords } from '../es/voting.ts'
import { makePlural } from '../plural.ts'
import { forms } from './voting-forms.ts'
import {
  ballotRefusal,
  exact,
  freezeRefusal,
  method,
  methodHint,
  rules,
  total,
} from './voting-methods.ts'
import { papers } from './voting-papers.ts'
import { told } from './voting-told.ts'

const count = makePlural('pt')
const ballots = (n: number): string => count(n, { one: '1 cédula', other: '# cédulas' })
const points = (n: number): string => count(n, { one: '1 ponto', other: '# pontos' })
const options = (n: number): string => count(n, { one: '1 opção', other: '# opções' })
const votes = (n: number): string => count(n, { one: '1 voto', other: '# votos' })
const people = (n: number): string => count(n, { one: '1 pessoa', other: '# pessoas' })
const list = (labels: readonly string[]): string =>
  new Intl.ListFormat('pt', { type: 'conjunction' }).format(labels.map((label) => `«${label}»`))

export const voting: VotingWords = {
  title: 'Votação',
  ballots,
  points,
  options,
  votes,
  method,
  methodHint,
  total,
  exact,
  rules,
  papers,
  forms,
  told,
  notWritten: 'Não foi possível salvar. O que escreveu continua na tela: tente de novo.',

  setup: {
    title: 'Preparar a votação',
    headline: 'O que se vota?',
    question: 'A pergunta',
    questionDefault: 'O que é mais importante?',
    questionHint: 'É a primeira coisa que cada pessoa lê.',
    from: 'De onde vêm as propostas',
    fromMeeting: 'Deste encontro',
    fromPlan: 'Do plano, já agrupadas',
    pick: 'Propostas em votação',
    picked: (n) => `Escolheu ${options(n)}`,
    pickAll: 'Escolher todas',
    pickNone: 'Tirar todas',
    nothing: 'Ainda não há propostas. Anote-as nas mesas e volte.',
    label: 'Nome curto na cédula',
    labelLeft: (n) =>
      count(n, { one: 'Resta 1 letra', other: 'Restam # letras', zero: 'Não restam letras' }),
    labelOver: (n) => count(n, { one: 'Sobra 1 letra', other: 'Sobram # letras' }),
    alike: (labels) =>
      `${list(labels)} são parecidas. Se dizem o mesmo, os votos se dividem entre elas. Pode seguir assim.`,
    method: 'Como se vota',
    dots: 'Pontos por pessoa',
    dotsHint: (m) => `Para ${options(m)} costuma servir um terço.`,
    cap: 'Pontos por proposta, no máximo',
    capHint: (cap) =>
      cap === 1
        ? 'Um ponto por proposta: cada toque põe ou tira.'
        : 'Assim ninguém põe tudo em uma só.',
    max: 'Quantas cada pessoa pode marcar, no máximo',
    maxHint: 'Deixe vazio se pode marcar quantas quiser.',
    heads: 'Pessoas na sala',
    headsHint: 'Conte as pessoas agora. Serve para ver que não sobram cédulas.',
    k: 'Quantas são escolhidas (se preciso)',
    kHint: 'Se ficar vazio, mostra-se a ordem completa.',
    freeze: 'Congelar a votação',
    freezeHint: 'Depois não muda mais. Para corrigir algo, prepara-se outra votação.',
  },
  freezeRefusal,

  hub: {
    frozen: 'Votação congelada',
    open: 'Votação aberta',
    closed: 'Votação fechada',
    counted: 'Votação selada',
    disputed: 'Há duas atas diferentes',
    hash: 'Código desta votação',
    hashHint: 'É o mesmo em todos os tablets. Qualquer mudança é outra votação, com outro código.',
    inThisBox: (n) =>
      count(n, {
        one: '1 cédula neste tablet',
        other: '# cédulas neste tablet',
        zero: 'Nenhuma cédula neste tablet',
      }),
    booths: 'Urnas',
    noBooths: 'Nenhum tablet é urna ainda.',
    boothWaiting: 'não selou',
    boothSealed: (n, code) => `selou ${ballots(n)} · ${code}`,
    thisTablet: 'este tablet',
    become: 'Usar este tablet como urna',
    becomeHint: 'O tablet mostra só a cédula. Para sair é preciso o PIN.',
    close: 'Fechar a votação',
    closeTitle: 'Todas as pessoas já votaram?',
    closeText: 'Ao fechar, cada urna sela suas cédulas e ninguém mais pode votar.',
    closeYes: 'Sim, fechar a votação',
    closeNo: 'Ainda não',
    seal: 'Selar as cédulas deste tablet',
    sealHint: (n) => `Há ${ballots(n)} sem selar.`,
    count: 'Ir à contagem',
    recount: 'Contar de novo',
    results: 'Ver o resultado',
    project: 'Mostrar na tela',
    projectApart: 'Abrir em outra janela',
    another: 'Preparar outra votação',
    optionsTitle: 'Na cédula',
    unknown: 'Esta votação não está neste tablet',
    unknownText: 'Pode chegar pela retransmissão ou por arquivo do tablet onde foi preparada.',
    heads: (n) => `${people(n)} na sala`,
  },

  pin: {
    chooseTitle: 'Escolha um PIN para sair da urna',
    chooseText: 'Quatro números. Anote: sem o PIN o tablet continua urna.',
    first: 'PIN de 4 números',
    again: 'Repita o PIN',
    malformed: 'São quatro números.',
    differ: 'Os dois PIN não coincidem.',
    begin: 'Começar a votar',
    askTitle: 'PIN da equipe',
    ask: 'PIN',
    wrong: 'Esse não é o PIN.',
    wait: (seconds) => `Espere ${seconds} segundos e tente de novo.`,
    open: 'Abrir',
    stay: 'Continuar votando',
    staffTitle: 'Urna em pausa',
    leave: 'Sair da urna',
    leaveHint: 'As cédulas ficam neste tablet.',
    seal: 'Selar esta urna',
    sealHint: 'Quando ninguém mais vota neste tablet.',
  },

  booth: {
    votes: (meeting) => `${meeting} vota`,
    turn: 'Agora é a sua vez',
    start: 'Começar',
    secret: 'Seu voto é secreto. O tablet não sabe quem você é nem guarda a hora.',
    changeable: 'Pode mudá-lo até confirmar.',
    help: 'Se precisar de ajuda, escolha alguém de confiança.',
    inBox: (n) => count(n, { one: 'cédula nesta urna', other: 'cédulas nesta urna' }),
    staff: 'Equipe: manter pressionado',
    staffHint: 'Mantenha pressionado 3 segundos, ou toque de novo',
    leftDots: (left, of) =>
      count(left, {
        one: `Resta 1 ponto de ${of}`,
        other: `Restam # pontos de ${of}`,
        zero: `Usou seus ${points(of)}`,
      }),
    leftApproval: (marked, max) =>
      max === undefined
        ? count(marked, { one: 'Marcou 1', other: 'Marcou #', zero: 'Ainda não marcou nenhuma' })
        : `Marcou ${marked} de ${max} no máximo`,
    number: (n) => `Proposta ${n}`,
    rotated: 'A ordem muda em cada cédula, para que nenhuma tenha vantagem.',
    blank: 'Voto em branco',
    review: 'Revisar meu voto',
    noDotsLeft: (of) => `Já usou seus ${of}. Tire um de outra proposta.`,
    atCap: (cap) => `Em uma proposta cabem até ${points(cap)}.`,
    noMarksLeft: (max) => `Já marcou ${max}. Tire uma para marcar outra.`,
    more: (label) => `Pôr um ponto em ${label}`,
    less: (label) => `Tirar um ponto de ${label}`,
    reviewTitle: 'Assim fica o seu voto',
    usedDots: (n, of) =>
      n === of
        ? `Usou seus ${points(of)}. Ainda pode mudar qualquer um.`
        : `Usou ${points(n)} de ${of}. Ainda pode mudar qualquer um.`,
    usedMarks: (n) => `Marcou ${options(n)}. Ainda pode mudar qualquer uma.`,
    change: 'Mudar',
    changeThis: (label) => `Mudar ${label}`,
    again: 'Voltar a escolher',
    confirm: 'Sim, este é o meu voto',
    blankTitle: 'Quer votar em branco?',
    blankText: 'Sua cédula conta como participação, mas não apoia nenhuma proposta.',
    blankConfirm: 'Sim, votar em branco',
    still: 'Ainda está aí?',
    clears: (seconds) =>
      `Para cuidar do seu segredo, a cédula será apagada em ${count(seconds, { one: '1 segundo', other: '# segundos' })}.`,
    here: 'Continuo aqui',
    keeping: 'Salvando seu voto…',
    thanks: 'Obrigado',
    passOn: 'Seu voto ficou salvo. Passe o tablet.',
    failedTitle: 'Seu voto ainda não foi salvo',
    failedText:
      'O tablet não conseguiu gravá-lo. Sua escolha continua aqui e ninguém a vê. Tente de novo ou chame a equipe.',
    retry: 'Salvar de novo',
    sealedRefusal: 'Esta urna já está selada. Chame a equipe.',
    refused: ballotRefusal,
    closedTitle: 'A votação foi fechada',
    closedText: 'Entregue este tablet à equipe para selar as cédulas.',
    sealedTitle: 'Urna selada',
    sealedText: 'Leia em voz alta e anote estes dois dados.',
    sealedBallots: 'Cédulas',
    sealedCode: 'Código',
    sealing: 'Selando…',
    sealFailed: 'Não foi possível selar. As cédulas continuam neste tablet: tente de novo.',
    listen: 'Ouvir',
    textSize: 'Letra maior',
  },

  count: {
    title: 'Conferência da votação',
    balances: (heads, cast) => `Confere: ${people(heads)}, ${ballots(cast)}`,
    differs: 'Ainda não confere',
    reading: 'Abrindo as urnas…',
    heads: 'Pessoas na sala',
    headsFrom: 'contadas ao congelar',
    onTablets: 'Cédulas em tablet',
    byTablet: (parts) => parts.join(', '),
    inTablet: (n, name) => `${n} em ${name}`,
    fewer: (n) =>
      count(n, {
        one: '1 pessoa não votou',
        other: '# pessoas não votaram',
        zero: 'votou toda a sala',
      }),
    duplicates: 'Cópias repetidas',
    duplicatesHint: 'contam uma só vez',
    refused: 'Não admitidas',
    damaged: 'Pacotes danificados',
    damagedHint: 'ninguém consegue ler quantas cédulas trazem',
    abandoned: 'Abandonadas',
    abandonedHint: 'apagaram-se sozinhas; não contam como voto',
    counted: 'Cédulas que contam',
    blank: (n) => `em branco: ${n}`,
    invalid: (n) => `não válidas: ${n}`,
    tablet: (letter) => `Tablet ${letter}`,
    missing: 'Ainda falta selar ou trazer',
    discrepancy: {
      'more-ballots-than-heads': 'Há mais cédulas do que pessoas contadas.',
      'records-do-not-sum': 'As cédulas seladas e as contadas não somam o mesmo.',
      'batch-missing': 'Falta uma urna, ou uma chegou danificada.',
      'box-closed': 'A chave não abre uma cédula ou mais.',
      'more-ballots-than-cards': 'Há mais cédulas do que cartões entregues.',
      'more-cards-than-heads': 'Entregaram-se mais cartões do que pessoas contadas.',
      'card-twice': 'Um cartão trouxe mais de uma cédula.',
      'card-unknown': 'Há cédulas de cartões que ninguém entregou.',
    },
    refusal: {
      'other-vote': 'é de outra votação',
      'other-config': 'é de outra versão desta votação',
      'n-differs': 'diz outra quantidade de cédulas',
      'hash-differs': 'seu conteúdo mudou',
      'record-malformed': 'uma das suas cédulas não se entende',
      'signature-malformed': 'não está assinado',
      'signature-wrong': 'sua assinatura não corresponde',
      'signer-is-not-device': 'foi assinado por outro tablet',
      'unknown-device': 'vem de um tablet não convidado',
    },
    note: 'Por que não confere',
    noteHint: 'Escreva o que aconteceu e siga. A diferença fica na ata.',
    goOn: 'Se algo não confere, escreve-se por quê e segue-se. A diferença fica na ata.',
    sign: 'Duas pessoas assinam',
    asTeam: 'Pela equipe',
    asRoom: 'Pelas pessoas da sala',
    nameHint: 'Como quer aparecer na ata',
    hold: 'Manter para assinar',
    holdAgain: 'Pressione de novo para assinar',
    signed: 'Assinou',
    unsign: 'Tirar a assinatura',
    after: [
      'As cédulas já estão misturadas e ninguém pode mudá-las.',
      'A ata leva os códigos das urnas seladas.',
      'Só então se vê o resultado.',
    ],
    seal: 'Selar a votação',
    sealNew: 'Selar a ata nova',
    needsTeam: 'Falta a assinatura da equipe',
    needsRoom: 'Falta a assinatura da sala',
    needsBoth: 'Faltam as duas assinaturas',
    needsNote: 'Falta escrever por que não confere',
    needsClosing: 'Primeiro feche a votação: conta-se depois.',
    late: (n) =>
      `Depois da ata ${count(n, { one: 'chegou 1 urna', other: 'chegaram # urnas' })}. Uma ata nova substitui a anterior; as duas se conservam.`,
    nothingNew: 'A ata já conta todas as urnas que há neste tablet.',
    lacking:
      'A ata conta urnas que ainda não chegaram a este tablet. Traga-as antes de fazer outra.',
  },

  results: {
    title: 'Resultado',
    headline: (meeting) => `Assim escolheu ${meeting}`,
    participation: ({ heads, cast, blank, invalid }) => {
      const parts = [
        cast > heads
          ? `Há ${ballots(cast)} e na sala contou-se ${people(heads)}`
          : `Votaram ${cast} de ${people(heads)}`,
        ...(blank > 0 ? [`${blank} em branco`] : []),
        ...(invalid > 0 ? [`${invalid} não válidas`] : []),
      ]
      return `${parts.join(', ')}.`
    },
    place: (n, tied) => (tied ? `${n}=` : `${n}`),
    tiedPlace: (n) => `Empate no lugar ${n}`,
    why: 'Por quê',
    sealedBy: (names) => `Ata assinada por ${names.join(' e ')}`,
    note: 'Observação',
    paper: 'Contagem em papel',
    paperNote:
      'Contou-se à mão e anotaram-se os totais: não se pode contar de novo cédula por cédula.',
    cut: (k) => `Até aqui, ${count(k, { one: 'a escolhida', other: 'as # escolhidas' })}`,
    none: 'O resultado se vê quando duas pessoas assinam a ata.',
    disputed:
      'Há duas atas desta votação e nenhuma substitui a outra. Conte de novo para escrever uma que as substitua.',
    exact: 'Código da ata',
  },

  projector: {
    open: 'Votação aberta',
    frozen: 'A votação vai começar',
    closed: 'Votação fechada. Está sendo contada.',
    leave: 'Voltar',
    nothing: 'Ainda não há nada para mostrar.',
    sealed: 'Votação selada com duas assinaturas',
    reveal: 'Mostrar o seguinte',
    revealAll: 'Mostrar tudo',
    waiting: 'O resultado está pronto',
  },
}
