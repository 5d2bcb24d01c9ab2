import type { ActorId, DeviceId, MeetingId, RelationId } from '../../lib/ids.ts'
import { done, type Result, refused } from '../../lib/result.ts'
import type { Actor, Level, Relation, RelationType, Sector, Stance } from './actor.ts'

/** Most characters of an actor's name: what a card shows on two lines. */
export const ACTOR_NAME_MAX = 80

export interface ActorInput {
  readonly meeting: MeetingId
  readonly table: number
  readonly name: string
  readonly sector: Sector
  readonly part?: string
  readonly territory?: string
  readonly stance?: Stance
}

/**
 * A new card on one table's map, not yet placed.
 *
 * Expects  the name of an organisation, body or group, never of a private person: no code can tell,
 *          so the screen asks.
 */
export function makeActor(
  input: ActorInput,
  stamp: { readonly id: ActorId; readonly device: DeviceId },
): Result<Actor, 'empty-name' | 'too-long'> {
  const name = tidy(input.name)
  if (name === '') return refused('empty-name', 'name')
  if ([...name].length > ACTOR_NAME_MAX) return refused('too-long', 'name')
  const part = tidy(input.part ?? '')
  const territory = tidy(input.territory ?? '')
  return done({
    kind: 'actor',
    id: stamp.id,
    v: 1,
    meeting: input.meeting,
    table: input.table,
    name,
    sector: input.sector,
    ...(part === '' ? {} : { part }),
    ...(territory === '' ? {} : { territory }),
    interest: null,
    influence: null,
    stance: input.stance ?? 'unknown',
    device: stamp.device,
  })
}

/** A change of one field of a card. */
export interface ActorChange {
  readonly recordId: ActorId
  readonly field: 'interest' | 'influence'
  readonly value: Level | null
}

/**
 * Puts a card on the map, moves it, or takes it off with `null`: one change for each level that is
 * really another, so that two tablets that move it along different axes never clash.
 */
export function placeActor(
  actor: Pick<Actor, 'id' | 'interest' | 'influence'>,
  place: { readonly interest: number | null; readonly influence: number | null },
): Result<readonly ActorChange[], 'off-the-scale'> {
  const changes: ActorChange[] = []
  for (const field of ['interest', 'influence'] as const) {
    const value = place[field]
    if (value !== null && !isLevel(value)) return refused('off-the-scale', field)
    if (value !== actor[field]) changes.push({ recordId: actor.id, field, value })
  }
  return done(changes)
}

/**
 * Says whether an actor is for or against what is talked about. It stays with the team: no export
 * tells it unless whoever exports asks for it, and no screen for the room shows it.
 *
 * Returns  no change where it is said already.
 */
export function changeStance(
  actor: Pick<Actor, 'id' | 'stance'>,
  stance: Stance,
): readonly { readonly recordId: ActorId; readonly field: 'stance'; readonly value: Stance }[] {
  return stance === actor.stance ? [] : [{ recordId: actor.id, field: 'stance', value: stance }]
}

export interface RelationInput {
  readonly from: ActorId
  readonly to: ActorId
  readonly type: RelationType
  readonly strength?: Relation['strength']
  readonly direction?: Relation['direction']
  readonly note?: string
}

export type RelationRefusal = 'self-relation' | 'unknown-actor' | 'another-map'

/** A new link between two cards of one table's map; `actors` are the cards that stand on it. */
export function makeRelation(
  input: RelationInput,
  actors: readonly Actor[],
  stamp: { readonly id: RelationId; readonly device: DeviceId },
): Result<Relation, RelationRefusal> {
  if (input.from === input.to) return refused('self-relation', 'to')
  const onMap = (id: ActorId) => actors.find((one) => one.id === id && one.withdrawn !== true)
  const from = onMap(input.from)
  const to = onMap(input.to)
  if (from === undefined) return refused('unknown-actor', 'from')
  if (to === undefined) return refused('unknown-actor', 'to')
  if (from.meeting !== to.meeting || from.table !== to.table) return refused('another-map', 'to')
  const note = tidy(input.note ?? '')
  return done({
    kind: 'relation',
    id: stamp.id,
    v: 1,
    meeting: from.meeting,
    table: from.table,
    from: from.id,
    to: to.id,
    type: input.type,
    strength: input.strength ?? 'medium',
    direction: input.direction ?? 'two-way',
    ...(note === '' ? {} : { note }),
    device: stamp.device,
  })
}

function isLevel(value: number): value is Level {
  return Number.isInteger(value) && value >= 1 && value <= 5
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}
