import { type Erasure, erasedBy, withoutErased } from '../consultation/erased.ts'
import { type FateRecord, fatesFrom } from '../merging/fates.ts'
import type { MeetingCourse, Plan } from '../process/plan.ts'
import type { FieldChange } from '../records/history.ts'
import type { Birth, Live } from '../records/record.ts'
import type { Tally } from '../voting/tally-result.ts'
import type { CommentRecord, DocumentsInput } from './document-sources.ts'
import type { MeetingAgenda } from './informe-2-sources.ts'

/** One shared document as records: how screens and the command hand it over. */
export interface RecordShelf {
  /** Records of a kind; `''`: fields of records born in another document. */
  readonly ofKind: (kind: string) => readonly Live<Birth>[]
  readonly get: (id: string) => Live<Birth> | undefined
  /** What was changed of a record since its birth, where whoever hands it over can tell. */
  readonly changes?: (id: string) => readonly FieldChange[]
}

/** The documents of a plan that whoever writes may read. */
export interface PlanShelves {
  readonly plan: RecordShelf
  /** By meeting id. */
  readonly meetings: ReadonlyMap<string, RecordShelf>
  readonly papers: readonly RecordShelf[]
  readonly inbox?: RecordShelf | undefined
  readonly provisional?: ReadonlyMap<string, Pick<Tally, 'totals'>> | undefined
}

/** The empty plan of which every document can be written: nothing is recorded of it but its id. */
export function unwrittenPlan(id: Plan['id'], language: Plan['language']): Plan {
  return { kind: 'plan', id, v: 1, name: '', municipality: '', zones: [], axes: [], language }
}

/** Everything the plan's documents are made of, from all its shared documents. */
export function gatherInput(shelves: PlanShelves, empty: Plan): DocumentsInput {
  const { plan, meetings, papers, inbox, provisional } = shelves
  const inMeetings = [...meetings.values()]
  const from = <K extends keyof DocumentsInput>(places: readonly RecordShelf[], kind: string) =>
    places.flatMap((shelf) => shelf.ofKind(kind)) as unknown as NonNullable<DocumentsInput[K]>
  const inPlan = [plan]
  const everywhere = inbox === undefined ? inMeetings : [...inMeetings, inbox]
  const erased = erasedBy(plan.ofKind('erasure') as unknown as readonly Erasure[])
  const comments = withoutErased(from<'comments'>(everywhere, 'comment'), erased)
  return {
    plan: (plan.ofKind('plan')[0] as Plan | undefined) ?? empty,
    meetings: from<'meetings'>(inPlan, 'meeting'),
    courses: new Map(
      [...meetings].map(([id, shelf]) => [id, (shelf.get(id) ?? {}) as MeetingCourse]),
    ),
    proposals: from<'proposals'>(inMeetings, 'proposal'),
    supports: from<'supports'>(inMeetings, 'support'),
    consolidated: from<'consolidated'>(inPlan, 'consolidated'),
    fates: fatesFrom(plan.ofKind('') as unknown as FateRecord[]),
    votes: from<'votes'>(papers, 'vote'),
    acts: from<'acts'>(papers, 'act'),
    totalsActs: from<'totalsActs'>(papers, 'totals-act'),
    outreach: from<'outreach'>(inPlan, 'outreach'),
    agendas: new Map(
      [...meetings].map(([id, shelf]) => [
        id,
        {
          blocks: shelf.ofKind('agenda-block'),
          presses: shelf.ofKind('agenda-press'),
        } as unknown as MeetingAgenda,
      ]),
    ),
    actors: from<'actors'>(inMeetings, 'actor'),
    relations: from<'relations'>(inMeetings, 'relation'),
    criteria: from<'criteria'>(inPlan, 'criterion'),
    freezes: from<'freezes'>(inPlan, 'criteria-freeze'),
    evaluations: from<'evaluations'>(inMeetings, 'evaluation'),
    lots: from<'lots'>(inPlan, 'tie-lot'),
    commitments: from<'commitments'>(inPlan, 'commitment'),
    milestones: from<'milestones'>(inPlan, 'milestone'),
    reviews: from<'reviews'>(inPlan, 'review'),
    approvals: from<'approvals'>(inPlan, 'approval'),
    progress: from<'progress'>(inPlan, 'progress'),
    consultations: from<'consultations'>(inPlan, 'consultation'),
    contributions: withoutErased(from<'contributions'>(everywhere, 'contribution'), erased),
    comments,
    handling: new Map(
      comments.flatMap(({ id }) => {
        const said = plan.get(id)
        return said === undefined ? [] : [[id, said as unknown as Live<CommentRecord>] as const]
      }),
    ),
    agreements: from<'agreements'>(inPlan, 'political-agreement'),
    team: from<'team'>(inPlan, 'team-member'),
    initiatives: from<'initiatives'>(inPlan, 'initiative'),
    channels: from<'channels'>(inPlan, 'channel'),
    forewords: from<'forewords'>(inPlan, 'foreword'),
    controllers: from<'controllers'>(inPlan, 'data-controller'),
    ...(provisional && { provisional }),
  }
}
