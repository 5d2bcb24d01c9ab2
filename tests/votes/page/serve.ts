import type { KnownCards } from '../../../src/domain/admission/settle.ts'
import type { Ballot } from '../../../src/domain/voting/box-records.ts'
import { cardPre, cardTag, readCode } from '../../../src/domain/voting/cards.ts'
import type { SpoiledCard, Vote } from '../../../src/domain/voting/vote.ts'
import {
  type BoothConduct,
  createBoothConduct,
} from '../../../src/features/voting/booth/conduct.ts'
import { newId } from '../../../src/lib/ids.ts'
import type { BallotBox } from '../../../src/store/ballot-box.ts'
import { random } from '../../../src/store/chance.ts'
import type { OpenRoom } from '../../../src/store/plan-session.ts'
import type { Person } from '../people.ts'
import { setRefusing } from './disk.ts'

/** What the booth says as it goes; Node hears it before the next thing happens. */
export type Said =
  /** On its way: from here on the ballot may be on disk. */
  | { readonly say: 'confirming'; readonly card: string }
  | { readonly say: 'kept'; readonly card: string }
  | { readonly say: 'spoiled'; readonly card: string }
  /** Whatever they came for is done. */
  | { readonly say: 'gone'; readonly card: string }
  /** The product did what it must not. */
  | { readonly say: 'wrong'; readonly card: string; readonly what: string }

export interface Serving {
  readonly vote: Vote
  readonly box: BallotBox
  readonly paper: OpenRoom
  readonly cards: () => KnownCards
  readonly device: SpoiledCard['device']
  readonly countAbandoned: () => Promise<void>
  readonly tell: (said: Said) => Promise<void>
}

/** One person after the other, at full speed: «gracias» does not stay. */
export async function serve(at: Serving, people: readonly Person[]): Promise<void> {
  for (const person of people) await serveOne(at, person)
}

async function serveOne(at: Serving, person: Person): Promise<void> {
  const { vote, box, cards, tell } = at
  const { card, manner } = person
  const wrong = (what: string) => tell({ say: 'wrong', card, what })
  let kept = 0
  const conduct = createBoothConduct({ vote, box, cards, onKept: () => kept++ })
  const { state } = conduct

  conduct.start()
  const refusal = await conduct.showCard(card)
  if (person.hasVoted) {
    if (refusal !== 'card-used') await wrong(`a used card was answered ${refusal}`)
    return tell({ say: 'gone', card })
  }
  if (refusal !== undefined) {
    await wrong(`an unused card was refused: ${refusal}`)
    return tell({ say: 'gone', card })
  }
  if (manner === 'abandons' || manner === 'leaves') {
    conduct.send({ do: 'choose', choice: person.first })
    if (manner === 'leaves') conduct.send({ do: 'review' })
    void at.countAbandoned()
    conduct.send({ do: 'abandon' })
    if (manner === 'leaves') return tell({ say: 'gone', card })
    conduct.start()
    if ((await conduct.showCard(card)) !== undefined) await wrong('an abandoned card was refused')
  }
  fill(conduct, person)
  void tell({ say: 'confirming', card })
  if (manner === 'disk-fails') await failOnce(conduct, wrong)
  else if (manner === 'taps-twice') await Promise.all([conduct.confirm(), conduct.confirm()])
  else await conduct.confirm()
  if (kept !== 1 || state().at !== 'kept') {
    await wrong(`${kept} times kept, at ${state().at}: ${conduct.refusal()}`)
  }
  if (kept > 0) await tell({ say: 'kept', card })
  conduct.send({ do: 'next' })

  if (manner === 'insists') {
    conduct.start()
    const again = await conduct.showCard(card)
    if (again !== 'card-used') await wrong(`shown again it was answered ${again}`)
  }
  if (manner === 'spoils') await spoil(at, card)
  await tell({ say: 'gone', card })
}

function fill(conduct: BoothConduct, { manner, first, ballot }: Person): void {
  const choose = (choice: Ballot) => conduct.send({ do: 'choose', choice })
  if (manner === 'blank') {
    conduct.send({ do: 'review', blank: ballot })
    return
  }
  choose(first)
  conduct.send({ do: 'review' })
  if (manner !== 'changes') return
  conduct.send({ do: 'change' })
  choose(ballot)
  conduct.send({ do: 'review' })
}

/** The disk refuses; the booth must say so, and keep the same ballot when asked again. */
async function failOnce(conduct: BoothConduct, wrong: (what: string) => Promise<void>) {
  await setRefusing(true)
  try {
    await conduct.confirm()
    if (conduct.state().at !== 'failed') await wrong('kept on a disk that refused')
  } finally {
    await setRefusing(false)
  }
  await conduct.retry()
}

/** What the team does with a card that is given back (`cards/spoil-form.tsx`); doing it again changes nothing. */
export async function spoil(
  { vote, cards, paper, device, tell }: Serving,
  card: string,
): Promise<void> {
  const tag = cardTag(cardPre(vote.id, readCode(card) ?? ''))
  const record: SpoiledCard = {
    kind: 'spoiled-card',
    id: newId<string>(random),
    v: 2,
    vote: vote.id,
    tag,
    device,
  }
  if (!cards().spoiled.has(tag)) await paper.records.write((pen) => pen.birth(record))
  await tell({ say: 'spoiled', card })
}
