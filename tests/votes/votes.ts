import { makeChance } from '../crash/chance.ts'
import { serveBoothPage, unpackBooth } from './booth-tablet.ts'
import { SHEETS } from './people.ts'
import { runVote, type VoteOutcome } from './run-vote.ts'

export interface VotesPlan {
  readonly seed: number
  readonly ballots: number
  readonly kills: number
  readonly ballotsPerVote: number
  /** A new tablet after so many votes: what a tablet of a real meeting holds. */
  readonly votesPerTablet: number
}

export interface VotesOutcome extends VotesPlan {
  /** What really happened. */
  readonly sums: {
    readonly votes: number
    readonly ballotsKept: number
    readonly kills: number
    readonly lost: number
    readonly doubled: number
    readonly torn: number
    readonly inFlightUnused: number
    readonly inFlightUsed: number
    readonly reconciliationsThatHold: number
    readonly seconds: number
  }
  readonly killsWhile: Readonly<Record<string, number>>
  readonly votes: readonly VoteOutcome[]
}

/** Votes one after the other at a booth that dies again and again; chance by the seed. */
export async function castAndKill(
  plan: VotesPlan,
  told: (vote: VoteOutcome, done: number) => void = () => {},
): Promise<VotesOutcome> {
  const begun = performance.now()
  const chance = makeChance(plan.seed)
  const server = await serveBoothPage()
  const votes: VoteOutcome[] = []
  const count = Math.ceil(plan.ballots / plan.ballotsPerVote)
  try {
    for (let first = 0; first < count; first += plan.votesPerTablet) {
      const booth = await unpackBooth(server)
      try {
        for (let n = first; n < Math.min(count, first + plan.votesPerTablet); n++) {
          const mine = share(plan.kills, count, n)
          const killsSealing = Math.min(mine, 2)
          const outcome = await runVote(booth, chance, {
            sheet: SHEETS[n % SHEETS.length] ?? SHEETS[0],
            people: share(plan.ballots, count, n),
            kills: mine - killsSealing,
            killsSealing,
          })
          votes.push(outcome)
          told(outcome, votes.length)
        }
      } finally {
        await booth.end()
      }
    }
  } finally {
    server.end()
  }
  return { ...plan, ...sumUp(votes, (performance.now() - begun) / 1000), votes }
}

/** The n-th of `parts` nearly equal whole parts. */
function share(whole: number, parts: number, n: number): number {
  return Math.floor((whole * (n + 1)) / parts) - Math.floor((whole * n) / parts)
}

function sumUp(votes: readonly VoteOutcome[], seconds: number) {
  const sum = (of: (vote: VoteOutcome) => number) => votes.reduce((all, vote) => all + of(vote), 0)
  const killsWhile: Record<string, number> = {}
  for (const { kills } of votes) {
    for (const [moment, n] of Object.entries(kills)) {
      killsWhile[moment] = (killsWhile[moment] ?? 0) + n
    }
  }
  return {
    sums: {
      votes: votes.length,
      ballotsKept: sum(({ ballots }) => ballots),
      kills: Object.values(killsWhile).reduce((all, n) => all + n, 0),
      lost: sum(({ figures }) => figures.lost),
      doubled: sum(({ figures }) => figures.doubled),
      torn: sum(({ figures }) => figures.torn),
      inFlightUnused: sum(({ figures }) => figures.unused),
      inFlightUsed: sum(({ figures }) => figures.used),
      reconciliationsThatHold: votes.filter(
        ({ count }) => count.discrepancies.length + count.differences.length === 0,
      ).length,
      seconds: Math.round(seconds),
    },
    killsWhile,
  }
}
