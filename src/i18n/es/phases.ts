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
  later: {
    '1.1': 'Acá estará el acuerdo con las autoridades, con sus condiciones y su respaldo.',
    '1.2': 'Acá estará el equipo: quién hace qué en cada fase y si están todas las partes.',
    '1.3': 'Acá estarán las reglas de decisión, el presupuesto y el calendario para imprimir.',
    '1.4': 'Acá estarán los acuerdos de cada dirección y su enlace.',
    '2.1': 'Acá estarán las iniciativas de cada dirección, por eje, con logros y desafíos.',
    '2.6': 'Acá estarán los canales de comunicación y una tarjeta para repartirlos.',
    '3.1': 'Acá estará también el equipo: quién facilita y quién escribe en cada mesa.',
    '4.1': 'Acá estarán los criterios, con su escala, su peso y la regla de selección.',
    '4.2': 'Acá estará la matriz de puntajes por mesa y por criterio.',
    '4.3': 'Acá estará la tabla de resultados, con una decisión y un motivo para cada propuesta.',
    '5.1': 'Acá se redactará cada compromiso, con hitos, indicador y responsable.',
    '5.2': 'Acá estarán las observaciones de cada unidad y la respuesta del equipo.',
    '5.3': 'Acá estará la aprobación del borrador, con fecha y órgano.',
    '6.1': 'Acá estarán las fechas, los canales y los puntos de la consulta.',
    '6.2': 'Acá llegarán los comentarios de la web, del papel y de las asambleas.',
    '6.3': 'Acá cada comentario tendrá una decisión y un motivo.',
    '7.2': 'Acá estarán las respuestas, que cada persona podrá buscar con su código.',
    '7.3': 'Acá se armará el repositorio público, sin datos personales.',
    '8.1': 'Acá quedará dónde y cuándo se publicó el plan.',
    '8.2': 'Acá estarán el programa del evento y los reconocimientos.',
  },
  facts: {
    presentationsHeld: (count, of) =>
      of === undefined
        ? 'Ninguna presentación en el calendario'
        : `${count} de ${of} ${of === 1 ? 'presentación hecha' : 'presentaciones hechas'}`,
    scopeSettled: (count) =>
      count === 0 ? 'Falta fijar compromisos y plazo' : 'Cantidad de compromisos y plazo fijados',
    inductionsHeld: (count, of) =>
      of === undefined
        ? 'Ninguna inducción en el calendario'
        : `${count} de ${of} ${of === 1 ? 'inducción hecha' : 'inducciones hechas'}`,
    actorsPlaced: (count, of) =>
      of === undefined
        ? 'Ninguna ficha de actor'
        : `${count} de ${of} ${of === 1 ? 'ficha ubicada' : 'fichas ubicadas'}`,
    officialsProposals: (count) =>
      count === 1 ? '1 propuesta del funcionariado' : `${count} propuestas del funcionariado`,
    internalVotesCounted: (count) =>
      count === 1 ? '1 votación interna contada' : `${count} votaciones internas contadas`,
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
    criteriaMeetingsHeld: (count, of) =>
      of === undefined
        ? 'Ninguna reunión de criterios en el calendario'
        : `${count} de ${of} ${of === 1 ? 'reunión de criterios hecha' : 'reuniones de criterios hechas'}`,
    workshopVotesCounted: (count) =>
      count === 1 ? '1 votación del taller contada' : `${count} votaciones del taller contadas`,
  },
  states: {
    shown: 'Hecho',
    partly: 'En parte',
    missing: 'Falta',
    later: 'Más adelante',
  },
} satisfies PhaseWords
