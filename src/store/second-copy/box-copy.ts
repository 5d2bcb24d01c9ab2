import { fromBase64Url, fromUtf8, toBase64Url, toUtf8 } from '../../lib/bytes.ts'
import type { VoteId } from '../../lib/ids.ts'
import type { SecondCopy } from './second-copy.ts'

/** The ballots of one vote as the box holds them, sorted by id, and the batch they were sealed into. */
export interface BoxContent {
  readonly vote: VoteId
  readonly batch?: string
  readonly ballots: readonly { readonly id: string; readonly body: Uint8Array<ArrayBuffer> }[]
}

const PREFIX = 'urna-'

/** Replaces the second copy of a vote's box: whole and sorted, so that it tells no order. */
export async function copyBox(copy: SecondCopy, content: BoxContent): Promise<void> {
  const ballots = content.ballots.map(({ id, body }) => [id, toBase64Url(body)])
  await copy.put(`${PREFIX}${content.vote}`, toUtf8(JSON.stringify({ ...content, ballots })))
}

/** Every box that was copied. */
export async function readBoxes(copy: SecondCopy): Promise<BoxContent[]> {
  return (await copy.slots(PREFIX)).map((value) => {
    const content = JSON.parse(fromUtf8(value)) as Omit<BoxContent, 'ballots'> & {
      ballots: [string, string][]
    }
    return {
      ...content,
      ballots: content.ballots.map(([id, body]) => ({ id, body: fromBase64Url(body) })),
    }
  })
}

/** Forgets a vote's box. */
export function removeBox(copy: SecondCopy, vote: VoteId): Promise<void> {
  return copy.remove(`${PREFIX}${vote}`)
}
