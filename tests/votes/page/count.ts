import * as Y from 'yjs'
import type { IssuedBatch } from '../../../src/domain/admission/admit.ts'
import { innerCount, outerCount, type PendingCount } from '../../../src/domain/voting/count-vote.ts'
import type { Booth } from '../../../src/domain/voting/vote.ts'
import type { VoteId } from '../../../src/lib/ids.ts'
import { importCountKey } from '../../../src/protocol/ballot-envelope.ts'
import { random } from '../../../src/store/chance.ts'
import { heldCountKey } from '../../../src/store/count-keys.ts'
import { readBatches } from '../../../src/store/documents/batches.ts'
import { openBallots } from '../../../src/store/documents/open-ballots.ts'
import { cardsOf, type Place, voteOf } from './place.ts'

/** Opens and counts a sealed vote with the key of this tablet, as the counting screen does. */
export async function count(
  place: Place,
  id: VoteId,
  spare: number,
): Promise<PendingCount & { needsDice: boolean; batches: number }> {
  const { workspace, session, meeting, paper } = place
  const vote = voteOf(place, id)
  const room = { kind: 'box', plan: session.plan, meeting, device: session.device } as const
  const found = await readBatches((await session.open(room)).stored.doc, room)
  const issued = found
    .filter(({ batch }) => batch === undefined || batch.vote === id)
    .map(({ hash, batch, refusal }): IssuedBatch => {
      return { hash, batch, ...(refusal !== undefined && { refusedReason: 'signature-wrong' }) }
    })
  const sources = {
    vote,
    booths: paper.records.list<Booth>('booth').filter((one) => one.vote === id),
    issued,
    cards: cardsOf(place, id),
    acts: [],
    replaces: [],
  }
  const outer = outerCount(sources)
  const held = await heldCountKey(workspace.db, id)
  const { envelope } = vote.config
  if (held === undefined || envelope === undefined) throw new Error('the key is gone')
  const key = await importCountKey(envelope.key, held.secret)
  if (!key.ok) throw new Error(key.refusal)
  const opened = await openBallots(vote, outer.settlement.toOpen, key.value, random)
  const inner = innerCount(sources, outer, { ...opened, spare })
  return { ...inner, needsDice: outer.needsDice, batches: issued.length }
}

/** What of the ballots in the box stands in a document that may leave this tablet (P27); nothing should. */
export async function leaks({ session, meeting }: Place, vote: VoteId): Promise<string[]> {
  const { plan, device } = session
  const records = await session.box.open(vote)
  const found: string[] = []
  for (const room of [
    { kind: 'paper', plan, meeting },
    { kind: 'meeting', plan, meeting },
    { kind: 'box', plan, meeting, device },
  ] as const) {
    const { doc } = (await session.open(room)).stored
    const update = Y.encodeStateAsUpdate(doc)
    // Every byte as it would leave, one character each; and what others decode from it.
    const text = [
      new TextDecoder('latin1').decode(update),
      JSON.stringify(Y.decodeUpdate(update).structs),
    ].join('\n')
    for (const record of records) {
      const { id, box = '', pre = '' } = record as { id: string; box?: string; pre?: string }
      for (const [what, part] of Object.entries({ id, box: box.slice(0, 40), pre })) {
        if (part !== '' && text.includes(part)) found.push(`${what} in ${room.kind}`)
      }
    }
  }
  return found
}
