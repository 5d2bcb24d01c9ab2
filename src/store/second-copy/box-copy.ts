import { fromBase64Url, fromUtf8, toBase64Url, toUtf8 } from '../../lib/bytes.ts'
import type { VoteId } from '../../lib/ids.ts'
import type { BoxRow } from '../box-row.ts'
import type { SecondCopy } from './second-copy.ts'

/** The ballots of one vote as the box holds them, sorted by id, and the batch they were sealed into. */
export interface BoxContent {
  readonly vote: VoteId
  readonly batch?: string
  readonly ballots: readonly BoxRow[]
}

const PREFIX = 'urna-'

/** Id, body, and what else a closed ballot has. */
type StoredRow = [id: string, body: string, more?: Pick<BoxRow, 'closed' | 'pre'>]

/** Replaces the second copy of a vote's box: whole and sorted, so that it tells no order. */
export async function copyBox(copy: SecondCopy, content: BoxContent): Promise<void> {
  const ballots = content.ballots.map(({ id, body, ...more }): StoredRow => {
    const text = toBase64Url(body)
    return more.closed === true ? [id, text, more] : [id, text]
  })
  await copy.put(`${PREFIX}${content.vote}`, toUtf8(JSON.stringify({ ...content, ballots })))
}

/** Every box that was copied. */
export async function readBoxes(copy: SecondCopy): Promise<BoxContent[]> {
  return (await copy.slots(PREFIX)).map((value) => {
    const content = JSON.parse(fromUtf8(value)) as Omit<BoxContent, 'ballots'> & {
      ballots: StoredRow[]
    }
    return {
      ...content,
      ballots: content.ballots.map(([id, body, more]) => ({
        id,
        body: fromBase64Url(body),
        ...more,
      })),
    }
  })
}

/** Forgets a vote's box. */
export function removeBox(copy: SecondCopy, vote: VoteId): Promise<void> {
  return copy.remove(`${PREFIX}${vote}`)
}
