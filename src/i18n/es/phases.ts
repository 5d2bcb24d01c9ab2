import type { PhaseWords } from '../../domain/process/phases.ts'

export const phases = {
  phases: {
    preparation: {
      name: 'Preparación',
      aim: 'Asegurar la voluntad y el compromiso político de las autoridades.',
    },
    diagnosis: {
      name: 'Diagnóstico',
      aim: 'Saber cómo está el gobierno local en transparencia, participación y rendición de cuentas.',
    },
    citizenMeetings: {
      name: 'Encuentros ciudadanos',
      aim: 'Cocrear propuestas de compromisos con la comunidad.',
    },
    selection: {
      name: 'Selección de propuestas',
      aim: 'Seleccionar los compromisos que entran en el plan, con criterios claros.',
    },
    draft: {
      name: 'Borrador de compromisos',
      aim: 'Redactar y precisar las acciones.',
    },
    publicConsultation: {
      name: 'Consulta pública',
      aim: 'Recibir la opinión de la mayor cantidad de personas sobre el borrador.',
    },
    accountability: {
      name: 'Rendición de cuentas',
      aim: 'Responder los comentarios e informar cómo se decidió, con fundamentos.',
    },
    launch: {
      name: 'Lanzamiento',
      aim: 'Hacer oficial ante la comunidad el inicio de la implementación.',
    },
  },
  steps: {
    '1.1': 'Presentación del proceso a las autoridades locales',
    '1.2': 'Definición de los roles en el proceso',
    '1.3': 'Acuerdos sobre los alcances y las características del plan',
    '1.4': 'Inducción al gobierno abierto y a sus ejes estratégicos',
    '2.1': 'Recoger información sobre las iniciativas actuales',
    '2.2': 'Elaboración del mapa de actores',
    '2.3': 'Formulación de propuestas por la administración local',
    '2.4': 'Priorización de las propuestas de compromisos',
    '2.5': 'Elaboración de un primer informe',
    '2.6': 'Habilitar canales de comunicación',
    '3.1': 'Diseño de la estrategia de encuentros',
    '3.2': 'Difusión de los encuentros',
    '3.3': 'Desarrollo de los encuentros',
    '3.4': 'Sistematización de propuestas',
    '3.5': 'Elaboración de un segundo informe',
    '4.1': 'Identificación de criterios para priorización',
    '4.2': 'Análisis y priorización',
    '4.3': 'Sistematización de resultados',
    '4.4': 'Tercer informe',
    '5.1': 'Formulación de los compromisos',
    '5.2': 'Revisiones con las contrapartes del gobierno local',
    '5.3': 'Presentación del borrador para su aprobación',
    '6.1': 'Coordinación con funcionarios para la publicación',
    '6.2': 'Periodo de consulta',
    '6.3': 'Análisis de los comentarios recibidos',
    '6.4': 'Ajustes y versión final',
    '7.1': 'Documentar los criterios de las decisiones finales',
    '7.2': 'Respuesta a los comentarios',
    '7.3': 'Difusión de los documentos',
    '8.1': 'Publicación de la versión final',
    '8.2': 'Evento oficial',
  },
  facts: {
    authorityWon: (count) =>
      count === 0
        ? 'Faltan la presentación y el acuerdo'
        : `${count} de 2: presentación hecha y acuerdo anotado`,
    teamSides: (count) => `${count} de 2 partes en el equipo: gobierno y sociedad`,
    scopeSettled: (count) =>
      count === 0 ? 'Falta fijar compromisos y plazo' : 'Cantidad de compromisos y plazo fijados',
    officialsInducted: (count) =>
      count === 0
        ? 'Faltan la inducción y los acuerdos'
        : `${count} de 2: inducción hecha y acuerdos con direcciones`,
    axesWithInitiatives: (count, of) =>
      of === undefined
        ? 'El plan no tiene ejes'
        : `${count} de ${of} ${of === 1 ? 'eje con iniciativas' : 'ejes con iniciativas'}`,
    actorsPlaced: (count, of) =>
      of === undefined
        ? 'Ninguna ficha de actor'
        : `${count} de ${of} ${of === 1 ? 'ficha ubicada' : 'fichas ubicadas'}`,
    officialsProposals: (count) =>
      count === 1 ? '1 propuesta del funcionariado' : `${count} propuestas del funcionariado`,
    internalVotesCounted: (count) =>
      count === 1 ? '1 votación interna contada' : `${count} votaciones internas contadas`,
    channelsOpen: (count) => (count === 1 ? '1 canal abierto' : `${count} canales abiertos`),
    zonesCovered: (count, of) =>
      of === undefined
        ? 'El plan no tiene zonas en su lista'
        : `${count} de ${of} ${of === 1 ? 'zona con encuentro' : 'zonas con encuentro'}`,
    encountersAnnounced: (count, of) =>
      of === undefined
        ? 'Ningún encuentro que difundir'
        : `${count} de ${of} ${of === 1 ? 'encuentro con difusión' : 'encuentros con difusión'}`,
    encountersHeld: (count, of) =>
      of === undefined
        ? 'Ningún encuentro en el calendario'
        : `${count} de ${of} ${of === 1 ? 'encuentro cerrado' : 'encuentros cerrados'}`,
    proposalsDecided: (count, of) =>
      of === undefined
        ? 'Todavía no hay propuestas'
        : `${count} de ${of} ${of === 1 ? 'propuesta con destino' : 'propuestas con destino'}`,
    informe2Printed: (count) =>
      count === 0
        ? 'Informe 2 sin imprimir'
        : `Informe 2 impreso ${count} ${count === 1 ? 'vez' : 'veces'}`,
    documentIssued: (count) =>
      count === 0
        ? 'Documento sin imprimir ni descargar'
        : `Impreso o descargado ${count} ${count === 1 ? 'vez' : 'veces'}`,
    criteriaFrozen: (count) =>
      count === 0 ? 'Criterios sin congelar' : 'Criterios y regla congelados',
    candidatesScored: (count, of) =>
      of === undefined
        ? 'Todavía no hay propuestas consolidadas'
        : `${count} de ${of} ${of === 1 ? 'propuesta con puntaje' : 'propuestas con puntaje'}`,
    candidatesDecided: (count, of) =>
      of === undefined
        ? 'Todavía no hay propuestas consolidadas'
        : `${count} de ${of} ${of === 1 ? 'propuesta con decisión' : 'propuestas con decisión'}`,
    commitmentsWritten: (count, of) =>
      of === undefined
        ? `${count} ${count === 1 ? 'compromiso escrito' : 'compromisos escritos'}`
        : `${count} de ${of} ${of === 1 ? 'compromiso escrito' : 'compromisos escritos'}`,
    commitmentsReviewed: (count, of) =>
      of === undefined
        ? 'Ningún compromiso que revisar'
        : `${count} de ${of} ${of === 1 ? 'compromiso revisado' : 'compromisos revisados'}`,
    draftApproved: (count) => (count === 0 ? 'Borrador sin aprobar' : 'Borrador aprobado'),
    commentsTaken: (count) => (count === 1 ? '1 opinión recibida' : `${count} opiniones recibidas`),
    commentsAnswered: (count, of) =>
      of === undefined
        ? 'Todavía no llegó ninguna opinión'
        : `${count} de ${of} ${of === 1 ? 'opinión con respuesta' : 'opiniones con respuesta'}`,
    answersGiven: (count, of) =>
      of === undefined
        ? 'Todavía no hay nada que responder'
        : `${count} de ${of} ${of === 1 ? 'propuesta u opinión con respuesta' : 'propuestas y opiniones con respuesta'}`,
    consultationPlanned: (count) =>
      count === 1 ? '1 plan de consulta' : `${count} planes de consulta`,
    documentsSpread: (count) =>
      count === 1 ? '1 acción de difusión' : `${count} acciones de difusión`,
    planPublished: (count) =>
      count === 0
        ? 'Todavía sin publicar'
        : count === 1
          ? 'Publicado en 1 lugar'
          : `Publicado en ${count} lugares`,
    launchHeld: (count) =>
      count === 0
        ? 'Faltan el programa y el evento'
        : `${count} de 2: programa preparado y evento hecho`,
  },
  states: {
    shown: 'Hecho',
    partly: 'En parte',
    missing: 'Falta',
  },
} satisfies PhaseWords
