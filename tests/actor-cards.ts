import type { Actor } from '../src/domain/actors/actor.ts'
import type { ActorId, DeviceId, MeetingId } from '../src/lib/ids.ts'

/** An actor's card on the map of table 1, placed nowhere, with whatever a test says of it instead. */
export function actorCard(id: string, name: string, more: Partial<Actor> = {}): Actor {
  return {
    kind: 'actor',
    id: id as ActorId,
    v: 1,
    meeting: 'm1' as MeetingId,
    table: 1,
    name,
    sector: 'community',
    interest: null,
    influence: null,
    stance: 'unknown',
    device: 'd1' as DeviceId,
    ...more,
  }
}
