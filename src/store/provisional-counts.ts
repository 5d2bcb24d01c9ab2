import { type Accessor, createMemo, mapArray } from 'solid-js'
import { isSealedRecord } from '../domain/voting/batch.ts'
import { innerCount, outerCount } from '../domain/voting/count-vote.ts'
import type { Tally } from '../domain/voting/tally-result.ts'
import type { Booth, Vote } from '../domain/voting/vote.ts'
import { useOpenDevice, usePlan } from './context.ts'
import type { PlanContent } from './plan-content.ts'
import { createVoteBoxes } from './vote-boxes.ts'

/**
 * What votes of closed meetings come to that nobody signed an act of, where this tablet can read their
 * ballots: without key and without cards. A vote that is still running is never counted here.
 */
export function createProvisionalCounts(
  content: PlanContent,
): Accessor<ReadonlyMap<string, Pick<Tally, 'totals'>>> {
  const { session } = usePlan()
  const { db } = useOpenDevice().ready.workspace
  const unsigned = createMemo(
    () => {
      const signed = new Set<string>(content.acts().map(({ vote }) => vote))
      return content
        .votes()
        .filter(
          ({ id, config }) =>
            !signed.has(id) &&
            config.envelope === undefined &&
            config.cards !== true &&
            content.courses().get(config.meeting)?.state === 'closed',
        )
    },
    undefined,
    { equals: (a, b) => a.length === b.length && a.every((one, at) => one.id === b[at]?.id) },
  )
  const counts = mapArray(unsigned, (vote) => {
    const { meeting } = vote.config
    const booths = () =>
      content.opened
        .get(meeting)
        ?.paper?.records.list<Booth>('booth')
        .filter((booth) => booth.vote === vote.id) ?? []
    const issued = createVoteBoxes({
      session,
      db,
      meeting,
      vote: () => vote.id,
      booths: () => booths().map(({ device }) => device),
    })
    return createMemo(() => countOf(vote, booths(), issued()))
  })
  return createMemo(
    () => new Map(counts().flatMap((count) => (count() ? [count() as [string, Tally]] : []))),
  )
}

function countOf(
  vote: Vote,
  booths: readonly Booth[],
  issued: Parameters<typeof outerCount>[0]['issued'] | undefined,
): [string, Pick<Tally, 'totals'>] | undefined {
  if (issued === undefined || issued.length === 0) return undefined
  const sources = {
    vote,
    booths,
    issued,
    cards: { issued: new Set<string>(), spoiled: new Set<string>() },
    acts: [],
    replaces: [],
  }
  const outer = outerCount(sources)
  const ballots = outer.settlement.toOpen.flatMap((record) =>
    isSealedRecord(record) ? [] : [record.ballot],
  )
  if (ballots.length === 0) return undefined
  return [vote.id, innerCount(sources, outer, { ballots, closed: 0, spare: 0 }).tally]
}
