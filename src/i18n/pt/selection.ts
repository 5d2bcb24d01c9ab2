import type { SelectionWords } from '../es/selection.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('pt')

export const selection: SelectionWords = {
  criteriaTitle: 'Critérios de seleção',
  criteriaIntro: 'Com que perguntas se olha cada proposta, e quanto pesa cada uma',
  noCriteria: 'Ainda não há critérios',
  sumWhole: 'Os pesos somam 100 %',
  sumLacks: (percent) => `Faltam ${percent} % para os pesos somarem 100`,
  sumOver: (percent) => `Sobram ${percent} % para os pesos somarem 100`,
  scale: (min, max) => `de ${min} a ${max}`,
  scoredBy: {
    technical: 'pontua a equipe técnica',
    citizens: 'pontua a cidadania',
    mixed: 'pontuam mesas mistas',
  },
  least: (points) => `mínimo ${points} para entrar`,
  criterionClash: 'Dois tablets mudaram de forma diferente: abra e salve o que vale',
  edit: 'Mudar',
  editOf: (name) => `Mudar «${name}»`,
  removeOf: (name) => `Tirar «${name}»`,
  add: 'Acrescentar um critério',
  beginUsual: 'Começar com os quatro critérios do método',
  usual: [
    {
      name: 'Viabilidade técnica',
      question: 'Dá para fazer com a técnica e as pessoas que há?',
    },
    {
      name: 'Viabilidade orçamentária',
      question: 'O dinheiro alcança, ou se sabe de onde virá?',
    },
    {
      name: 'Viabilidade político-administrativa',
      question: 'As autoridades apoiam e as normas permitem?',
    },
    {
      name: 'Coerência com o planejamento do governo local',
      question: 'Vai no mesmo sentido que os planos do município?',
    },
  ],
  readOnly: 'Só a Coordenação muda isto; aqui se pode ler.',
  field: {
    name: 'Nome do critério',
    question: 'Pergunta para a mesa',
    questionHint: 'Em palavras simples: é o que a mesa lê antes de pontuar.',
    weight: 'Peso, em %',
    weightHint: 'Juntos devem somar 100.',
    scale: 'Escala',
    scoredBy: 'Quem pontua',
    least: 'Mínimo para entrar (opcional)',
    leastHint: 'Abaixo desta média a proposta não é selecionada.',
    levels: 'Descrever cada nível da escala (opcional)',
    level: (points) => `O que quer dizer ${points}`,
  },
  criterionRefused: {
    'empty-name': 'Falta o nome do critério.',
    'empty-question': 'Falta a pergunta para a mesa.',
    'too-long': 'O nome ou a pergunta são longos demais.',
    'scale-malformed': 'Esta escala não serve: escolha outra.',
    'weight-malformed': 'O peso é um número maior que 0 e até 100, com duas casas no máximo.',
    'threshold-outside': 'O mínimo tem que estar dentro da escala.',
    'levels-malformed': 'Descreva todos os níveis, ou nenhum.',
  },
  ruleTitle: 'Regra de seleção',
  formula: (criteria, votes) => `Índice = ${criteria} % critérios + ${votes} % votos`,
  formulaAlone: 'Índice = 100 % critérios (ninguém votou, ou a votação não foi contada)',
  formulaHint:
    'Critérios: a média das mesas levada de 0 a 100, segundo os pesos. Votos: os pontos, em que a mais votada vale 100. Os empates ficam como empates.',
  rule: {
    criteriaShare: 'Critérios, em %',
    votesShare: 'Votos, em %',
    perAxis: 'Ao menos por eixo',
    min: 'Compromissos, mínimo',
    max: 'Compromissos, máximo',
    reserve: 'Lugares na reserva',
  },
  ruleTold: (min, max, perAxis, reserve) =>
    `São selecionadas de ${min} a ${max}, ao menos ${perAxis} por eixo, e ficam ${reserve} na reserva.`,
  ruleWrong: 'Escreva um número em cada campo.',
  freezeTitle: 'Critérios congelados',
  notFrozen:
    'Ainda não estão congelados. São congelados antes de pontuar, para que ninguém possa ajeitá-los ao resultado.',
  frozenOn: (day) => `Congelados em ${day}`,
  fingerprint: (hash) => `Impressão digital ${hash}…`,
  changedSince: (scored) =>
    scored > 0
      ? `Os critérios ou a regra mudaram depois de congelados, e já há ${scored} pontuações de mesa. Enquanto não forem congelados de novo, valem os de antes.`
      : 'Os critérios ou a regra mudaram depois de congelados. Enquanto não forem congelados de novo, valem os de antes.',
  freeze: 'Congelar critérios e regra',
  freezeAgain: 'Congelar de novo',
  freezeDo: 'Congelar',
  freezeAsk: (n) =>
    `${count(n, { one: 'O critério', other: 'Os # critérios' })} e a regra são guardados como estão, com data e impressão digital. As mesas pontuam com isto.`,
  scoredAlready: (n) =>
    `Já há ${count(n, { one: '1 pontuação', other: '# pontuações' })} de mesa. Mudar os critérios agora muda o resultado: ficará escrito o motivo.`,
  freezeReason: 'Por que mudam',
  freezeReasonHint: 'Fica no documento de critérios, à vista de todas as pessoas.',
  freezeDisputed:
    'Dois tablets congelaram critérios separadamente. Revise os critérios e congele de novo.',
  frozen: 'Critérios congelados e guardados neste tablet',
  history: (n) => `História: congelados ${n} vezes`,
  firstFreeze: 'Primeira vez',
  freezeRefused: {
    'no-criteria': () => 'Para congelar é preciso ao menos um critério.',
    'not-scoreable': (name) => `Com «${name}» não dá para pontuar: revise escala e peso.`,
    'in-conflict': (name) =>
      `Dois tablets mudaram «${name}» de forma diferente. Abra e salve o que vale.`,
    'weights-do-not-sum': (lack) =>
      lack.startsWith('-')
        ? `Os pesos passam de 100 em ${lack.slice(1)} %. Assim não são congelados.`
        : `Faltam ${lack} % para os pesos somarem 100. Assim não são congelados.`,
    'shares-do-not-sum': () => 'Na regra, critérios e votos devem somar 100 %.',
    'rule-malformed': () => 'A regra não fecha: revise mínimo, máximo e reserva.',
    'reason-missing': () => 'Escreva por que mudam.',
    'too-long': () => 'O motivo é longo demais.',
    'nothing-changed': () => 'Nada mudou desde que foram congelados.',
  },

  scoringTitle: (table) => `${table}: pontuar propostas`,
  scoreAfterFreeze:
    'Primeiro os critérios são congelados. Depois, cada mesa pontua as propostas com eles.',
  scored: (n, of) => `${n} de ${of} pontuadas`,
  axisFilter: 'Mostrar as de um eixo',
  everyAxis: 'Todas',
  pointsGiven: (n, of) => `${n} de ${of} critérios`,
  nothingToScore: 'Não há propostas consolidadas para pontuar.',
  bornOf: (n) => count(n, { one: 'De 1 proposta original', other: 'De # originais unidas' }),
  scoresClash: 'Dois tablets desta mesa deram pontos diferentes. Nenhum se perde. Escolha:',
  keepScores: (told) => `Deixar ${told}`,
  givePoints: (points, criterion) => `${points}: ${criterion}`,
  lowest: 'nada',
  highest: 'totalmente',
  argument: {
    inFavour: 'Argumentos a favor',
    against: 'Argumentos contra',
    missing: 'O que nos falta saber',
  },
  agreementAsk: 'Como se chegou a esta pontuação?',
  agreement: {
    consensus: 'Por consenso',
    majority: 'Por maioria',
    none: 'Sem acordo',
  },
  previous: 'Anterior',
  next: 'Seguinte',

  resultsTitle: 'Resultados da seleção',
  opening: 'Reunindo pontuações e votos…',
  noFreeze: 'Ainda não há critérios congelados: sem eles não há índice.',
  allDecided: (selected) =>
    `Tudo decidido: ${count(selected, { one: '1 proposta selecionada', other: '# propostas selecionadas' })}`,
  undecided: (n) =>
    count(n, { one: 'Falta decidir sobre 1 proposta', other: 'Falta decidir sobre # propostas' }),
  unsigned:
    'A votação da oficina ainda não tem ata assinada: seus pontos saem das cédulas que há neste tablet e podem mudar.',
  leftOut: (n) =>
    count(n, {
      one: 'Há 1 votação da oficina que não soma pontos: não foi contada, está em disputa ou é de outro tipo.',
      other:
        'Há # votações da oficina que não somam pontos: não foram contadas, estão em disputa ou são de outro tipo.',
    }),
  closedMeetings: (n) =>
    count(n, {
      one: 'Há 1 reunião que este tablet não pode ler: suas pontuações não estão aqui.',
      other: 'Há # reuniões que este tablet não pode ler: suas pontuações não estão aqui.',
    }),
  byCriteria: 'Critérios',
  byVotes: 'Votos',
  meanOf: (mean) => `média ${mean}`,
  pointsOf: (n, told) => (n === 1 ? '1 ponto' : `${told} pontos`),
  byLot: 'Lugar por sorteio público',
  tiedWith: (n) => count(n, { one: 'Empate com 1 proposta', other: 'Empate com # propostas' }),
  belowLeast: (names) => `Abaixo do mínimo: ${names.join(', ')}`,
  rowClash: 'Uma mesa tem duas pontuações diferentes',
  apart: (name, min, max) => `As mesas não coincidem em ${name}: de ${min} a ${max}`,
  byTable: 'Pontos por mesa',
  unscored: (n) => count(n, { one: '1 sem pontuação completa', other: '# sem pontuação completa' }),
  lacks: (names) => `Falta pontuar: ${names.join(', ')}`,
  decide: 'Decidir',
  change: 'Mudar',
  decision: {
    selected: 'Selecionada',
    reserve: 'Na reserva',
    'not-selected': 'Não selecionada',
    referred: 'Encaminhada',
    merged: 'Unida a outra',
  },
  decisionLabel: 'Decisão',
  decisionClash: (kinds) => `Duas decisões diferentes: ${kinds.join(' / ')}`,
  decisionClashText: 'Dois tablets decidiram de forma diferente. Escolha e salve a que vale:',
  reason: 'Motivo, em palavras simples',
  reasonOptional: 'Motivo, em palavras simples (opcional)',
  reasonHint: 'Quem fez a proposta vai ler. Diga o porquê, sem siglas.',
  decisionRefused: {
    'reason-missing': 'Escreva o motivo: toda proposta não selecionada merece uma razão.',
    'too-long': 'O motivo é longo demais.',
    'below-least': 'Não pode ser selecionada: fica abaixo do mínimo de um critério.',
  },
  recordLot: 'Anotar um sorteio público',
  lotText:
    'O sorteio é feito na sala, à vista de todas as pessoas. Aqui se anota em que ordem saíram.',
  lift: (title) => `Subir «${title}»`,
  lotTold: 'Como foi feito e quem viu',
  lotToldHint: 'Por exemplo: papeizinhos numa sacola, diante das 34 pessoas da oficina. Sem nomes.',
  lotRefused: {
    'too-few': 'Para um sorteio são precisas duas ou mais.',
    'not-the-same': 'A ordem deve ter todas as que empatam.',
    'told-missing': 'Escreva como foi feito e quem viu.',
  },
  selectedOf: (n, min, max) =>
    `${count(n, { one: '1 selecionada', other: '# selecionadas' })} de ${min} a ${max}`,
  axisLacks: (n) => count(n, { one: 'falta 1', other: 'faltam #' }),
  axisMet: 'cumpre',
  bulkTitle: 'Decidir por lugar',
  bulkText: 'Só para as que não têm decisão. Depois se pode mudar uma por uma.',
  bulkFirst: 'Quantas são selecionadas',
  bulkWould: (selected, reserve, others) =>
    `Ficariam ${selected} selecionadas, ${reserve} na reserva e ${others} não selecionadas.`,
  bulkReserve: 'Motivo para as da reserva',
  bulkOthers: 'Motivo para as não selecionadas',
  bulkHint: '{lugar} e {índice} são preenchidos com os de cada uma.',
  reserveReason:
    'Ficou no lugar {lugar}, com {índice} de 100. Entra se um compromisso selecionado se mostrar inviável.',
  otherReason:
    'Ficou no lugar {lugar}, com {índice} de 100. Outras propostas tiveram mais apoio ou são mais possíveis hoje.',
  fillReason: (template, place, index) =>
    template.replaceAll('{lugar}', String(place)).replaceAll('{índice}', index),
  bulkDo: (n) => count(n, { one: 'Decidir sobre 1', other: 'Decidir sobre #' }),
  bulkSaved: (n) => count(n, { one: '1 decisão guardada', other: '# decisões guardadas' }),
  whatIf: 'E se…?',
  whatIfText: 'Experimente outros pesos. É uma simulação: não se guarda nem muda o resultado.',
  weightOf: (name) => `Peso de ${name}`,
  whatIfVotes: (percent) => `Votos: ${percent} %`,
  simulation: 'Simulação, não se guarda',
  placeNow: (now, then) =>
    now === then
      ? 'mesmo lugar'
      : now > then
        ? `sobe: hoje está no lugar ${now}`
        : `desce: hoje está no lugar ${now}`,
  endSimulation: 'Voltar ao resultado',
  toCommitments: 'Ir aos compromissos',
}
