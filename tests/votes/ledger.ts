import { cardPre } from '../../src/domain/voting/cards.ts'
import type { VoteId } from '../../src/lib/ids.ts'
import type { Said } from './page/serve.ts'

/** What was said before the tablet died, of whoever was being served. */
export type Moment = 'before-confirming' | 'confirming' | 'after-kept'

/** What must be 0, and what became of whoever was being served when the tablet died. */
export interface Figures {
  lost: number
  doubled: number
  /** In flight: card used without a record, or a record without its card used. */
  torn: number
  /** In flight: the card is unused and there is no record. */
  unused: number
  /** In flight: the card is used and there is one record. */
  used: number
}

/** What somebody beside the tablet writes down of one vote: whose ballot was said to be kept. */
export interface Ledger {
  hear(said: Said): void
  readonly moment: Moment
  /** What the product did and must not do. */
  readonly wrong: readonly string[]
  /** Cards whose ballot was said to be kept, or was found kept after a death. */
  readonly voted: ReadonlySet<string>
  readonly spoiled: ReadonlySet<string>
  readonly gone: ReadonlySet<string>
  /** Settles once so many people are gone. */
  untilGone(count: number): Promise<void>
  /**
   * Compares the box with what was said, once its tablet woke up.
   *
   * Returns  whether the ballot of `inFlight` is there.
   */
  compare(box: BoxLook, inFlight: string | undefined): boolean
  readonly figures: Figures
}

export interface BoxLook {
  /** What each ballot shows of its card. */
  readonly pres: readonly string[]
  /** Different ids among them. */
  readonly ids: number
  /** Whether the card in flight is used. */
  readonly used: boolean
}

export function openLedger(vote: VoteId): Ledger {
  const voted = new Set<string>()
  const spoiled = new Set<string>()
  const gone = new Set<string>()
  const wrong: string[] = []
  const waiting = new Map<number, () => void>()
  const figures: Figures = { lost: 0, doubled: 0, torn: 0, unused: 0, used: 0 }
  let moment: Moment = 'before-confirming'
  return {
    hear({ say, card, ...more }) {
      if (say === 'wrong') wrong.push(`${card.slice(0, 4)}: ${'what' in more ? more.what : ''}`)
      if (say === 'spoiled') spoiled.add(card)
      if (say === 'confirming') moment = 'confirming'
      if (say === 'kept') {
        voted.add(card)
        moment = 'after-kept'
      }
      if (say !== 'gone') return
      moment = 'before-confirming'
      gone.add(card)
      waiting.get(gone.size)?.()
    },
    get moment() {
      return moment
    },
    wrong,
    voted,
    spoiled,
    gone,
    untilGone: (count) =>
      new Promise((resolve) => {
        if (gone.size >= count) resolve()
        else waiting.set(count, resolve)
      }),
    compare({ pres, ids, used }, inFlight) {
      const times = new Map<string, number>()
      for (const pre of pres) times.set(pre, (times.get(pre) ?? 0) + 1)
      const known = new Set([...voted].map((card) => cardPre(vote, card)))
      const isOpen = inFlight !== undefined && !voted.has(inFlight)
      const pending = isOpen ? cardPre(vote, inFlight) : undefined
      for (const pre of known) if (!times.has(pre)) figures.lost++
      for (const [pre, n] of times) {
        figures.doubled += n - 1
        if (!known.has(pre) && pre !== pending) figures.doubled++
      }
      figures.doubled += pres.length - ids
      if (!isOpen || pending === undefined) return false
      const isThere = times.has(pending)
      if (isThere !== used) figures.torn++
      else if (isThere) figures.used++
      else figures.unused++
      if (isThere) voted.add(inFlight)
      return isThere
    },
    figures,
  }
}
