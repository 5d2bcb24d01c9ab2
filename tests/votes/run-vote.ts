import { setTimeout as pause } from 'node:timers/promises'
import type { VoteId } from '../../src/lib/ids.ts'
import type { Chance } from '../crash/chance.ts'
import type { BoothTablet } from './booth-tablet.ts'
import { type CountFigures, compareCount } from './compare-count.ts'
import { type Figures, type Ledger, type Moment, openLedger } from './ledger.ts'
import { comeToVote, type Person, type Sheet } from './people.ts'

/** Longest time between what was heard and a kill, in milliseconds: about one ballot's way. */
const LATEST = 40
/** A sealing and a waking take longer. */
const LATEST_SEALING = 80
const LATEST_WAKING = 500
/** Cards that stay in the envelope. */
const SPARE = 5
/** One in so many kills is followed by another while the tablet is waking up. */
const WAKES_BADLY = 12

export interface VotePlan {
  readonly sheet: Sheet
  readonly people: number
  /** While people vote, those while waking included. */
  readonly kills: number
  readonly killsSealing: number
}

export interface VoteOutcome {
  readonly method: string
  readonly people: number
  readonly ballots: number
  readonly figures: Figures
  readonly kills: Readonly<Record<Moment | 'waking' | 'sealing', number>>
  readonly count: CountFigures
  /** What the product did and must not do, in words. */
  readonly wrong: readonly string[]
}

/** One vote from its freezing to its count, with the tablet killed again and again. */
export async function runVote(
  booth: BoothTablet,
  chance: Chance,
  plan: VotePlan,
): Promise<VoteOutcome> {
  const { sheet } = plan
  const came = comeToVote(chance, sheet, plan.people)
  const again = came.filter(({ manner }) => manner === 'spoils').length
  const printed = came.length + again + SPARE
  const { vote, cards } = await booth.tablet.page.evaluate(
    ([given, heads, count]) => window.booth.freeze(given, heads, count),
    [sheet, came.length, printed] as const,
  )
  const queue = handOut(came, cards)
  const ledger = openLedger(vote)
  booth.hear = ledger.hear
  const kills: Record<keyof VoteOutcome['kills'], number> = {
    'before-confirming': 0,
    confirming: 0,
    'after-kept': 0,
    waking: 0,
    sealing: 0,
  }

  let waking = 0
  for (let n = 0; n < plan.kills; n++) if (chance.between(1, WAKES_BADLY) === 1) waking++
  const moments = Array.from({ length: plan.kills - waking }, () =>
    chance.between(0, queue.length - 1),
  ).sort((a, b) => a - b)
  for (const at of [...moments, undefined]) {
    const left = queue.filter(({ card }) => !ledger.gone.has(card))
    const serving = booth.tablet.page.evaluate(([id, people]) => window.booth.serve(id, people), [
      vote,
      left,
    ] as const)
    if (at === undefined) {
      await serving
      break
    }
    const dies = serving.catch(() => {})
    await ledger.untilGone(at)
    await pause(chance.between(0, LATEST))
    kills[ledger.moment]++
    await booth.kill()
    await dies
    if (waking > 0 && chance.between(1, 3) === 1) {
      waking--
      kills.waking++
      await booth.dieWaking(chance.between(0, LATEST_WAKING))
    }
    await booth.wake()
    await lookAgain(booth, { vote, queue, ledger })
  }
  for (; waking > 0; waking--) {
    kills.waking++
    await booth.kill()
    await booth.dieWaking(chance.between(0, LATEST_WAKING))
    await booth.wake()
  }

  const { page } = booth.tablet
  const leaked = await page.evaluate((id) => window.booth.leaks(id), vote)
  await page.evaluate((id) => window.booth.close(id), vote)
  for (let n = 0; n < plan.killsSealing; n++) {
    const sealing = booth.tablet.page
      .evaluate((id) => window.booth.seal(id), vote)
      .catch(() => undefined)
    await pause(chance.between(0, LATEST_SEALING))
    kills.sealing++
    await booth.kill()
    await sealing
    await booth.wake()
  }
  const sealed = await booth.tablet.page.evaluate((id) => window.booth.seal(id), vote)
  await lookAgain(booth, { vote, queue, ledger })
  const late = { ...(queue[0] as Person), card: cards.at(-1) ?? '' }
  const refusal = await booth.tablet.page.evaluate(
    ([id, person]) => window.booth.castLate(id, person),
    [vote, late] as const,
  )
  const counted = await booth.tablet.page.evaluate(([id, spare]) => window.booth.count(id, spare), [
    vote,
    SPARE,
  ] as const)
  return {
    method: sheet.method,
    people: came.length,
    ballots: ledger.voted.size,
    figures: ledger.figures,
    kills,
    count: compareCount(counted, {
      sheet,
      heads: came.length,
      printed,
      spare: SPARE,
      sealed: sealed.n,
      voted: queue.filter(({ card }) => ledger.voted.has(card)),
      spoiled: ledger.spoiled,
    }),
    wrong: [
      ...ledger.wrong,
      ...leaked.map((what) => `leaked before the close: ${what}`),
      ...(refusal === 'vote-sealed' ? [] : [`a ballot after the sealing was answered ${refusal}`]),
    ],
  }
}

/** Gives each person a card; whoever gives theirs back is followed by the same person with a new one. */
function handOut(came: readonly Omit<Person, 'card'>[], cards: readonly string[]): Person[] {
  const queue: Person[] = []
  for (const person of came) {
    queue.push({ ...person, card: cards[queue.length] ?? '' })
    if (person.manner === 'spoils') {
      queue.push({ ...person, manner: 'votes', card: cards[queue.length] ?? '' })
    }
  }
  return queue
}

/** Looks into the box of a tablet that woke up, and lets whoever was cut short go on. */
async function lookAgain(
  booth: BoothTablet,
  { vote, queue, ledger }: { vote: VoteId; queue: Person[]; ledger: Ledger },
): Promise<void> {
  const { page } = booth.tablet
  const next = queue.findIndex(({ card }) => !ledger.gone.has(card))
  const person = queue[next]
  const box = await page.evaluate(([id, card]) => window.booth.look(id, card), [
    vote,
    person?.card ?? '',
  ] as const)
  ledger.compare(box, person?.card)
  if (person === undefined || !ledger.voted.has(person.card)) return
  if (person.manner === 'spoils') {
    await page.evaluate(([id, card]) => window.booth.spoil(id, card), [vote, person.card] as const)
    ledger.hear({ say: 'gone', card: person.card })
  } else queue[next] = { ...person, hasVoted: true }
}
