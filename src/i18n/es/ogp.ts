import type { OpenValue, ProgressLevel } from '../../domain/commitments/commitment.ts'
import type { OgpCheckId } from '../../domain/process/ogp-checklist.ts'

/** Words of what is told to the Open Government Partnership: its form, and its standards. */
export const ogp = {
  sheets: { commitments: 'Compromisos', milestones: 'Hitos', evidence: 'Evidencia' },
  columns: {
    number: 'Número',
    name: 'Nombre del compromiso',
    axis: 'Eje estratégico',
    start: 'Inicio',
    end: 'Fin',
    leadAgency: 'Institución responsable',
    otherActors: 'Otros actores',
    problem: 'Problema público que atiende',
    what: 'En qué consiste',
    contribution: 'Cómo contribuye a resolver el problema',
    relevance: 'Relevancia para los valores de gobierno abierto',
    indicator: 'Indicador',
    baseline: 'Línea base',
    target: 'Meta',
    additional: 'Información adicional',
    completion: 'Nivel de cumplimiento',
    milestone: 'Hito',
    verification: 'Medio de verificación',
    date: 'Fecha',
    told: 'Avance',
    evidence: 'Evidencia',
  },
  values: {
    transparency: 'Transparencia',
    participation: 'Participación',
    accountability: 'Rendición de cuentas',
  } satisfies Record<OpenValue, string>,
  levels: {
    'not-started': 'No iniciado',
    limited: 'Limitado',
    substantial: 'Sustantivo',
    complete: 'Completo',
    withdrawn: 'Retirado',
  } satisfies Record<ProgressLevel, string>,
  checklist: 'Estándares de cocreación de OGP',
  checklistHint:
    'Se llena con los datos del plan. Sirve también si el municipio no es miembro de OGP.',
  met: (met: number, of: number) => `${met} de ${of} con evidencia en el plan`,
  yes: 'Hay evidencia',
  no: 'Falta',
  standard: (n: number) => `Estándar ${n}`,
  checks: {
    forum: 'Un espacio con gobierno y sociedad',
    rules: 'Reglas de decisión escritas',
    site: 'Un sitio o lugar público donde está la información',
    repository: 'Repositorio publicado o difundido',
    timeline: 'Calendario de las ocho fases',
    outreach: 'Encuentros difundidos',
    input: 'Propuestas recibidas de la ciudadanía',
    reasoned: 'Cada propuesta con su destino',
    answers: 'Respuestas difundidas',
    consulted: 'Borrador en consulta pública',
    implementation: 'Avances informados',
  } satisfies Record<OgpCheckId, string>,
}

export type OgpWords = typeof ogp
