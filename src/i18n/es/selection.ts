import type { Scorer } from '../../domain/selection/criterion.ts'
import type { DecisionRefusal, LotRefusal } from '../../domain/selection/decide.ts'
import type { Agreement, DecisionKind } from '../../domain/selection/evaluation.ts'
import type { FreezeRefusal } from '../../domain/selection/freeze-criteria.ts'
import type { CriterionRefusal } from '../../domain/selection/make-criterion.ts'
import type { ArgumentField } from '../../domain/selection/score-table.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('es')

export const selection = {
  criteriaTitle: 'Criterios de selección',
  criteriaIntro: 'Con qué preguntas se mira cada propuesta, y cuánto pesa cada una',
  noCriteria: 'Todavía no hay criterios',
  sumWhole: 'Los pesos suman 100 %',
  sumLacks: (percent: string) => `A los pesos les falta ${percent} % para sumar 100`,
  sumOver: (percent: string) => `A los pesos les sobra ${percent} % para sumar 100`,
  scale: (min: number, max: number) => `de ${min} a ${max}`,
  scoredBy: {
    technical: 'puntúa el equipo técnico',
    citizens: 'puntúa la ciudadanía',
    mixed: 'puntúan mesas mixtas',
  } satisfies Record<Scorer, string>,
  least: (points: string) => `mínimo ${points} para entrar`,
  criterionClash: 'Dos tabletas lo cambiaron distinto: ábralo y guarde lo que vale',
  edit: 'Cambiar',
  editOf: (name: string) => `Cambiar «${name}»`,
  removeOf: (name: string) => `Quitar «${name}»`,
  add: 'Agregar un criterio',
  beginUsual: 'Empezar con los cuatro criterios del método',
  usual: [
    {
      name: 'Viabilidad técnica',
      question: '¿Se puede hacer con la técnica y las personas que hay?',
    },
    {
      name: 'Viabilidad presupuestaria',
      question: '¿Alcanza el dinero, o se sabe de dónde saldrá?',
    },
    {
      name: 'Viabilidad político-administrativa',
      question: '¿Lo apoyan las autoridades y lo permiten las normas?',
    },
    {
      name: 'Coherencia con la planificación del gobierno local',
      question: '¿Va en el mismo sentido que los planes del municipio?',
    },
  ],
  readOnly: 'Solo Coordinación cambia esto; acá se puede leer.',
  field: {
    name: 'Nombre del criterio',
    question: 'Pregunta para la mesa',
    questionHint: 'En palabras simples: es lo que la mesa lee antes de puntuar.',
    weight: 'Peso, en %',
    weightHint: 'Entre todos deben sumar 100.',
    scale: 'Escala',
    scoredBy: 'Quién puntúa',
    least: 'Mínimo para entrar (opcional)',
    leastHint: 'Por debajo de este promedio, la propuesta no se selecciona.',
    levels: 'Describir cada nivel de la escala (opcional)',
    level: (points: number) => `Qué quiere decir ${points}`,
  },
  criterionRefused: {
    'empty-name': 'Falta el nombre del criterio.',
    'empty-question': 'Falta la pregunta para la mesa.',
    'too-long': 'El nombre o la pregunta son demasiado largos.',
    'scale-malformed': 'La escala no sirve: elija otra.',
    'weight-malformed':
      'El peso es un número mayor que 0 y hasta 100, con dos decimales a lo sumo.',
    'threshold-outside': 'El mínimo tiene que estar dentro de la escala.',
    'levels-malformed': 'Describa todos los niveles, o ninguno.',
  } satisfies Record<CriterionRefusal, string>,
  ruleTitle: 'Regla de selección',
  formula: (criteria: string, votes: string) =>
    `Índice = ${criteria} % criterios + ${votes} % votos`,
  formulaAlone: 'Índice = 100 % criterios (nadie votó, o la votación no se contó)',
  formulaHint:
    'Criterios: el promedio de las mesas llevado de 0 a 100, según sus pesos. Votos: los puntos, donde la más votada vale 100. Los empates quedan como empates.',
  rule: {
    criteriaShare: 'Criterios, en %',
    votesShare: 'Votos, en %',
    perAxis: 'Al menos por eje',
    min: 'Compromisos, mínimo',
    max: 'Compromisos, máximo',
    reserve: 'Lugares en reserva',
  },
  ruleTold: (min: number, max: number, perAxis: number, reserve: number) =>
    `Se seleccionan de ${min} a ${max}, al menos ${perAxis} por eje, y quedan ${reserve} en reserva.`,
  ruleWrong: 'Escriba un número en cada casilla.',
  freezeTitle: 'Criterios congelados',
  notFrozen:
    'Todavía no están congelados. Se congelan antes de puntuar, para que nadie pueda acomodarlos al resultado.',
  frozenOn: (day: string) => `Congelados el ${day}`,
  fingerprint: (hash: string) => `Huella ${hash}…`,
  changedSince: (scored: number) =>
    scored > 0
      ? `Los criterios o la regla cambiaron después de congelarse, y ya hay ${scored} puntajes de mesa. Mientras no se congelen otra vez, valen los de antes.`
      : 'Los criterios o la regla cambiaron después de congelarse. Mientras no se congelen otra vez, valen los de antes.',
  freeze: 'Congelar criterios y regla',
  freezeAgain: 'Congelar otra vez',
  freezeDo: 'Congelar',
  freezeAsk: (n: number) =>
    `Se guardan ${count(n, { one: 'el criterio', other: 'los # criterios' })} y la regla como están, con fecha y huella. Las mesas puntúan con esto.`,
  scoredAlready: (n: number) =>
    `Ya hay ${count(n, { one: '1 puntaje', other: '# puntajes' })} de mesa. Cambiar los criterios ahora cambia el resultado: quedará escrito quién lo pidió y por qué.`,
  freezeReason: 'Por qué cambian',
  freezeReasonHint: 'Queda en el documento de criterios, a la vista de todas las personas.',
  freezeDisputed:
    'Dos tabletas congelaron criterios por separado. Revise los criterios y congele otra vez.',
  frozen: 'Criterios congelados y guardados en esta tableta',
  history: (n: number) => `Historia: ${n} veces congelados`,
  firstFreeze: 'Primera vez',
  freezeRefused: {
    'no-criteria': () => 'Para congelar hace falta al menos un criterio.',
    'not-scoreable': (name: string) => `Con «${name}» no se puede puntuar: revise escala y peso.`,
    'in-conflict': (name: string) =>
      `Dos tabletas cambiaron «${name}» distinto. Ábralo y guarde lo que vale.`,
    'weights-do-not-sum': (lack: string) =>
      lack.startsWith('-')
        ? `Los pesos se pasan de 100 por ${lack.slice(1)} %. Así no se congelan.`
        : `A los pesos les falta ${lack} % para sumar 100. Así no se congelan.`,
    'shares-do-not-sum': () => 'En la regla, criterios y votos deben sumar 100 %.',
    'rule-malformed': () => 'La regla no cierra: revise mínimo, máximo y reserva.',
    'reason-missing': () => 'Escriba por qué cambian.',
    'too-long': () => 'El motivo es demasiado largo.',
    'nothing-changed': () => 'Nada cambió desde que se congelaron.',
  } satisfies Record<FreezeRefusal, (detail: string) => string>,

  scoringTitle: (table: string) => `${table}: puntuar propuestas`,
  scoreAfterFreeze:
    'Primero se congelan los criterios. Después, cada mesa puntúa las propuestas con ellos.',
  scored: (n: number, of: number) => `${n} de ${of} puntuadas`,
  axisFilter: 'Mostrar las de un eje',
  everyAxis: 'Todas',
  pointsGiven: (n: number, of: number) => `${n} de ${of} criterios`,
  nothingToScore: 'No hay propuestas consolidadas para puntuar.',
  bornOf: (n: number) =>
    count(n, { one: 'De 1 propuesta original', other: 'De # originales unidas' }),
  scoresClash: 'Dos tabletas de esta mesa pusieron puntajes distintos. Ninguno se pierde. Elija:',
  keepScores: (told: string) => `Dejar ${told}`,
  givePoints: (points: string, criterion: string) => `${points}: ${criterion}`,
  lowest: 'nada',
  highest: 'del todo',
  argument: {
    inFavour: 'Argumentos a favor',
    against: 'Argumentos en contra',
    missing: 'Qué nos falta saber',
  } satisfies Record<ArgumentField, string>,
  agreementAsk: '¿Cómo se acordó el puntaje?',
  agreement: {
    consensus: 'Por consenso',
    majority: 'Por mayoría',
    none: 'Sin acuerdo',
  } satisfies Record<Agreement, string>,
  previous: 'Anterior',
  next: 'Siguiente',

  resultsTitle: 'Resultados de la selección',
  opening: 'Reuniendo puntajes y votos…',
  noFreeze: 'Todavía no hay criterios congelados: sin ellos no hay índice.',
  allDecided: (selected: number) =>
    `Todo decidido: ${count(selected, { one: '1 propuesta seleccionada', other: '# propuestas seleccionadas' })}`,
  undecided: (n: number) =>
    count(n, { one: 'Falta decidir sobre 1 propuesta', other: 'Falta decidir sobre # propuestas' }),
  unsigned:
    'La votación del taller todavía no tiene acta firmada: sus puntos salen de las papeletas que hay en esta tableta y pueden cambiar.',
  leftOut: (n: number) =>
    count(n, {
      one: 'Hay 1 votación del taller que no suma puntos: no está contada, está en disputa o es de otro tipo.',
      other:
        'Hay # votaciones del taller que no suman puntos: no están contadas, están en disputa o son de otro tipo.',
    }),
  closedMeetings: (n: number) =>
    count(n, {
      one: 'Hay 1 reunión que esta tableta no puede leer: sus puntajes no están acá.',
      other: 'Hay # reuniones que esta tableta no puede leer: sus puntajes no están acá.',
    }),
  byCriteria: 'Criterios',
  byVotes: 'Votos',
  meanOf: (mean: string) => `promedio ${mean}`,
  pointsOf: (n: number, told: string) => (n === 1 ? '1 punto' : `${told} puntos`),
  byLot: 'Lugar por sorteo público',
  tiedWith: (n: number) =>
    count(n, { one: 'Empate con 1 propuesta', other: 'Empate con # propuestas' }),
  belowLeast: (names: readonly string[]) => `Bajo el mínimo: ${names.join(', ')}`,
  rowClash: 'Una mesa tiene dos puntajes distintos',
  apart: (name: string, min: number, max: number) =>
    `Las mesas no coinciden en ${name}: de ${min} a ${max}`,
  byTable: 'Puntajes por mesa',
  unscored: (n: number) =>
    count(n, { one: '1 sin puntaje completo', other: '# sin puntaje completo' }),
  lacks: (names: readonly string[]) => `Falta puntuar: ${names.join(', ')}`,
  decide: 'Decidir',
  change: 'Cambiar',
  decision: {
    selected: 'Seleccionada',
    reserve: 'En reserva',
    'not-selected': 'No seleccionada',
    referred: 'Derivada',
    merged: 'Unida a otra',
  } satisfies Record<DecisionKind, string>,
  decisionLabel: 'Decisión',
  decisionClash: (kinds: readonly string[]) => `Dos decisiones distintas: ${kinds.join(' / ')}`,
  decisionClashText: 'Dos tabletas decidieron distinto. Elija y guarde la que vale:',
  reason: 'Motivo, en palabras simples',
  reasonOptional: 'Motivo, en palabras simples (opcional)',
  reasonHint: 'Lo va a leer quien hizo la propuesta. Diga el porqué, sin siglas.',
  decisionRefused: {
    'reason-missing': 'Escriba el motivo: toda propuesta que no se selecciona merece una razón.',
    'too-long': 'El motivo es demasiado largo.',
    'below-least': 'No se puede seleccionar: queda bajo el mínimo de un criterio.',
  } satisfies Record<DecisionRefusal, string>,
  recordLot: 'Anotar un sorteo público',
  lotText:
    'El sorteo se hace en la sala, a la vista de todas las personas. Acá se anota en qué orden salieron.',
  lift: (title: string) => `Subir «${title}»`,
  lotTold: 'Cómo se hizo y quiénes lo vieron',
  lotToldHint: 'Por ejemplo: papelitos en una bolsa, ante las 34 personas del taller. Sin nombres.',
  lotRefused: {
    'too-few': 'Para un sorteo hacen falta dos o más.',
    'not-the-same': 'El orden debe tener a todas las que empatan.',
    'told-missing': 'Escriba cómo se hizo y quiénes lo vieron.',
  } satisfies Record<LotRefusal, string>,
  selectedOf: (n: number, min: number, max: number) =>
    `${count(n, { one: '1 seleccionada', other: '# seleccionadas' })} de ${min} a ${max}`,
  axisLacks: (n: number) => count(n, { one: 'falta 1', other: 'faltan #' }),
  axisMet: 'cumple',
  bulkTitle: 'Decidir por lugar',
  bulkText: 'Solo para las que no tienen decisión. Después se puede cambiar una por una.',
  bulkFirst: 'Cuántas se seleccionan',
  bulkWould: (selected: number, reserve: number, others: number) =>
    `Quedarían ${selected} seleccionadas, ${reserve} en reserva y ${others} no seleccionadas.`,
  bulkReserve: 'Motivo para las de reserva',
  bulkOthers: 'Motivo para las no seleccionadas',
  bulkHint: '{lugar} y {índice} se llenan con los de cada una.',
  reserveReason:
    'Quedó en el lugar {lugar}, con {índice} de 100. Entra si un compromiso seleccionado resulta inviable.',
  otherReason:
    'Quedó en el lugar {lugar}, con {índice} de 100. Otras propuestas tuvieron más apoyo o son más posibles hoy.',
  fillReason: (template: string, place: number, index: string) =>
    template.replaceAll('{lugar}', String(place)).replaceAll('{índice}', index),
  bulkDo: (n: number) => count(n, { one: 'Decidir sobre 1', other: 'Decidir sobre #' }),
  bulkSaved: (n: number) =>
    count(n, { one: '1 decisión guardada', other: '# decisiones guardadas' }),
  whatIf: '¿Qué pasa si…?',
  whatIfText: 'Pruebe otros pesos. Es una simulación: no se guarda ni cambia el resultado.',
  weightOf: (name: string) => `Peso de ${name}`,
  whatIfVotes: (percent: string) => `Votos: ${percent} %`,
  simulation: 'Simulación, no se guarda',
  placeNow: (now: number, then: number) =>
    now === then
      ? 'mismo lugar'
      : now > then
        ? `sube: hoy está en el lugar ${now}`
        : `baja: hoy está en el lugar ${now}`,
  endSimulation: 'Volver al resultado',
  toCommitments: 'Ir a los compromisos',
}

export type SelectionWords = typeof selection
