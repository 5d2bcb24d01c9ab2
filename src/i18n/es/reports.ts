import type { ReportLabels } from '../../domain/reports/labels.ts'
import { type RulesWords, sayRules } from '../../domain/voting/rules-of.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('es')
const day = new Intl.DateTimeFormat('es', { dateStyle: 'long', timeZone: 'UTC' })

/** How people voted, in the past, for the documents. */
const told: RulesWords = {
  dots: ({ dots, cap }) =>
    `Cada persona repartió hasta ${count(dots, { one: '# punto', other: '# puntos' })}${
      cap === undefined ? '' : `, no más de ${cap} por propuesta`
    }.`,
  approval: ({ max }) =>
    `Cada persona marcó las propuestas que apoya${max === undefined ? '' : `, hasta ${max}`}.`,
  score: ({ min, max, aggregate }) =>
    `Cada persona puso notas de ${min} a ${max}; se ordenó por ${aggregate === 'mean' ? 'el promedio' : 'la suma'}.`,
  ranked: ({ reading }) =>
    `Cada persona puso las propuestas en orden; ${
      reading === 'borda'
        ? 'decidieron los puntos por lugar (Borda)'
        : 'decidieron los duelos de a dos (Schulze)'
    }.`,
  proportional: ({ max }) =>
    `Cada persona marcó las propuestas que apoya${
      max === undefined ? '' : `, hasta ${max}`
    }; se contó con lugar para cada grupo (Phragmén).`,
  criteria: ({ criteria, min, max }) =>
    `Cada persona calificó de ${min} a ${max} según estos criterios: ${criteria
      .map(({ label, weight }) => `${label} (peso ${weight})`)
      .join('; ')}.`,
  consent: () => 'Cada persona dijo hasta dónde acompaña cada propuesta.',
  hands: ({ perPerson }) =>
    `Se contaron manos, a la vista y no en secreto; cada persona levantó la mano hasta ${count(
      perPerson,
      { one: '# vez', other: '# veces' },
    )}.`,
}

