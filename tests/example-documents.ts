import type { Birth, Live } from '../src/domain/records/record.ts'
import type { DocumentsInput } from '../src/domain/reports/document-sources.ts'
import {
  gatherInput,
  type PlanShelves,
  type RecordShelf,
  unwrittenPlan,
} from '../src/domain/reports/gather-input.ts'
import { tally } from '../src/domain/voting/tally.ts'
import type { Vote } from '../src/domain/voting/vote.ts'
import source from '../src/example/nueva-aurora-del-valle.json' with { type: 'json' }
import { translateExample } from '../src/example/translate.ts'
import type { DeviceId, PlanId } from '../src/lib/ids.ts'

const PLAN = 'P'.repeat(43) as PlanId

/** Births and fields of one document as a shelf, without Yjs. */
export function shelfOf(records: {
  readonly births: readonly Birth[]
  readonly fields: readonly {
    readonly id: string
    readonly field: string
    readonly value: unknown
  }[]
}): RecordShelf {
  const live = new Map<string, Live<Birth>>(records.births.map((birth) => [birth.id, { ...birth }]))
  for (const { id, field, value } of records.fields) {
    live.set(id, { ...(live.get(id) ?? { kind: '', id, v: 0 }), [field]: value } as Live<Birth>)
  }
  return {
    ofKind: (kind) => [...live.values()].filter((one) => one.kind === kind),
    get: (id) => live.get(id),
  }
}

export const NOTHING: RecordShelf = { ofKind: () => [], get: () => undefined }

/** The worked example as the documents read it, with the workshop's count that nobody signed yet. */
export function exampleInput(): DocumentsInput {
  return gatherInput(exampleShelves(), unwrittenPlan(PLAN, 'es'))
}

/** The worked example's documents as shelves. */
export function exampleShelves(): PlanShelves {
  const { rooms, ballots } = translateExample(source, {
    plan: PLAN,
    devices: ['D1' as DeviceId, 'D2' as DeviceId],
  })
  const named = (kind: string) =>
    Object.entries(rooms).flatMap(([name, records]) =>
      name.startsWith(`${kind}/`) ? [[name.slice(kind.length + 1), shelfOf(records)] as const] : [],
    )
  const papers = named('paper').map(([, shelf]) => shelf)
  const vote = papers.flatMap((shelf) => shelf.ofKind('vote')).find(({ id }) => id === ballots.vote)
  if (vote === undefined || rooms['plan'] === undefined) throw new Error('an empty example')
  const counted = tally(
    (vote as unknown as Vote).config,
    ballots.byDevice.flatMap(({ ballots: all }) => all.map(({ ballot }) => ballot)),
  )
  return {
    plan: shelfOf(rooms['plan']),
    meetings: new Map(named('meeting')),
    papers,
    provisional: new Map([[vote.id, counted]]),
  }
}

/** A plan of which nothing is recorded but that it exists. */
export function emptyInput(): DocumentsInput {
  return gatherInput({ plan: NOTHING, meetings: new Map(), papers: [] }, unwrittenPlan(PLAN, 'es'))
}
