import type { PlanWrites } from '../src/domain/merging/merge.ts'
import type { Consolidated, Fate, Proposal, Support } from '../src/domain/proposals/proposal.ts'
import type { ConsolidatedId, DeviceId, MeetingId, ProposalId } from '../src/lib/ids.ts'

/** The coordinator's desk on which proposals are joined in tests. */
export const device = 'd1' as DeviceId
export const at = '2026-05-15T12:00:00.000Z'
export const stamp = (id: string) => ({ id: id as ConsolidatedId, at, device })

export const proposal = (id: string, axis: Proposal['axis'] = 'AIP'): Proposal => ({
  kind: 'proposal',
  id: id as ProposalId,
  v: 1,
  meeting: `meeting of ${id}` as MeetingId,
  table: 1,
  text: `Que se haga ${id}.`,
  axis,
  origin: 'citizens',
  author: 'table',
  at,
  device,
})
export const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => proposal(id)) as [
  Proposal,
  Proposal,
  Proposal,
  Proposal,
]

/** The plan's document as one coordinator writes it, one act after another. */
export class Desk {
  consolidated: Consolidated[] = []
  fates = new Map<string, readonly Fate[]>()
  write(outcome: { ok: boolean; value?: PlanWrites } | PlanWrites) {
    const writes = 'ok' in outcome ? outcome.value : outcome
    if (writes === undefined) return
    this.consolidated.push(...writes.births)
    for (const change of writes.changes) {
      if (change.field === 'fate') this.fates.set(change.recordId, [change.value])
      else {
        this.consolidated = this.consolidated.map((one) =>
          one.id === change.recordId ? { ...one, withdrawn: true } : one,
        )
      }
    }
  }
}

export function consolidatedOf(id: string, parents: Proposal[]): Consolidated {
  return {
    kind: 'consolidated',
    id: id as ConsolidatedId,
    v: 1,
    title: id,
    axis: null,
    parents: parents.map((parent) => ({ meeting: parent.meeting, proposal: parent.id })),
    device,
    at,
  }
}

export function support(of: string, table: number): Support {
  return { kind: 'support', id: `${of}${table}`, v: 1, proposal: of as ProposalId, table, device }
}
