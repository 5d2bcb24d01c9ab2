import { type Accessor, createSignal } from 'solid-js'
import type { KnownCards } from '../../../domain/admission/settle.ts'
import { fillBallot } from '../../../domain/voting/ballot.ts'
import { type BoothEvent, type BoothState, nextBooth, READY } from '../../../domain/voting/booth.ts'
import type { BoxRecord } from '../../../domain/voting/box-records.ts'
import type { BallotRefusal } from '../../../domain/voting/method.ts'
import { methodOf } from '../../../domain/voting/methods/index.ts'
import type { Vote } from '../../../domain/voting/vote.ts'
import type { BallotBox, DropRefusal } from '../../../store/ballot-box.ts'
import { random, randomBelow } from '../../../store/chance.ts'
import { createCloseBallot } from '../../../store/close-ballot.ts'
import { type CardRefusal, readCard } from '../cards/vote-cards.ts'

/** Why the booth did not take what was confirmed; in words on screen. */
export type ConductRefusal = BallotRefusal | DropRefusal | 'not-closed'

/** The booth's state, and the only ways in which it changes. */
export interface BoothConduct {
  readonly state: Accessor<BoothState>
  readonly refusal: Accessor<ConductRefusal | undefined>
  send(event: BoothEvent): void
  /** The next person begins: their card is asked for, or their sheet is before them. */
  start(): void
  /** Whether a card may vote here; only then does the sheet open. */
  showCard(typed: string): Promise<CardRefusal | undefined>
  /** Closes the reviewed ballot in its envelope and keeps it; settles once it is on disk, or is not. */
  confirm(): Promise<void>
  /** Tries the same ballot again. */
  retry(): Promise<void>
  forgetRefusal(): void
}

/**
 * Runs one booth: the state machine of the domain beside this device's box. What a person chose is in
 * the state alone, and leaves it only closed.
 */
export function createBoothConduct(options: {
  readonly vote: Vote
  readonly box: BallotBox
  readonly cards: () => KnownCards
  /** Called once a ballot is on disk. */
  readonly onKept: () => void
}): BoothConduct {
  const { vote, box, cards, onKept } = options
  const [state, setState] = createSignal<BoothState>(READY)
  const [refusal, setRefusal] = createSignal<ConductRefusal>()
  const send = (event: BoothEvent) => setState((now) => nextBooth(now, event))
  const close = createCloseBallot(vote, random)
  let isClosing = false

  const begin = (pre?: string) => {
    setRefusal(undefined)
    send({
      do: 'start',
      offset: randomBelow(vote.config.options.length),
      blank: methodOf(vote.config.method).blank,
      ...(pre !== undefined && { pre }),
    })
  }
  /** The disk begins its work first, the screen is drawn meanwhile: somebody waits for the disk. */
  const keep = async (record: BoxRecord, event: BoothEvent) => {
    const dropping = box.drop(vote.id, record)
    send(event)
    let kept = false
    try {
      const outcome = await dropping
      kept = outcome === 'kept'
      if (outcome !== 'kept') setRefusal(outcome)
    } catch (error) {
      // The same ballot was tried before and is there after all.
      kept = (error as { name?: string }).name === 'ConstraintError'
    }
    send({ do: 'settle', id: record.id, kept })
    if (kept) onKept()
  }
  return {
    state,
    refusal,
    send,
    start() {
      if (vote.config.cards !== true) return begin()
      setRefusal(undefined)
      send({ do: 'ask-card' })
    },
    async showCard(typed) {
      const read = readCard(vote.id, typed, cards())
      if (!read.ok) return read.refusal
      if (await box.isCardUsed(vote.id, read.value)) return 'card-used'
      begin(read.value)
      return undefined
    },
    async confirm() {
      const now = state()
      if (now.at !== 'reviewing' || isClosing) return
      const filled = fillBallot(vote.config, now.ballot)
      if (!filled.ok) {
        setRefusal(filled.refusal)
        return
      }
      isClosing = true
      let record: BoxRecord
      try {
        record = await close(filled.value, now.pre)
        // Whoever went back or walked away while the envelope was closed has not confirmed.
        if (state() !== now) return
        setRefusal(undefined)
      } catch {
        setRefusal('not-closed')
        return
      } finally {
        isClosing = false
      }
      await keep(record, { do: 'confirm', record })
    },
    async retry() {
      const now = state()
      if (now.at !== 'failed') return
      setRefusal(undefined)
      await keep(now.record, { do: 'retry' })
    },
    forgetRefusal: () => setRefusal(undefined),
  }
}