export const reports = {
  language: 'es',
  date: (iso) => day.format(new Date(`${iso}T00:00:00Z`)),
  axes: {
    AIP: 'Acceso a la información pública',
    PCA: 'Participación y colaboración entre actores',
    IPR: 'Integridad pública y rendición de cuentas',
    FCI: 'Fortalecimiento de capacidades institucionales',
  },
  noAxis: 'Sin eje',
  origins: { citizens: 'Ciudadanía', organisation: 'Organización', officials: 'Funcionariado' },
  connectivity: { good: 'buena conexión', weak: 'conexión débil', none: 'sin conexión' },
  methods: {
    dots: 'Puntos',
    approval: 'Aprobación',
    score: 'Notas',
    ranked: 'Orden',
    proportional: 'Aprobación proporcional',
    criteria: 'Criterios',
    consent: 'Consentimiento',
    hands: 'Mano alzada',
  },
  rules: (method, rules) => sayRules(told, method, rules),
  table: (n) => `Mesa ${n}`,
  total: 'Total',
  unknown: 'Sin dato',
  fates: {
    pending: 'Pendiente',
    merged: (into) => `Unida en ${into}`,
    alone: (into) => `Sigue sola, como ${into}`,
    referred: (to) => `Derivada a ${to}`,
    outOfScope: (reason) => `Fuera de alcance: ${reason}`,
    conflict: 'En conflicto: dos decisiones distintas',
  },
  heaps: {
    pending: 'Pendientes',
    merged: 'Unidas con otras',
    alone: 'Siguen solas',
    referred: 'Derivadas',
    outOfScope: 'Fuera de alcance',
    conflicts: 'En conflicto',
  },
  columns: {
    code: 'Código',
    receipt: 'Recibo',
    meeting: 'Encuentro',
    date: 'Fecha',
    venue: 'Sede',
    zone: 'Zona',
    table: 'Mesa',
    tables: 'Mesas',
    heads: 'Asistentes',
    axis: 'Eje',
    origin: 'Origen',
    text: 'Texto original',
    title: 'Título',
    consolidated: 'Consolidada',
    originals: 'Originales',
    fate: 'Destino',
    destination: 'Destino',
    reason: 'Motivo',
    reference: 'Número',
    supports: 'Mesas que la apoyan',
    proposals: 'Propuestas',
    method: 'Método',
    ballots: 'Papeletas',
    blank: 'En blanco',
    invalid: 'Anuladas',
    notVoted: 'No votaron',
    points: 'Puntos',
    place: 'Lugar',
    option: 'Propuesta',
  },
  informe2: {
    title: 'Informe 2: encuentros ciudadanos',
    subtitle: (plan, municipality) => `${plan} · ${municipality}`,
    headings: {
      introduction: '1. Introducción',
      strategy: '2. Estrategia y difusión',
      meetings: '3. Encuentro por encuentro',
      proposals: '4. Propuestas por eje, zona y origen',
      consolidated: '5. Propuestas consolidadas y sus originales',
      votes: '6. Votaciones',
      setApart: '7. Temas fuera de alcance y su destino',
      evaluation: '8. Evaluación de los encuentros',
      nextSteps: '9. Próximos pasos',
      annex: 'Anexo: todas las propuestas, con sus palabras',
    },
    introduction: ({ meetings, heads, proposals, consolidated }) =>
      `Se hicieron ${count(meetings, {
        one: '# encuentro ciudadano',
        other: '# encuentros ciudadanos',
        zero: 'cero encuentros ciudadanos',
      })}, con ${count(heads, { one: '# asistente', other: '# asistentes' })} en total. El plan reúne ${count(
        proposals,
        { one: '# propuesta', other: '# propuestas' },
      )}, con las del taller interno incluidas, y ${count(consolidated, {
        one: '# propuesta consolidada',
        other: '# propuestas consolidadas',
      })} que pasan a la selección.`,
    method:
      'Las cifras de este informe se cuentan de los mismos registros: cada propuesta tiene un solo destino y las sumas coinciden. Quien asistió a varios encuentros cuenta en cada uno.',
    noStrategy: 'Todavía no hay registro de la estrategia ni de la difusión de los encuentros.',
    noOutreach: 'Todavía no se registró la difusión de los encuentros.',
    strategyCaption: 'A quiénes se convocó y cómo se trabajó',
    outreachCaption: 'Difusión de los encuentros',
    invited: (names) => `Se invitó a: ${names}.`,
    columns: {
      audiences: 'Públicos',
      goal: 'Meta de asistentes',
      channel: 'Canal',
      piece: 'Qué se difundió',
      reach: 'Alcance estimado',
      block: 'Bloque',
      planned: 'Minutos',
      state: 'Cómo fue',
    },
    audiences: {
      general: 'Todas las personas',
      women: 'Mujeres',
      youth: 'Juventudes',
      'older-people': 'Personas mayores',
      disability: 'Personas con discapacidad',
      indigenous: 'Pueblos originarios',
      rural: 'Zona rural',
      migrants: 'Migrantes',
      organisations: 'Organizaciones',
      businesses: 'Empresas',
    },
    workMethods: {
      'tables-by-axis': 'Mesas por eje',
      'world-cafe': 'World Café',
      assembly: 'Asamblea',
      'guided-workshop': 'Taller guiado',
    },
    channels: {
      'in-person': 'En persona',
      radio: 'Radio',
      noticeboard: 'Cartelera',
      messaging: 'Mensajería',
      social: 'Redes sociales',
      phone: 'Teléfono',
      mail: 'Correo',
      web: 'Web',
      office: 'Oficina',
    },
    agendaCaption: (meeting) => `Agenda: ${meeting}`,
    agendaStates: { done: 'Hecho', now: 'En curso', ahead: 'Por hacer', skipped: 'No se hizo' },
    noAgenda: 'No se registró la agenda.',
    texts: { incidents: 'Incidencias', agreements: 'Acuerdos', noAgreement: 'Puntos sin acuerdo' },
    noIncidents: 'No se registraron incidencias.',
    headsByTableCaption: (meeting) => `Asistentes por mesa: ${meeting}`,
    planned: (n) =>
      count(n, {
        one: 'El calendario tiene # encuentro ciudadano.',
        other: 'El calendario tiene # encuentros ciudadanos.',
        zero: 'El calendario no tiene encuentros ciudadanos.',
      }),
    noMeetings: 'No hay encuentros ciudadanos en el calendario.',
    meetingsCaption: 'Encuentros ciudadanos',
    notHeld: 'Este encuentro todavía no está cerrado.',
    headsUnknown: 'No se registró cuántas personas asistieron.',
    meetingFacts: ({ date, venue, zone, tables, heads, proposals, connectivity }) =>
      `${[
        date,
        venue,
        zone,
        count(tables, { one: '# mesa', other: '# mesas' }),
        heads === undefined
          ? undefined
          : count(heads, { one: '# asistente', other: '# asistentes' }),
        count(proposals, { one: '# propuesta', other: '# propuestas', zero: 'ninguna propuesta' }),
        connectivity,
      ]
        .filter((part) => part !== undefined)
        .join(' · ')}.`,
    byAxisCaption: 'Propuestas por eje y origen',
    byZoneCaption: 'Propuestas por zona del encuentro',
    byFateCaption: 'Propuestas por destino',
    noProposals: 'Todavía no hay propuestas.',
    administration: 'Taller interno',
    consolidatedIntro: (n) =>
      count(n, {
        one: 'Hay # propuesta consolidada. Debajo están las originales, con las palabras de quienes las dijeron.',
        other:
          'Hay # propuestas consolidadas. Debajo de cada una están las originales, con las palabras de quienes las dijeron.',
      }),
    noConsolidated: 'Todavía no hay propuestas consolidadas.',
    originals: (n) => count(n, { one: 'Viene de # original.', other: 'Viene de # originales.' }),
    supports: (n) => count(n, { one: 'la apoya # mesa más', other: 'la apoyan # mesas más' }),
    supportsNote: 'Los apoyos se muestran por original y no se suman: puede haber gente repetida.',
    notHere: '(El texto todavía no llegó a esta tableta.)',
    noVotes: 'No hay votaciones contadas en los encuentros ciudadanos.',
    votesCaption: 'Votaciones de los encuentros',
    votesTogether: ({ votes, ballots, heads }) =>
      `${count(votes, { one: 'Se contó # votación', other: 'Se contaron # votaciones' })}: ${count(
        ballots,
        { one: '# papeleta', other: '# papeletas' },
      )} de ${count(heads, { one: '# asistente', other: '# asistentes' })}.`,
    resultsCaption: (meeting) => `Resultado: ${meeting}`,
    paperCount: 'Recuento en papel, por totales: no puede recontarse papeleta por papeleta.',
    ballotCount: 'Recuento de papeletas de tableta, con acta firmada.',
    fewBallots: (least) =>
      `Hubo menos de ${least} papeletas: el resultado no se publica, para cuidar el secreto del voto.`,
    disputed: (meeting) =>
      `${meeting}: hay dos actas que no coinciden; el resultado se publica cuando una tercera las resuelva.`,
    noAct: (meeting) => `${meeting}: hay una votación sin acta todavía.`,
    tieNote: 'El signo = marca un empate: esas propuestas comparten el lugar.',
    noneSetApart: 'Ninguna propuesta quedó fuera de alcance ni fue derivada.',
    setApartCaption: 'Propuestas derivadas o fuera de alcance',
    noEvaluation: 'Todavía no hay registro de la evaluación de los encuentros.',
    pending: (n) =>
      count(n, {
        one: 'Falta decidir el destino de # propuesta.',
        other: 'Falta decidir el destino de # propuestas.',
      }),
    conflicts: (n) =>
      count(n, {
        one: 'Hay # propuesta con dos decisiones distintas: alguien tiene que elegir.',
        other: 'Hay # propuestas con dos decisiones distintas: alguien tiene que elegir.',
      }),
    allDecided: 'Todas las propuestas tienen destino.',
    nextMeetings: 'Reuniones que siguen en el calendario:',
    nextMeeting: ({ name, date, venue }) =>
      venue === undefined ? `${name}: ${date}.` : `${name}: ${date}, ${venue}.`,
    annexIntro:
      'Cada propuesta, tal como se dijo. Con el código de recibo, cualquier persona puede encontrar la suya y su respuesta.',
    annexCaption: 'Todas las propuestas',
  },
} satisfies ReportLabels
