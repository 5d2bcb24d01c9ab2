import type { Actor, Relation } from '../domain/actors/actor.ts'
import type { Meeting, MeetingCourse, Plan } from '../domain/process/plan.ts'
import type { Consolidated, Fate, Proposal } from '../domain/proposals/proposal.ts'
import type { Birth } from '../domain/records/record.ts'
import type {
  ActorId,
  ConsolidatedId,
  DeviceId,
  MeetingId,
  PlanId,
  ProposalId,
  RelationId,
  VoteId,
} from '../lib/ids.ts'
import { commitmentsOf } from './commitments.ts'
import { answersOf, commentsOf, consultationOf } from './consultation.ts'
import { exampleId, instantOf, meetingById, phaseOf, type SourceMeeting } from './lookup.ts'
import { criteriaFreezeOf, criteriaOf, decisionsOf, evaluationsOf, tieLotsOf } from './selection.ts'
import { type ExampleSource, readSource } from './source.ts'
import {
  CONNECTIVITY_OF,
  DIRECTION_OF,
  MEETING_TYPE_OF,
  ORIGIN_OF,
  RELATION_OF,
  SECTOR_OF,
  STANCE_OF,
  STRENGTH_OF,
} from './terms.ts'
import { ballotsOf, type DeviceBallots, totalsActsOf, workshopVote } from './votes.ts'

/** What one document of the example holds. */
export interface ExampleRoom {
  readonly births: readonly Birth[]
  readonly fields: readonly ExampleField[]
}

/** A field to be changed once after the births are written. */
export interface ExampleField {
  readonly id: string
  readonly field: string
  readonly value: unknown
}

export interface Example {
  /** By the room's name after the plan's id: `plan`, `meeting/<id>`, `paper/<id>`. */
  readonly rooms: Readonly<Record<string, ExampleRoom>>
  /** The workshop's ballots by the tablet that took them, for that device to seal. */
  readonly ballots: {
    readonly meeting: MeetingId
    readonly vote: VoteId
    readonly byDevice: readonly DeviceBallots[]
  }
}

export interface ExampleCast {
  readonly plan: PlanId
  /** The first wrote everything; the workshop's tablets T1, T2, T3 are shared out in turn. */
  readonly devices: readonly [DeviceId, DeviceId]
}

/**
 * Translates the worked example into records of our documents. The same source and the same cast
 * give the same records, so every load of the example is one and the same plan.
 *
 * Expects  the source file as JSON.
 * Throws   ValiError on a source we do not understand, RangeError on one that contradicts itself.
 */
export function translateExample(json: unknown, cast: ExampleCast): Example {
  const source = readSource(json)
  const rooms: Record<string, { births: Birth[]; fields: ExampleField[] }> = {}
  const room = (name: string) => {
    rooms[name] ??= { births: [], fields: [] }
    return rooms[name]
  }
  const [device] = cast.devices
  const vote = workshopVote(source, device)

  room('plan').births.push(planOf(source, cast.plan), ...source.reuniones.map(meetingOf(source)))
  for (const meeting of source.reuniones) {
    room(`meeting/${exampleId(meeting.id)}`).fields.push(...courseOf(meeting))
  }
  for (const proposal of proposalsOf(source, device)) {
    room(`meeting/${proposal.meeting}`).births.push(proposal)
  }
  for (const one of [...actorsOf(source, device), ...relationsOf(source, device)]) {
    room(`meeting/${one.meeting}`).births.push(one)
  }
  for (const one of source.consolidadas) {
    const born = consolidatedOf(source, device, one)
    room('plan').births.push(born)
    for (const { proposal } of born.parents) {
      room('plan').fields.push({ id: proposal, field: 'fate', value: fateOf(born, one) })
    }
  }
  room('plan').births.push(
    ...criteriaOf(source),
    criteriaFreezeOf(source, device),
    ...tieLotsOf(source, device),
    ...commitmentsOf(source, device),
  )
  room('plan').fields.push(...decisionsOf(source))
  const comments = commentsOf(source)
  room(`meeting/${comments.meeting}`).births.push(...comments.births)
  room('plan').births.push(consultationOf(source))
  room('plan').fields.push(...answersOf(source))
  for (const { birth, scores } of evaluationsOf(source, device)) {
    const at = room(`meeting/${birth.meeting}`)
    at.births.push(birth)
    at.fields.push({ id: birth.id, field: 'scores', value: scores })
  }
  for (const act of totalsActsOf(source)) room(`paper/${act.meeting}`).births.push(act)
  room(`paper/${vote.config.meeting}`).births.push(vote)

  return {
    rooms,
    ballots: {
      meeting: vote.config.meeting,
      vote: vote.id,
      byDevice: ballotsOf(source, cast.devices),
    },
  }
}

function planOf({ plan, municipio, ejes }: ExampleSource, id: PlanId): Plan {
  return {
    kind: 'plan',
    id,
    v: 1,
    name: plan.nombre,
    municipality: municipio.nombre,
    zones: municipio.zonas.map((zone) => ({ id: zone.id, name: zone.nombre })),
    axes: ejes.map((axis) => axis.id),
    start: plan.implementacion_inicio,
    end: plan.implementacion_fin,
    commitments: {
      min: plan.compromisos_previstos.minimo,
      max: plan.compromisos_previstos.maximo,
    },
    language: 'es',
    example: true,
  }
}

