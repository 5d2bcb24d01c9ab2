import type { Page } from '@playwright/test'

/**
 * Hears what a screen says about keeping, the moment it says it: an observer in the page calls out
 * of it. What was said and replaced within one turn is heard too.
 */
export interface Ears {
  /** Texts of proposals that the screen called kept. */
  readonly proposals: ReadonlySet<string>
  /** How often the screen said that a ballot was kept. */
  readonly ballots: number
  /** Settles in the same turn in which so many proposals or ballots were heard. */
  until(what: 'proposals' | 'ballots', count: number): Promise<void>
}

const CALL = 'encuentroCrashCheckHears'
const PROPOSAL = 'Ficha guardada: '
const BALLOT = 'Su voto quedó guardado'

/** Listens to a page from its next navigation on. */
export async function listen(page: Page): Promise<Ears> {
  const proposals = new Set<string>()
  const waiting: { isMet: () => boolean; go: () => void }[] = []
  const ears = {
    proposals,
    ballots: 0,
    until(what: 'proposals' | 'ballots', count: number) {
      return new Promise<void>((go) => {
        const isMet = () => (what === 'ballots' ? ears.ballots : proposals.size) >= count
        if (isMet()) go()
        else waiting.push({ isMet, go })
      })
    },
  }
  await page.exposeBinding(CALL, (_source, said: string) => {
    if (said.startsWith(PROPOSAL)) proposals.add(said.slice(PROPOSAL.length))
    else ears.ballots++
    for (const each of waiting) if (each.isMet()) each.go()
  })
  await page.addInitScript(watch, { call: CALL, proposal: PROPOSAL, ballot: BALLOT })
  return ears
}

/** Runs in the page. */
function watch(names: { call: string; proposal: string; ballot: string }): void {
  const call = (window as unknown as Record<string, (said: string) => void>)[names.call]
  const tell = (text: string | null) => {
    if (text?.startsWith(names.proposal)) call?.(text)
  }
  new MutationObserver((records) => {
    for (const { type, target, oldValue, addedNodes } of records) {
      if (type === 'characterData') {
        tell(oldValue)
        tell(target.textContent)
      }
      for (const node of addedNodes) {
        tell(node.textContent)
        if (node.textContent?.includes(names.ballot)) call?.(names.ballot)
      }
    }
  }).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    characterDataOldValue: true,
  })
}
