import type { MeetingId } from '../../lib/ids.ts'
import type { PlanContent } from '../../store/plan-content.ts'

/** One entry per vote with an act: single ballots or totals. */
export function countedVotesOf(content: PlanContent): { readonly meeting: MeetingId }[] {
  const votes = new Map(content.votes().map((vote) => [vote.id, vote.config.meeting]))
  const counted = new Set(content.acts().map((act) => act.vote))
  return [
    ...[...counted].flatMap((vote) => {
      const meeting = votes.get(vote)
      return meeting ? [{ meeting }] : []
    }),
    ...content.totalsActs().map(({ meeting }) => ({ meeting })),
  ]
}
