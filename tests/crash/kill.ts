import { setTimeout as pause } from 'node:timers/promises'
import { makeChance } from './chance.ts'
import { add, compareBallots, compareCards, type Outcome } from './figures.ts'
import {
  becomeBooth,
  cards,
  castOne,
  goToBooth,
  goToTable,
  inBox,
  killAndWake,
  packAtWork,
  ready,
  type Stage,
  sealAndCount,
  type,
  unpackAtWork,
} from './tablet-at-work.ts'

/** Longest time between what the screen said and the kill, in milliseconds. */
const LATEST = 40

/**
 * SIGKILL to the whole browser right after «guardado», 0 to 40 ms later by chance: half of the
 * rounds while proposals are typed as fast as the screen takes them, half in the booth. The same
 * tablet goes through all of them, so that nothing may get lost later either.
 */
export async function provokeKill(stage: Stage, seed: number, rounds: number): Promise<Outcome> {
  const chance = makeChance(seed)
  const work = await unpackAtWork(stage)
  const { tablet } = work
  const atTable = Math.ceil(rounds / 2)
  const kept = new Set<string>()
  let typed = 0
  let shown = 0
  try {
    await goToTable(work)
    for (let round = 0; round < atTable; round++) {
      const { ears } = work
      let dead = false
      const typing = (async () => {
        while (!dead) await type(tablet.page, `Ficha ${++typed}: que la plaza tenga ${typed} luces`)
      })().catch(() => {})
      await ears.until('proposals', chance.between(1, 12))
      await pause(chance.between(0, LATEST))
      const killed = killAndWake(work)
      dead = true
      await Promise.all([killed, typing])
      for (const text of ears.proposals) kept.add(text)
      await goToTable(work)
    }
    const proposals = compareCards(kept, await cards(tablet.page, kept.size))

    await becomeBooth(work)
    let found = 0
    for (let round = atTable; round < rounds; round++) {
      const { ears } = work
      const votes = chance.between(1, 2)
      for (let vote = 1; vote <= votes; vote++) {
        await ready(tablet.page).waitFor()
        await castOne(tablet.page)
        await ears.until('ballots', vote)
      }
      await pause(chance.between(0, LATEST))
      await killAndWake(work)
      shown += ears.ballots
      await goToBooth(work)
      found = await inBox(tablet.page, shown)
      if (found !== shown) break
    }
    const { sealed, counted } = await sealAndCount(work)
    const ballots = compareBallots(shown, found)
    const worst = [sealed, counted].map((n) => compareBallots(shown, n))
    return {
      provocation: 'kill',
      rounds,
      proposals,
      ballots: worst.reduce(
        (all, each) =>
          each.lost + each.doubled > 0 ? add(all, { ...each, shownAsKept: 0, found: 0 }) : all,
        ballots,
      ),
      notes: [`sealed ${sealed}, counted ${counted}`, `cards typed ${typed}`],
    }
  } finally {
    await packAtWork(work)
  }
}