function meetingOf(source: ExampleSource): (meeting: SourceMeeting) => Meeting {
  return (meeting) => ({
    kind: 'meeting',
    id: exampleId<MeetingId>(meeting.id),
    v: 1,
    phase: phaseOf(source, meeting.fase).orden,
    type: MEETING_TYPE_OF[meeting.tipo],
    name: meeting.nombre,
    date: meeting.fecha,
    time: meeting.hora_inicio,
    minutes: meeting.duracion_min,
    zone: meeting.zona,
    venue: meeting.sede,
    tables: meeting.mesas.length,
    connectivity: CONNECTIVITY_OF[meeting.conectividad],
    label: meeting.id,
  })
}

function courseOf(meeting: SourceMeeting): ExampleField[] {
  const course: MeetingCourse = { heads: meeting.asistencia.total, state: 'closed' }
  const id = exampleId<MeetingId>(meeting.id)
  return Object.entries(course).map(([field, value]) => ({ id, field, value }))
}

function proposalsOf(source: ExampleSource, device: DeviceId): Proposal[] {
  return source.propuestas.map((proposal) => {
    const meeting = meetingById(source, proposal.reunion)
    const table = meeting.mesas.find(({ id }) => id === proposal.mesa)
    if (table === undefined) throw new RangeError(`${proposal.id} names no table of its meeting`)
    return {
      kind: 'proposal',
      id: exampleId<ProposalId>(proposal.id),
      v: 1,
      meeting: exampleId<MeetingId>(meeting.id),
      table: table.numero,
      text: proposal.texto_original,
      title: proposal.titulo,
      axis: proposal.eje,
      origin: ORIGIN_OF[proposal.origen],
      author: proposal.origen === 'organizacion' ? 'organisation' : 'table',
      at: instantOf(meeting),
      device,
      label: proposal.id,
    }
  })
}

/** The source holds one map; it becomes that of the mapping workshop's first table. */
function actorsOf(source: ExampleSource, device: DeviceId): Actor[] {
  return source.actores.map((actor) => ({
    kind: 'actor',
    id: exampleId<ActorId>(actor.id),
    v: 1,
    meeting: mapMeeting(source),
    table: 1,
    name: actor.nombre,
    sector: SECTOR_OF[actor.sector],
    part: actor.rol,
    territory: actor.territorio,
    interest: actor.interes,
    influence: actor.influencia,
    stance: STANCE_OF[actor.posicion],
    device,
    label: actor.id,
  }))
}

function relationsOf(source: ExampleSource, device: DeviceId): Relation[] {
  return source.relaciones.map((relation) => ({
    kind: 'relation',
    id: exampleId<RelationId>(relation.id),
    v: 1,
    meeting: mapMeeting(source),
    table: 1,
    from: exampleId<ActorId>(relation.origen),
    to: exampleId<ActorId>(relation.destino),
    type: RELATION_OF[relation.tipo],
    strength: STRENGTH_OF[relation.intensidad],
    direction: DIRECTION_OF[relation.direccion],
    ...(relation.nota === '' ? {} : { note: relation.nota }),
    device,
    label: relation.id,
  }))
}

type SourceConsolidated = ExampleSource['consolidadas'][number]

function consolidatedOf(
  source: ExampleSource,
  device: DeviceId,
  one: SourceConsolidated,
): Consolidated {
  return {
    kind: 'consolidated',
    id: exampleId<ConsolidatedId>(one.id),
    v: 1,
    title: one.titulo,
    axis: one.eje,
    parents: one.propuestas.map((id) => {
      const proposal = source.propuestas.find((candidate) => candidate.id === id)
      if (proposal === undefined) throw new RangeError(`${one.id} has no parent ${id}`)
      return {
        meeting: exampleId<MeetingId>(proposal.reunion),
        proposal: exampleId<ProposalId>(id),
      }
    }),
    device,
    at: `${phaseOf(source, 'encuentros').fin}T12:00:00.000Z`,
    label: one.id,
  }
}

/** «derivada a Servicios Públicos con número de solicitud»: to whom something was referred. */
const REFERRED_TO = /derivada a (.+?)(?: con número de solicitud)?\.?$/u

function fateOf(born: Consolidated, one: SourceConsolidated): Fate {
  if (one.estado === 'derivada') {
    const reason = one.motivo ?? ''
    const to = REFERRED_TO.exec(reason)?.[1]
    if (to === undefined) throw new RangeError(`${one.id} is referred to nobody`)
    return { fate: 'referred', to, reason }
  }
  return { fate: born.parents.length > 1 ? 'merged' : 'alone', into: born.id }
}

function mapMeeting(source: ExampleSource): MeetingId {
  const meeting = source.reuniones.find(({ tipo }) => tipo === 'mapa_actores')
  if (meeting === undefined) throw new RangeError('no meeting for the actor map')
  return exampleId<MeetingId>(meeting.id)
}
