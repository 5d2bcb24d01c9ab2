/** The ways of looking at a map, as the address names them. The board stands without a word. */
export const VIEWS = {
  steps: 'pasos',
  map: 'tablero',
  list: 'lista',
  sociogram: 'sociograma',
} as const
export type MapView = keyof typeof VIEWS

/** Who, links, goals, and influence last: whoever speaks of power first speaks of nothing else. */
export const STEPS = ['who', 'links', 'goals', 'influence'] as const
export type Step = (typeof STEPS)[number]

/** The view that an address asks for. */
export function viewOf(asked: string | undefined): MapView {
  const found = Object.entries(VIEWS).find(([, name]) => name === asked)
  return (found?.[0] as MapView | undefined) ?? 'map'
}

/** The step that an address asks for, counted from 1. */
export function stepOf(asked: string | undefined): Step {
  return STEPS[Number(asked) - 1] ?? 'who'
}
