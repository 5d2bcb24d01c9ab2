import type { RelationType, Sector, Stance } from '../domain/actors/actor.ts'
import type { OpenValue } from '../domain/commitments/commitment.ts'
import type {
  CommentChannel,
  CommentDecision,
  CommentStance,
} from '../domain/consultation/comment.ts'
import type { Meeting, MeetingType } from '../domain/process/plan.ts'
import type { Origin } from '../domain/proposals/proposal.ts'
import type { DecisionKind } from '../domain/selection/evaluation.ts'
import type { ExampleSource } from './source.ts'

/** The source's words and ours, one to one; a word of the source without ours does not compile. */
type Terms<From extends string, To> = Readonly<Record<From, To>>
type Row<K extends keyof ExampleSource> = ExampleSource[K] extends readonly (infer R)[] ? R : never

export const MEETING_TYPE_OF: Terms<Row<'reuniones'>['tipo'], MeetingType> = {
  presentacion_autoridades: 'presentation',
  induccion_funcionarios: 'induction',
  mapa_actores: 'actor-map',
  taller_interno: 'internal-workshop',
  encuentro_ciudadano: 'citizen-meeting',
  criterios: 'criteria',
  taller_priorizacion: 'prioritisation',
  revision_contrapartes: 'review',
  presentacion_borrador: 'approval',
  asamblea_consulta: 'consultation-assembly',
  evento_lanzamiento: 'launch',
}

export const CONNECTIVITY_OF: Terms<
  Row<'reuniones'>['conectividad'],
  NonNullable<Meeting['connectivity']>
> = { buena: 'good', débil: 'weak', 'sin conexión': 'none' }

export const SECTOR_OF: Terms<Row<'actores'>['sector'], Sector> = {
  gobierno_local: 'local-government',
  otra_entidad_publica: 'other-public-body',
  sociedad_civil: 'civil-society',
  comunidad: 'community',
  academia: 'academia',
  sector_privado: 'private-sector',
  medios: 'media',
}

export const STANCE_OF: Terms<Row<'actores'>['posicion'], Stance> = {
  a_favor: 'in-favour',
  neutral: 'neutral',
  en_contra: 'against',
}

export const RELATION_OF: Terms<Row<'relaciones'>['tipo'], RelationType> = {
  colaboracion: 'collaboration',
  dependencia: 'dependence',
  informacion: 'information',
  control: 'control',
  negociacion: 'negotiation',
  influencia: 'influence',
  conflicto: 'conflict',
  sin_relacion: 'none',
}

export const STRENGTH_OF = { fuerte: 'strong', media: 'medium', debil: 'weak' } as const

export const DIRECTION_OF = { unidireccional: 'one-way', bidireccional: 'two-way' } as const

export const ORIGIN_OF: Terms<Row<'propuestas'>['origen'], Origin> = {
  funcionariado: 'officials',
  ciudadania: 'citizens',
  organizacion: 'organisation',
}

export const DECISION_OF: Terms<Row<'consolidadas'>['estado'], DecisionKind> = {
  seleccionada: 'selected',
  en_reserva: 'reserve',
  no_seleccionada: 'not-selected',
  derivada: 'referred',
}

export const VALUE_OF: Terms<Row<'compromisos'>['valores'][number], OpenValue> = {
  transparencia: 'transparency',
  participacion: 'participation',
  rendicion_de_cuentas: 'accountability',
}

type SourceComment = ExampleSource['consulta_publica']['comentarios'][number]

export const CHANNEL_OF: Terms<SourceComment['canal'], CommentChannel> = {
  formulario_web: 'web',
  papel: 'paper',
  tableta_kiosco: 'kiosk',
  asamblea: 'assembly',
  correo: 'mail',
}

export const STANCE_OF_COMMENT: Terms<SourceComment['tipo'], CommentStance> = {
  mejora: 'improvement',
  pregunta: 'question',
  apoyo: 'support',
  objecion: 'objection',
  fuera_de_alcance: 'out-of-scope',
}

export const COMMENT_DECISION_OF: Terms<SourceComment['decision'], CommentDecision> = {
  incorporado: 'incorporated',
  parcial: 'partly',
  no_incorporado: 'not-incorporated',
  aclarado: 'clarified',
  derivado: 'referred',
  sin_cambio: 'no-change',
}
