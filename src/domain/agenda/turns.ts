import { compareTexts } from '../../lib/order.ts'
import type { AgendaPress } from './agenda.ts'

/** When a press says that it was, or `undefined` where its clock wrote nonsense. */
export function instantOf({ at }: Pick<AgendaPress, 'at'>): number | undefined {
  const instant = Date.parse(at)
  return Number.isNaN(instant) ? undefined : instant
}

/** The presses that turn the agenda on: begins and finishes, in an order that is the same everywhere. */
export function turnsOf(presses: readonly AgendaPress[]): AgendaPress[] {
  return presses
    .filter(({ act }) => act === 'begin' || act === 'finish')
    .sort((a, b) => compareTexts(a.id, b.id))
}

/** The turns that no other follows: one; several when tablets pressed while apart. */
export function headTurns(presses: readonly AgendaPress[]): AgendaPress[] {
  const turns = turnsOf(presses)
  const followed = new Set(turns.flatMap(({ after }) => after))
  const heads = turns.filter(({ id }) => !followed.has(id))
  // A ring can only come from a hand that means harm; then the last by name stands.
  return heads.length > 0 ? heads : turns.slice(-1)
}

/**
 * The turn that holds: of several, the one that went furthest, for a room does not go back; at one
 * block the earliest, since that is when the room heard it.
 */
export function standingTurn(
  presses: readonly AgendaPress[],
  placeOf: (block: string) => number,
): AgendaPress | undefined {
  const reach = ({ act, block }: AgendaPress) =>
    act === 'finish' ? Number.POSITIVE_INFINITY : placeOf(block ?? '')
  return headTurns(presses).reduce<AgendaPress | undefined>((best, turn) => {
    if (best === undefined || reach(turn) > reach(best)) return turn
    if (reach(turn) < reach(best)) return best
    const [own, other] = [instantOf(turn), instantOf(best)]
    return own !== undefined && (other === undefined || own < other) ? turn : best
  }, undefined)
}

/** When a block ran, as its presses say; a turn that was taken back has none. */
export interface Span {
  readonly began: number
  readonly ended?: number
}

/** From the first begin of each block to the last turn away from it. */
export function spansOf(presses: readonly AgendaPress[]): ReadonlyMap<string, Span> {
  const turns = turnsOf(presses)
  const leaving = new Map<string, number>()
  for (const turn of turns) {
    const at = instantOf(turn)
    if (at === undefined) continue
    for (const id of turn.after) leaving.set(id, Math.min(leaving.get(id) ?? at, at))
  }
  const spans = new Map<string, Span>()
  for (const turn of turns) {
    const began = instantOf(turn)
    const ended = leaving.get(turn.id)
    if (turn.act !== 'begin' || turn.block === undefined || began === undefined) continue
    // Who takes a turn back goes on from an earlier instant: the block never ran.
    if (ended !== undefined && ended < began) continue
    const known = spans.get(turn.block)
    const last = Math.max(
      known?.ended ?? Number.NEGATIVE_INFINITY,
      ended ?? Number.NEGATIVE_INFINITY,
    )
    spans.set(turn.block, {
      began: Math.min(known?.began ?? began, began),
      ...(Number.isFinite(last) && { ended: last }),
    })
  }
  return spans
}
