import { cardPre, cardTag, makeCardCode } from '../../../src/domain/voting/cards.ts'
import type { PendingCount } from '../../../src/domain/voting/count-vote.ts'
import type { Booth, Closing, IssuedCards, SealedBox } from '../../../src/domain/voting/vote.ts'
import { boothIdOf } from '../../../src/domain/voting/vote-course.ts'
import { createBoothConduct } from '../../../src/features/voting/booth/conduct.ts'
import { newId, type VoteId } from '../../../src/lib/ids.ts'
import { random } from '../../../src/store/chance.ts'
import { freezeSealed } from '../../../src/store/freeze-sealed.ts'
import { openBoothLock } from '../../../src/store/open-booth-lock.ts'
import { sealBooth } from '../../../src/store/seal-booth.ts'
import { OPTIONS, type Person, type Sheet } from '../people.ts'
import { count, leaks } from './count.ts'
import { cardsOf, openPlace, type Place, voteOf } from './place.ts'
import { type Said, type Serving, serve, spoil } from './serve.ts'

/** A booth without its screen, as Node asks it. */
export interface BoothPage {
  /** Opens the tables, joins if this tablet has not yet, and opens the meeting's rooms. */
  open(invitation: string): Promise<void>
  /** Freezes a vote, prints its cards and makes this tablet its booth. */
  freeze(sheet: Sheet, heads: number, cards: number): Promise<{ vote: VoteId; cards: string[] }>
  serve(vote: VoteId, people: readonly Person[]): Promise<void>
  /** Repeats the spoiling of a card that a death may have cut short. */
  spoil(vote: VoteId, card: string): Promise<void>
  /** What the box holds: what its ballots show of their cards, and whether this one is used. */
  look(vote: VoteId, card: string): Promise<{ pres: string[]; used: boolean; ids: number }>
  /** Whether anything of the ballots in the box stands in a document that leaves this tablet (P27). */
  leaks(vote: VoteId): Promise<string[]>
  close(vote: VoteId): Promise<void>
  seal(vote: VoteId): Promise<SealedBox>
  /** Tries to vote after the sealing; returns why it was refused. */
  castLate(vote: VoteId, person: Person): Promise<string | undefined>
  count(
    vote: VoteId,
    spare: number,
  ): Promise<PendingCount & { needsDice: boolean; batches: number }>
}

declare global {
  interface Window {
    booth: BoothPage
    tellNode(said: Said): Promise<void>
  }
}

let opened: Place | undefined
const place = (): Place => {
  if (opened === undefined) throw new Error('not open')
  return opened
}
const lock = () => openBoothLock(place().workspace.db, place().workspace.secondCopy, random)

const servingOf = (vote: VoteId): Serving => ({
  vote: voteOf(place(), vote),
  box: place().session.box,
  paper: place().paper,
  cards: () => cardsOf(place(), vote),
  device: place().session.device,
  countAbandoned: () => lock().countAbandoned(vote),
  tell: (said) => window.tellNode(said),
})

window.booth = {
  async open(invitation) {
    opened = await openPlace(invitation)
  },
  async freeze(sheet, heads, cards) {
    const { workspace, session, meeting, paper } = place()
    const { device } = session
    const vote = newId<VoteId>(random)
    const frozen = await freezeSealed(
      { db: workspace.db, session, paper },
      {
        id: vote,
        config: {
          meeting,
          question: '¿Qué va primero?',
          ...sheet,
          options: OPTIONS.map((id) => ({ id, label: id, sources: [] })),
          pooling: 'sum',
          tieRule: 'lot',
          secrecy: 'sealed',
          cards: true,
        },
        heads,
        device,
      },
      'tablet',
    )
    if (!frozen.ok) throw new Error(frozen.refusal)
    const codes = Array.from({ length: cards }, () => makeCardCode(random))
    const issued: IssuedCards = {
      kind: 'cards',
      id: newId<string>(random),
      v: 2,
      vote,
      tags: codes.map((code) => cardTag(cardPre(vote, code))).sort(),
      device,
    }
    const id = boothIdOf(vote, device)
    const booth: Booth = { kind: 'booth', id, v: 1, vote, device, name: 'Urna' }
    await paper.records.write((pen) => {
      pen.birth(issued)
      pen.birth(booth)
    })
    return { vote, cards: codes }
  },
  serve: (vote, people) => serve(servingOf(vote), people),
  spoil: (vote, card) => spoil(servingOf(vote), card),
  async look(vote, card) {
    const { box } = place().session
    const records = await box.open(vote)
    return {
      pres: records.map((record) => ('pre' in record ? (record.pre ?? '') : '')),
      used: card !== '' && (await box.isCardUsed(vote, cardPre(vote, card))),
      ids: new Set(records.map(({ id }) => id)).size,
    }
  },
  leaks: (vote) => leaks(place(), vote),
  async close(vote) {
    const { paper, session } = place()
    const id = newId<string>(random)
    const closing: Closing = { kind: 'closing', id, v: 1, vote, device: session.device }
    await paper.records.write((pen) => pen.birth(closing))
  },
  async seal(vote) {
    const { session, paper } = place()
    const abandoned = await lock().abandoned(vote)
    return sealBooth({ session, paper, vote: voteOf(place(), vote), abandoned })
  },
  async castLate(vote, { card, ballot }) {
    const { box } = place().session
    const cards = () => cardsOf(place(), vote)
    const conduct = createBoothConduct({ vote: voteOf(place(), vote), box, cards, onKept() {} })
    conduct.start()
    await conduct.showCard(card)
    conduct.send({ do: 'choose', choice: ballot })
    conduct.send({ do: 'review' })
    await conduct.confirm()
    return conduct.refusal()
  },
  count: (vote, spare) => count(place(), vote, spare),
}
