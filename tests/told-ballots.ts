import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { vi } from 'vitest'
import * as Y from 'yjs'
import type { Ballot, BoxRecord } from '../src/domain/voting/box-records.ts'
import { cardPre, cardTag } from '../src/domain/voting/cards.ts'
import { createBoothConduct } from '../src/features/voting/booth/conduct.ts'
import { toHex } from '../src/lib/bytes.ts'
import { type BallotBox, openBallotBox } from '../src/store/ballot-box.ts'
import type { StoredDocument } from '../src/store/documents/open-document.ts'
import { type IssuedByThis, sealBatch } from '../src/store/seal-batch.ts'
import { type MemoryCopy, makeMemoryCopy } from './memory-copy.ts'
import type { VotedMeeting } from './voted-meeting.ts'

/** Somebody at the booth: which of the meeting's cards, and what they choose, after what else. */
export interface Voter {
  readonly card: number
  readonly ballot: Ballot
  /** They went back from the review once. */
  readonly changed: boolean
}

/** Everything that one tablet keeps of an evening, and all that ever leaves it. */
export interface Kept {
  /** Each row of the box's tables, as it lies there. */
  readonly rows: string
  readonly copy: string
  readonly document: string
  readonly issued: IssuedByThis
}

export interface EveningOptions {
  readonly meeting: VotedMeeting
  /** The ephemeral pair of each card: the device's chance is the card's, not the order's. */
  readonly pairs: readonly CryptoKeyPair[]
  readonly voters: readonly Voter[]
  /** When the evening begins; it goes on by some seconds with each voter. */
  readonly beginsAt: number
  /** Called for each kept ballot; a mutant writes down what it must not. */
  readonly each?: (record: BoxRecord, doc: Y.Doc, box: MemoryCopy) => void
}

const DAY = 86_400_000
let evenings = 0

/** Casts in the given order with the real booth and box, and seals; the clock is a false one. */
export async function holdEvening(options: EveningOptions): Promise<Kept> {
  const { meeting, pairs, voters, beginsAt, each } = options
  const { vote, cards, tablets } = meeting
  const [tablet] = tablets
  if (tablet === undefined) throw new RangeError('a tablet')
  vi.useFakeTimers({ toFake: ['Date', 'performance'] })
  const name = `velada-${++evenings}`
  const copy = makeMemoryCopy()
  const box = openBallotBox(name, copy)
  const doc = new Y.Doc()
  doc.clientID = 7
  const issued = new Set(cards.map((code) => cardTag(cardPre(vote.id, code))))
  let pair: CryptoKeyPair | undefined
  const generate = vi
    .spyOn(crypto.subtle, 'generateKey')
    .mockImplementation((async () => pair) as never)
  try {
    vi.setSystemTime(beginsAt)
    // The page is open for so long already.
    vi.advanceTimersByTime((beginsAt % DAY) / 1_000)
    const spied: BallotBox = {
      ...box,
      async drop(id, record) {
        const answer = await box.drop(id, record)
        each?.(record, doc, copy)
        return answer
      },
    }
    for (const { card, ballot, changed } of voters) {
      pair = pairs[card]
      const conduct = createBoothConduct({
        vote,
        box: spied,
        cards: () => ({ issued, spoiled: new Set() }),
        onKept: () => {},
      })
      conduct.start()
      await conduct.showCard(cards[card] ?? '')
      conduct.send({ do: 'choose', choice: changed ? [] : ballot })
      conduct.send({ do: 'review' })
      if (changed) {
        conduct.send({ do: 'change' })
        conduct.send({ do: 'choose', choice: ballot })
        conduct.send({ do: 'review' })
      }
      await conduct.confirm()
      vi.advanceTimersByTime(17_000)
    }
    const document: StoredDocument = {
      room: 'box',
      doc,
      opened: { setAside: 0, rebuilt: false },
      write: async (change) => doc.transact(() => change(doc)),
      takeBack() {},
      saved: async () => {},
      close: async () => {},
    }
    const { invitation, key } = tablet
    return {
      issued: await sealBatch({ vote, box, document, invitation: invitation.token, key }),
      rows: JSON.stringify(await rawRows(name)),
      copy: JSON.stringify([...copy.values].map(([at, value]) => [at, toHex(value)]).sort()),
      document: toHex(Y.encodeStateAsUpdate(doc)),
    }
  } finally {
    generate.mockRestore()
    vi.useRealTimers()
    box.close()
    await Dexie.delete(name)
  }
}

/** The box as it lies on disk, seen by somebody who holds the tablet. */
async function rawRows(name: string): Promise<unknown> {
  const raw = await new Dexie(name).open()
  try {
    return await Promise.all(
      raw.tables.map(async (table) => ({
        table: table.name,
        numbers: table.schema.primKey.auto === true,
        rows: (await table.toArray()).map((row: Record<string, unknown>) => ({
          ...row,
          ...(row['body'] instanceof Uint8Array && { body: toHex(row['body']) }),
        })),
      })),
    )
  } finally {
    raw.close()
  }
}
