import type { KnownCards } from '../../../src/domain/admission/settle.ts'
import type { IssuedCards, SpoiledCard, Vote } from '../../../src/domain/voting/vote.ts'
import type { MeetingId, VoteId } from '../../../src/lib/ids.ts'
import { readInvitation } from '../../../src/protocol/invitation.ts'
import { random } from '../../../src/store/chance.ts'
import type { OpenRoom, PlanSession } from '../../../src/store/plan-session.ts'
import { makeRemoteBox } from '../../../src/store/remote-box.ts'
import { makeSecondCopy } from '../../../src/store/second-copy/second-copy.ts'
import { openWorkspace, type Workspace } from '../../../src/store/workspace.ts'

/** A tablet that takes part in one meeting: the product's own modules, put together as the app does. */
export interface Place {
  readonly workspace: Workspace
  readonly session: PlanSession
  readonly meeting: MeetingId
  readonly paper: OpenRoom
}

/** Opens the tables, joins if this tablet has not yet, and opens the meeting's paper. */
export async function openPlace(token: string): Promise<Place> {
  const read = await readInvitation(token)
  if (!read.ok) throw new Error(read.refusal)
  const { plan, meeting } = read.value.claims
  if (meeting === undefined) throw new Error('an invitation to a meeting')
  const workspace = await openWorkspace({
    random,
    soon: (run) => setTimeout(run),
    atLeisure: (run) => setTimeout(run),
    now: () => new Date(),
    box: makeRemoteBox(
      () => new Worker(new URL('./box.worker.ts', import.meta.url), { type: 'module' }),
    ),
    secondCopy: makeSecondCopy(
      () =>
        new Worker(
          new URL('../../../src/store/second-copy/second-copy.worker.ts', import.meta.url),
          { type: 'module' },
        ),
    ),
  })
  if (!workspace.plans().some((row) => row.plan === plan)) await workspace.join(read.value)
  const session = await workspace.openPlan(plan)
  const paper = await session.open({ kind: 'paper', plan, meeting })
  return { workspace, session, meeting, paper }
}

export function voteOf({ paper }: Place, id: VoteId): Vote {
  const vote = paper.records.get<Vote>(id)
  if (vote === undefined) throw new Error(`no vote ${id}`)
  return vote
}

/** The cards of a vote, as `useVoteCards` reads them. */
export function cardsOf({ paper }: Place, vote: VoteId): KnownCards {
  const { records } = paper
  const mine = (one: { readonly vote: VoteId }) => one.vote === vote
  return {
    issued: new Set(
      records
        .list<IssuedCards>('cards')
        .filter(mine)
        .flatMap(({ tags }) => tags),
    ),
    spoiled: new Set(
      records
        .list<SpoiledCard>('spoiled-card')
        .filter(mine)
        .map(({ tag }) => tag),
    ),
  }
}
