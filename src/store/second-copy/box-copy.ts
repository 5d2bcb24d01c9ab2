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

/** Rows never change once they are written: each is put into text once. */
const texts = new WeakMap<BoxRow, string>()

/** Replaces the second copy of a vote's box: whole and sorted, so that it tells no order. */
export async function copyBox(copy: SecondCopy, { ballots, ...head }: BoxContent): Promise<void> {
  const start = JSON.stringify({ ...head, ballots: [] }).slice(0, -']}'.length)
  await copy.put(`${PREFIX}${head.vote}`, toUtf8(`${start}${ballots.map(textOf).join(',')}]}`))
}

function textOf(row: BoxRow): string {
  const known = texts.get(row)
  if (known !== undefined) return known
  const { id, body, closed, pre } = row
  const stored: StoredRow =
    closed === true
      ? [id, toBase64Url(body), { closed, ...(pre !== undefined && { pre }) }]
      : [id, toBase64Url(body)]
  const text = JSON.stringify(stored)
  texts.set(row, text)
  return text
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
