import type { DeviceId, MeetingId, ProposalId } from '../../lib/ids.ts'
import type { Proposal } from '../proposals/proposal.ts'
import type { Birth } from '../records/record.ts'

/** Proposals that the room put together, in the meeting's document. A group is no judgement: the plan decides later. */
export interface RoomGroup extends Birth {
  readonly kind: 'room-group'
  readonly id: string
  readonly meeting: MeetingId
  readonly title: string
  /** Whom it was made of. Who is in it now is said by each proposal. */
  readonly members: readonly ProposalId[]
  readonly at: string
  readonly device: DeviceId
}

/** The trace of proposals that left a group; births only, so nothing of what the room did is gone. */
export interface RoomSplit extends Birth {
  readonly kind: 'room-split'
  readonly id: string
  readonly group: string
  readonly proposals: readonly ProposalId[]
  readonly at: string
  readonly device: DeviceId
}

/** Field of a proposal in the meeting's document: the one group it is in, or `null`. One field, so never two groups. */
export const ROOM_GROUP = 'roomGroup'

/** A proposal with the room's word on it. */
export type RoomProposal = Proposal & { readonly [ROOM_GROUP]?: string | null }
