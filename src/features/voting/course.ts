import { type Accessor, createMemo } from 'solid-js'
import type { Act, TotalsAct } from '../../domain/voting/act-records.ts'
import type { Booth, Closing } from '../../domain/voting/vote.ts'
import { type VoteCourse, voteCourse } from '../../domain/voting/vote-course.ts'
import type { VoteId } from '../../lib/ids.ts'
import { useMeeting } from '../../store/context.ts'

/** How far a vote has come, as the meeting's paper document says; reactive. */
export function useVoteCourse(vote: () => VoteId): Accessor<VoteCourse> {
  const { paper } = useMeeting()
  return createMemo(() =>
    voteCourse(vote(), {
      booths: paper.records.list<Booth>('booth'),
      closings: paper.records.list<Closing>('closing'),
      acts: paper.records.list<Act>('act'),
      totalsActs: paper.records.list<TotalsAct>('totals-act'),
    }),
  )
}

/** Addresses of a meeting's votes. */
export function useVotePaths() {
  const { session, meeting } = useMeeting()
  const base = `/plan/${session.plan}/encuentro/${meeting}`
  return {
    meeting: base,
    setup: `${base}/votacion/nueva`,
    hub: (vote: VoteId) => `${base}/votacion/${vote}`,
    count: (vote: VoteId) => `${base}/votacion/${vote}?ver=conteo`,
    recount: (vote: VoteId) => `${base}/votacion/${vote}?ver=recuento`,
    results: (vote: VoteId) => `${base}/votacion/${vote}?ver=resultado`,
    projector: (vote: string) => `${base}/pantalla?votacion=${vote}`,
  }
}
