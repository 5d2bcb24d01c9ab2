import type { AdmissionRefusal } from '../../domain/admission/admit.ts'
import type { Discrepancy } from '../../domain/voting/act-records.ts'
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

const count = makePlural('es')
const ballots = (n: number): string => count(n, { one: '1 papeleta', other: '# papeletas' })
const points = (n: number): string => count(n, { one: '1 punto', other: '# puntos' })
const options = (n: number): string => count(n, { one: '1 opción', other: '# opciones' })
const votes = (n: number): string => count(n, { one: '1 voto', other: '# votos' })
/** «A», «B» y «C». */
const list = (labels: readonly string[]): string =>
  new Intl.ListFormat('es', { type: 'conjunction' }).format(labels.map((label) => `«${label}»`))

/** Words of the vote: set-up, booth, count, results, projector. */
export const voting = {
  title: 'Votación' as string,
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
  notWritten: 'No se pudo guardar. Lo escrito sigue en pantalla: pruebe otra vez.',

  setup: {
    title: 'Preparar la votación',
    headline: '¿Qué se vota?',
    question: 'La pregunta',
    questionDefault: '¿Qué es lo más importante?',
    questionHint: 'Es lo primero que lee cada persona.',
    from: 'De dónde salen las propuestas',
    fromMeeting: 'De este encuentro',
    fromPlan: 'Del plan, ya agrupadas',
    pick: 'Propuestas que se votan',
    picked: (n: number): string => `Eligió ${options(n)}`,
    pickAll: 'Elegir todas',
    pickNone: 'Quitar todas',
    nothing: 'Todavía no hay propuestas. Captúrelas en las mesas y vuelva.',
    label: 'Nombre corto en la papeleta',
    labelLeft: (n: number): string =>
      count(n, { one: 'Queda 1 letra', other: 'Quedan # letras', zero: 'No quedan letras' }),
    labelOver: (n: number): string => count(n, { one: 'Sobra 1 letra', other: 'Sobran # letras' }),
    alike: (labels: readonly string[]): string =>
      `${list(labels)} se parecen. Si dicen lo mismo, los votos se reparten entre ellas. Puede seguir igual.`,
    method: 'Cómo se vota',
    dots: 'Puntos por persona',
    dotsHint: (m: number): string => `Para ${options(m)} suele servir un tercio.`,
    cap: 'Puntos por propuesta, como mucho',
    capHint: (cap: number): string =>
      cap === 1
        ? 'Un punto por propuesta: cada toque pone o quita.'
        : 'Así nadie pone todo en una sola.',
    max: 'Cuántas puede marcar cada persona, como mucho',
    maxHint: 'Déjelo vacío si puede marcar todas las que quiera.',
    heads: 'Personas en la sala',
    headsHint: 'Cuente las cabezas ahora. Sirve para comprobar que no sobren papeletas.',
    k: 'Cuántas se eligen (si hace falta)',
    kHint: 'Si se deja vacío, se muestra el orden completo.',
    freeze: 'Congelar la votación',
    freezeHint: 'Después ya no cambia. Si hay que corregir algo, se prepara otra votación.',
  },
  freezeRefusal,

  hub: {
    frozen: 'Votación congelada',
    open: 'Votación abierta',
    closed: 'Votación cerrada',
    counted: 'Votación sellada',
    disputed: 'Hay dos actas distintas',
    hash: 'Código de esta votación',
    hashHint:
      'Es el mismo en todas las tabletas. Cualquier cambio es otra votación, con otro código.',
    inThisBox: (n: number): string =>
      count(n, {
        one: '1 papeleta en esta tableta',
        other: '# papeletas en esta tableta',
        zero: 'Ninguna papeleta en esta tableta',
      }),
    booths: 'Urnas',
    noBooths: 'Todavía ninguna tableta es urna.',
    boothWaiting: 'no ha sellado',
    boothSealed: (n: number, code: string): string => `selló ${ballots(n)} · ${code}`,
    thisTablet: 'esta tableta',
    become: 'Usar esta tableta como urna',
    becomeHint: 'La tableta muestra solo la papeleta. Para salir hace falta el PIN.',
    close: 'Cerrar la votación',
    closeTitle: '¿Ya votaron todas las personas?',
    closeText: 'Al cerrar, cada urna sella sus papeletas y nadie más puede votar.',
    closeYes: 'Sí, cerrar la votación',
    closeNo: 'Todavía no',
    seal: 'Sellar las papeletas de esta tableta',
    sealHint: (n: number): string => `Hay ${ballots(n)} sin sellar.`,
    count: 'Ir al conteo',
    recount: 'Contar otra vez',
    results: 'Ver el resultado',
    project: 'Mostrar en pantalla',
    projectApart: 'Abrir en otra ventana',
    another: 'Preparar otra votación',
    optionsTitle: 'En la papeleta',
    unknown: 'Esta votación no está en esta tableta',
    unknownText: 'Puede llegar por el relevo o por archivo desde la tableta donde se preparó.',
    heads: (n: number): string =>
      `${count(n, { one: '1 persona', other: '# personas' })} en la sala`,
  },

  pin: {
    chooseTitle: 'Elija un PIN para salir de la urna',
    chooseText: 'Cuatro números. Anótelo: sin el PIN la tableta sigue siendo urna.',
    first: 'PIN de 4 números',
    again: 'Repita el PIN',
    malformed: 'Son cuatro números.',
    differ: 'Los dos PIN no coinciden.',
    begin: 'Empezar a votar',
    askTitle: 'PIN del equipo',
    ask: 'PIN',
    wrong: 'Ese no es el PIN.',
    wait: (seconds: number): string => `Espere ${seconds} segundos y pruebe otra vez.`,
    open: 'Abrir',
    stay: 'Seguir votando',
    staffTitle: 'Urna en pausa',
    leave: 'Salir de la urna',
    leaveHint: 'Las papeletas se quedan en esta tableta.',
    seal: 'Sellar esta urna',
    sealHint: 'Cuando ya no vota nadie más en esta tableta.',
  },

  booth: {
    votes: (meeting: string): string => `${meeting} vota`,
    turn: 'Ahora le toca a usted',
    start: 'Empezar',
    secret: 'Su voto es secreto. La tableta no sabe quién es usted ni guarda la hora.',
    changeable: 'Puede cambiarlo hasta que lo confirme.',
    help: 'Si necesita ayuda, elija a alguien de confianza.',
    inBox: (n: number): string =>
      count(n, { one: 'papeleta en esta urna', other: 'papeletas en esta urna' }),
    staff: 'Equipo: mantener apretado',
    staffHint: 'Mantenga apretado 3 segundos, o toque otra vez',
    leftDots: (left: number, of: number): string =>
      count(left, {
        one: `Le queda 1 punto de ${of}`,
        other: `Le quedan # puntos de ${of}`,
        zero: `Usó sus ${points(of)}`,
      }),
    leftApproval: (marked: number, max: number | undefined): string =>
      max === undefined
        ? count(marked, { one: 'Marcó 1', other: 'Marcó #', zero: 'Todavía no marcó ninguna' })
        : `Marcó ${marked} de ${max} como mucho`,
    number: (n: number): string => `Propuesta ${n}`,
    rotated: 'El orden cambia en cada papeleta, para que ninguna tenga ventaja.',
    blank: 'Voto en blanco',
    review: 'Revisar mi voto',
    noDotsLeft: (of: number): string => `Ya usó sus ${of}. Quite uno de otra propuesta.`,
    atCap: (cap: number): string => `En una propuesta caben hasta ${points(cap)}.`,
    noMarksLeft: (max: number): string => `Ya marcó ${max}. Quite una para marcar otra.`,
    more: (label: string): string => `Poner un punto a ${label}`,
    less: (label: string): string => `Quitar un punto a ${label}`,
    reviewTitle: 'Así queda su voto',
    usedDots: (n: number, of: number): string =>
      n === of
        ? `Usó sus ${points(of)}. Todavía puede cambiar cualquiera.`
        : `Usó ${points(n)} de ${of}. Todavía puede cambiar cualquiera.`,
    usedMarks: (n: number): string => `Marcó ${options(n)}. Todavía puede cambiar cualquiera.`,
    change: 'Cambiar',
    changeThis: (label: string): string => `Cambiar ${label}`,
    again: 'Volver a elegir',
    confirm: 'Sí, este es mi voto',
    blankTitle: '¿Quiere votar en blanco?',
    blankText: 'Su papeleta cuenta como participación, pero no apoya ninguna propuesta.',
    blankConfirm: 'Sí, votar en blanco',
    still: '¿Sigue ahí?',
    clears: (seconds: number): string =>
      `Para cuidar su secreto, la papeleta se borra en ${count(seconds, { one: '1 segundo', other: '# segundos' })}.`,
    here: 'Sigo aquí',
    keeping: 'Guardando su voto…',
    thanks: 'Gracias',
    passOn: 'Su voto quedó guardado. Pase la tableta.',
    failedTitle: 'Su voto todavía no se guardó',
    failedText:
      'La tableta no pudo escribirlo. Su elección sigue aquí y nadie la ve. Pruebe otra vez o llame al equipo.',
    retry: 'Guardar otra vez',
    sealedRefusal: 'Esta urna ya está sellada. Llame al equipo.',
    refused: ballotRefusal,
    closedTitle: 'La votación se cerró',
    closedText: 'Entregue esta tableta al equipo para sellar las papeletas.',
    sealedTitle: 'Urna sellada',
    sealedText: 'Lea en voz alta y anote estos dos datos.',
    sealedBallots: 'Papeletas',
    sealedCode: 'Código',
    sealing: 'Sellando…',
    sealFailed: 'No se pudo sellar. Las papeletas siguen en esta tableta: pruebe otra vez.',
    listen: 'Escuchar',
    textSize: 'Letra más grande',
  },

  count: {
    title: 'Cuadre de la votación',
    balances: (heads: number, cast: number): string =>
      `Cuadra: ${count(heads, { one: '1 persona', other: '# personas' })}, ${ballots(cast)}`,
    differs: 'No cuadra todavía',
    reading: 'Abriendo las urnas…',
    heads: 'Personas en la sala',
    headsFrom: 'contadas al congelar',
    onTablets: 'Papeletas en tableta',
    byTablet: (parts: readonly string[]): string => parts.join(', '),
    inTablet: (n: number, name: string): string => `${n} en ${name}`,
    fewer: (n: number): string =>
      count(n, {
        one: '1 persona no votó',
        other: '# personas no votaron',
        zero: 'votó toda la sala',
      }),
    duplicates: 'Copias repetidas',
    duplicatesHint: 'se cuentan una sola vez',
    refused: 'No se admiten',
    damaged: 'Paquetes dañados',
    damagedHint: 'nadie puede leer cuántas papeletas traen',
    abandoned: 'Abandonadas',
    abandonedHint: 'se borraron solas; no cuentan como voto',
    counted: 'Papeletas que se cuentan',
    blank: (n: number): string => `en blanco: ${n}`,
    invalid: (n: number): string => `no válidas: ${n}`,
    tablet: (letter: string): string => `Tableta ${letter}`,
    missing: 'Todavía falta sellar o traer',
    discrepancy: {
      'more-ballots-than-heads': 'Hay más papeletas que personas contadas.',
      'records-do-not-sum': 'Las papeletas selladas y las contadas no suman lo mismo.',
      'batch-missing': 'Falta una urna, o una llegó dañada.',
      'box-closed': 'La llave no abre una papeleta o más.',
      'more-ballots-than-cards': 'Hay más papeletas que tarjetas entregadas.',
      'more-cards-than-heads': 'Se entregaron más tarjetas que personas contadas.',
      'card-twice': 'Una tarjeta trajo más de una papeleta.',
      'card-unknown': 'Hay papeletas de tarjetas que nadie entregó.',
    } satisfies Record<Discrepancy, string>,
    refusal: {
      'other-vote': 'es de otra votación',
      'other-config': 'es de otra versión de esta votación',
      'n-differs': 'dice otra cantidad de papeletas',
      'hash-differs': 'su contenido cambió',
      'record-malformed': 'una de sus papeletas no se entiende',
      'signature-malformed': 'no está firmado',
      'signature-wrong': 'su firma no corresponde',
      'signer-is-not-device': 'lo firmó otra tableta',
      'unknown-device': 'viene de una tableta no invitada',
    } satisfies Record<AdmissionRefusal, string>,
    note: 'Por qué no cuadra',
    noteHint: 'Escriba qué pasó y siga. La diferencia queda en el acta.',
    goOn: 'Si algo no cuadra, se escribe por qué y se sigue. La diferencia queda en el acta.',
    sign: 'Dos personas firman',
    asTeam: 'Por el equipo',
    asRoom: 'Por la gente de la sala',
    nameHint: 'Como quiere que aparezca en el acta',
    hold: 'Mantener para firmar',
    holdAgain: 'Presione otra vez para firmar',
    signed: 'Firmó',
    unsign: 'Quitar la firma',
    after: [
      'Las papeletas ya están mezcladas y nadie puede cambiarlas.',
      'El acta lleva los códigos de las urnas selladas.',
      'Solo entonces se ve el resultado.',
    ],
    seal: 'Sellar la votación',
    sealNew: 'Sellar el acta nueva',
    needsTeam: 'Falta la firma del equipo',
    needsRoom: 'Falta la firma de la sala',
    needsBoth: 'Faltan las dos firmas',
    needsNote: 'Falta escribir por qué no cuadra',
    needsClosing: 'Primero cierre la votación: se cuenta después.',
    late: (n: number): string =>
      `Después del acta ${count(n, { one: 'llegó 1 urna', other: 'llegaron # urnas' })}. Un acta nueva reemplaza a la anterior; las dos se conservan.`,
    nothingNew: 'El acta ya cuenta todas las urnas que hay en esta tableta.',
    lacking:
      'El acta cuenta urnas que todavía no llegaron a esta tableta. Tráigalas antes de hacer otra.',
  },

  results: {
    title: 'Resultado',
    headline: (meeting: string): string => `Así eligió ${meeting}`,
    participation: (p: { heads: number; cast: number; blank: number; invalid: number }): string => {
      const people = count(p.heads, { one: '1 persona', other: '# personas' })
      const parts = [
        p.cast > p.heads
          ? `Hay ${ballots(p.cast)} y en la sala se contó ${people}`
          : `Votaron ${p.cast} de ${people}`,
        ...(p.blank > 0 ? [`${p.blank} en blanco`] : []),
        ...(p.invalid > 0 ? [`${p.invalid} no válidas`] : []),
      ]
      return `${parts.join(', ')}.`
    },
    place: (n: number, tied: boolean): string => (tied ? `${n}=` : `${n}`),
    tiedPlace: (n: number): string => `Empate en el lugar ${n}`,
    why: 'Por qué',
    sealedBy: (names: readonly string[]): string => `Acta firmada por ${names.join(' y ')}`,
    note: 'Observación',
    paper: 'Conteo en papel',
    paperNote:
      'Se contó a mano y se anotaron los totales: no se puede volver a contar papeleta por papeleta.',
    cut: (k: number): string =>
      `Hasta aquí, ${count(k, { one: 'la elegida', other: 'las # elegidas' })}`,
    none: 'El resultado se ve cuando dos personas firman el acta.',
    disputed:
      'Hay dos actas de esta votación y ninguna reemplaza a la otra. Cuente otra vez para escribir una que las reemplace.',
    exact: 'Código del acta',
  },

  projector: {
    open: 'Votación abierta',
    frozen: 'La votación va a empezar',
    closed: 'Votación cerrada. Se está contando.',
    leave: 'Volver',
    nothing: 'Todavía no hay nada para mostrar.',
    sealed: 'Votación sellada con dos firmas',
    reveal: 'Mostrar el siguiente',
    revealAll: 'Mostrar todo',
    waiting: 'El resultado está listo',
  },
}

export type VotingWords = typeof voting
