import type * as Y from 'yjs'
import type { PlanShelves } from '../domain/reports/gather-input.ts'
import { isSealedRecord } from '../domain/voting/batch.ts'
import { innerCount, outerCount } from '../domain/voting/count-vote.ts'
import type { Tally } from '../domain/voting/tally-result.ts'
import type { Booth, Vote } from '../domain/voting/vote.ts'
import { parseRoom } from '../protocol/rooms.ts'
import { makeRecordIndex, RECORDS, type RecordIndex } from '../store/documents/records.ts'
import { boxesOf } from './verify-votes.ts'

/** The documents of a file as shelves of records; `undefined` without the plan's own. */
export async function planShelves(
  docs: ReadonlyMap<string, Y.Doc>,
): Promise<PlanShelves | undefined> {
  const indexes = [...docs].flatMap(([name, doc]) => {
    const room = parseRoom(name)
    if (room === undefined || room.kind === 'box') return []
    return [{ room, index: makeRecordIndex(doc.getMap(RECORDS)) }]
  })
  const plan = indexes.find(({ room }) => room.kind === 'plan')?.index
  if (plan === undefined) return undefined
  const meetings = indexes.flatMap(({ room, index }) =>
    room.kind === 'meeting' ? [[room.meeting as string, index] as const] : [],
  )
  const papers = indexes.flatMap(({ room, index }) =>
    room.kind === 'paper' ? [{ meeting: room.meeting, index }] : [],
  )
  const closed = new Set(
    meetings.flatMap(([id, index]) => {
      const { state } = (index.get(id) ?? {}) as { readonly state?: unknown }
      return state === 'closed' ? [id] : []
    }),
  )
  const provisional = new Map<string, Pick<Tally, 'totals'>>()
  for (const { meeting, index } of papers) {
    if (!closed.has(meeting)) continue
    for (const [vote, counted] of await unsignedCounts(docs, meeting, index)) {
      provisional.set(vote, counted)
    }
  }
  return {
    plan,
    meetings: new Map(meetings),
    papers: papers.map(({ index }) => index),
    inbox: indexes.find(({ room }) => room.kind === 'inbox')?.index,
    provisional,
  }
}

/**
 * What votes that nobody signed come to, as the results' screen counts them: without key and without
 * cards, from the batches of enrolled booths.
 */
async function unsignedCounts(
  docs: ReadonlyMap<string, Y.Doc>,
  meeting: string,
  paper: RecordIndex,
): Promise<[string, Pick<Tally, 'totals'>][]> {
  const list = <B>(kind: string) => paper.ofKind(kind) as readonly unknown[] as readonly B[]
  const signed = new Set(list<{ readonly vote: string }>('act').map(({ vote }) => vote))
  const open = list<Vote>('vote').filter(
    ({ id, config }) => !signed.has(id) && config.envelope === undefined && config.cards !== true,
  )
  if (open.length === 0) return []
  const issued = await boxesOf(docs, meeting)
  return open.flatMap((vote) => {
    const sources = {
      vote,
      booths: list<Booth>('booth').filter((one) => one.vote === vote.id),
      issued: issued.filter(({ batch }) => batch === undefined || batch.vote === vote.id),
      cards: { issued: new Set<string>(), spoiled: new Set<string>() },
      acts: [],
      replaces: [],
    }
    const outer = outerCount(sources)
    const ballots = outer.settlement.toOpen.flatMap((record) =>
      isSealedRecord(record) ? [] : [record.ballot],
    )
    if (ballots.length === 0) return []
    const { tally } = innerCount(sources, outer, { ballots, closed: 0, spare: 0 })
    return [[vote.id, tally] as [string, Pick<Tally, 'totals'>]]
  })
}
