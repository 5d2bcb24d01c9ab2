import { batchHashOf, makeBatch } from '../domain/voting/batch.ts'
import type { Vote } from '../domain/voting/vote.ts'
import type { DeviceId, PlanId } from '../lib/ids.ts'
import { writeInvitation } from '../protocol/invitation.ts'
import { importPlanKey, type SigningKey } from '../protocol/keys.ts'
import { parseRoom, type Room } from '../protocol/rooms.ts'
import { BATCHES, writeBatch } from '../store/documents/batches.ts'
import { RECORDS } from '../store/documents/records.ts'
import { entriesOf } from './entries.ts'
import { EXAMPLE_KEYS } from './keys.ts'
import source from './nueva-aurora-del-valle.json' with { type: 'json' }
import { translateExample } from './translate.ts'

/** The example's own invitations end with its plan. */
export const EXAMPLE_TERM = { iat: Date.UTC(2026, 0, 1) / 1000, exp: Date.UTC(2036, 0, 1) / 1000 }

/** One document of the example: what stands in its one map. */
export interface BuiltRoom {
  readonly room: Room
  readonly root: typeof RECORDS | typeof BATCHES
  readonly entries: ReadonlyMap<string, unknown>
}

export interface BuiltExample {
  readonly plan: PlanId
  readonly about: { readonly name: string; readonly municipality: string }
  readonly rooms: readonly BuiltRoom[]
  readonly planKey: SigningKey
  /** A coordinator's invitation for whoever writes the example to a file. */
  readonly invitation: string
}

/** The worked plan as rooms ready to be written, its workshop's ballots sealed by its two tablets. */
export async function buildExample(): Promise<BuiltExample> {
  const [planKey, ...tablets] = await Promise.all(
    EXAMPLE_KEYS.map((jwk) => importPlanKey({ ...jwk })),
  )
  const [first, second] = tablets
  if (!planKey || !first || !second) throw new Error('the example has three keys')
  const plan = planKey.thumbprint as PlanId
  const devices = [first.thumbprint as DeviceId, second.thumbprint as DeviceId] as const
  const example = translateExample(source, { plan, devices })
  const rooms = Object.entries(example.rooms).map(([name, records]): BuiltRoom => {
    const room = parseRoom(`${plan}/${name}`)
    if (!room) throw new RangeError(`no such room: ${name}`)
    return { room, root: RECORDS, entries: entriesOf(records, devices[0]) }
  })
  const { meeting, vote: voteId, byDevice } = example.ballots
  const vote = example.rooms[`paper/${meeting}`]?.births.find(({ id }) => id === voteId) as
    | Vote
    | undefined
  if (!vote) throw new RangeError('the workshop has no vote')
  const claims = { plan, planName: source.plan.nombre, relays: [], ...EXAMPLE_TERM }
  const boxes = await Promise.all(
    byDevice.map(async ({ device, ballots }): Promise<BuiltRoom> => {
      const key = tablets.find(({ thumbprint }) => thumbprint === device)
      if (!key) throw new RangeError('a ballot of an unknown tablet')
      const invitation = await writeInvitation(
        {
          ...claims,
          role: 'facilitator',
          meeting,
          name: 'Ejemplo',
          jti: `ejemplo-${device.slice(0, 8)}`,
        },
        planKey,
      )
      const batch = makeBatch(vote, device, ballots)
      const batches = new Map([
        [batchHashOf(batch) as string, await writeBatch(batch, invitation.token, key)],
      ])
      const room: Room = { kind: 'box', plan, meeting, device }
      return { room, root: BATCHES, entries: batches }
    }),
  )
  const own = await writeInvitation(
    { ...claims, role: 'coordinator', name: 'Ejemplo', jti: 'ejemplo-coordinacion' },
    planKey,
  )
  const about = { name: source.plan.nombre, municipality: source.municipio.nombre }
  return { plan, about, rooms: [...rooms, ...boxes], planKey, invitation: own.token }
}
