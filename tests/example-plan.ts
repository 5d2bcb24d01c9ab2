import type { Actor, Relation } from '../src/domain/actors/actor.ts'
import { fatesFrom } from '../src/domain/merging/fates.ts'
import type { Meeting, MeetingCourse, Plan } from '../src/domain/process/plan.ts'
import type { Consolidated, Proposal } from '../src/domain/proposals/proposal.ts'
import type { Birth } from '../src/domain/records/record.ts'
import type { Informe2Input } from '../src/domain/reports/informe-2-sources.ts'
import type { TotalsAct } from '../src/domain/voting/act-records.ts'
import type { Vote } from '../src/domain/voting/vote.ts'
import source from '../src/example/nueva-aurora-del-valle.json' with { type: 'json' }
import { translateExample } from '../src/example/translate.ts'
import type { DeviceId, PlanId } from '../src/lib/ids.ts'

/** The worked example as a coordinator's device holds it, read from all its documents. */
export function readExample(): Informe2Input & {
  readonly actors: readonly Actor[]
  readonly relations: readonly Relation[]
} {
  const { rooms } = translateExample(source, {
    plan: 'P'.repeat(43) as PlanId,
    devices: ['D1' as DeviceId, 'D2' as DeviceId],
  })
  const births = Object.values(rooms).flatMap((room) => room.births)
  const fields = Object.values(rooms).flatMap((room) => room.fields)
  const all = <B extends Birth>(kind: B['kind']) =>
    births.filter((birth): birth is B => birth.kind === kind)
  const courses = new Map<string, MeetingCourse>()
  for (const { id, field, value } of fields) {
    if (field !== 'fate' && !id.startsWith('phase-'))
      courses.set(id, { ...courses.get(id), [field]: value })
  }
  const [plan] = all<Plan>('plan')
  if (plan === undefined) throw new Error('the example has no plan')
  return {
    plan,
    meetings: all<Meeting>('meeting'),
    courses,
    actors: all<Actor>('actor'),
    relations: all<Relation>('relation'),
    proposals: all<Proposal>('proposal'),
    supports: [],
    consolidated: all<Consolidated>('consolidated'),
    fates: fatesFrom(fields.map(({ id, field, value }) => ({ id, [field]: value }))),
    votes: all<Vote>('vote'),
    acts: [],
    totalsActs: all<TotalsAct>('totals-act'),
  }
}
