import type { Comment, Contribution } from '../../src/domain/consultation/comment.ts'
import type { Consolidated } from '../../src/domain/proposals/proposal.ts'
import type { ConsolidatedId, DeviceId, MeetingId, ProposalId, Rev } from '../../src/lib/ids.ts'
import { manyProposals } from '../many-proposals.ts'
import type { ExtraEntries } from './many-meetings.ts'

const DEVICE = 'bench' as DeviceId
const FIRST = 'encuentro-01' as MeetingId

/** Proposals put together by fours and decided on, and comments that were let through and answered. */
export function bigConsultation(proposals: number, comments: number): ExtraEntries {
  const plan: Record<string, unknown> = {}
  const first: Record<string, unknown> = {}
  const field = (id: string, name: string, value: unknown) => {
    const rev = `${id}-${name}` as Rev
    plan[`${id}/${name}/${rev}`] = { value, replaces: [], device: DEVICE }
  }
  const ids = manyProposals(proposals).map(({ id }) => id as ProposalId)
  for (let at = 0; at < ids.length; at += 4) {
    const own = ids.slice(at, at + 4)
    const id = `consolidada-${at}` as ConsolidatedId
    const consolidated: Consolidated = {
      kind: 'consolidated',
      id,
      v: 1,
      title: `Propuesta consolidada ${at / 4 + 1}`,
      axis: 'AIP',
      parents: own.map((proposal) => ({ meeting: FIRST, proposal })),
      device: DEVICE,
      at: '2026-05-01T10:00:00.000Z',
    }
    plan[id] = consolidated
    for (const proposal of own) field(proposal, 'fate', { fate: 'merged', into: id })
    field(id, 'decision', { decision: 'not-selected', reason: 'No alcanza el presupuesto.' })
  }
  for (let at = 0; at < comments; at++) {
    const contribution: Contribution = {
      kind: 'contribution',
      id: `aporte-${at}`,
      v: 1,
      channel: at % 2 === 0 ? 'paper' : 'assembly',
      date: '2026-07-25',
      contributor: 'person',
    }
    const comment: Comment = {
      kind: 'comment',
      id: `comentario-${at}`,
      v: 1,
      contribution: contribution.id,
      commitment: null,
      stance: 'improvement',
      text: `Comentario ${at}: que el plan diga cuándo y con cuánto dinero se hará cada cosa.`,
    }
    first[contribution.id] = contribution
    first[comment.id] = comment
    field(comment.id, 'moderation', 'shown')
    field(comment.id, 'answer', { decision: 'partly', reason: 'Se agregan las fechas.' })
  }
  return { plan, first }
}
