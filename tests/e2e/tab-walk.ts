/**
 * What happens in the page while `keyboard.ts` presses keys. Each function is sent there by itself, so none
 * may lean on this file; what they share stands in the page as `walk`.
 */

interface Walk {
  /** Where the focus was after each press; null is the body. */
  readonly met: (Element | null)[]
  readonly faults: Set<string>
  /** Members of a roving set that were its stop at some time. */
  readonly stops: Set<Element>
  readonly restore: () => void
}

declare global {
  var walk: Walk
}

/** Puts the focus before everything and begins to listen; returns how many controls there are. */
export function beginWalk(): number {
  const all = controls.all()
  const looks = (element: Element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element)
    const outline = outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`
    return `${outline} / ${boxShadow}`
  }
  const before = document.activeElement
  if (before instanceof HTMLElement) before.blur()
  const unfocused = new Map(all.map((element) => [element, looks(element)]))

  /** How many sides of the ring around an element no frame cuts off. */
  const sidesSeen = (element: Element) => {
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(element)
    if (outlineStyle === 'none') return 4
    const spread = Number.parseFloat(outlineWidth) / 2 + Number.parseFloat(outlineOffset)
    const ring = element.getBoundingClientRect()
    const cut = { left: false, right: false, top: false, bottom: false }
    for (let frame = element.parentElement; frame; frame = frame.parentElement) {
      if (frame === document.body) break
      const { overflowX, overflowY, position } = getComputedStyle(frame)
      const box = frame.getBoundingClientRect()
      if (overflowX !== 'visible') {
        cut.left ||= ring.left - spread < box.left
        cut.right ||= ring.right + spread > box.right
      }
      if (overflowY !== 'visible') {
        cut.top ||= ring.top - spread < box.top
        cut.bottom ||= ring.bottom + spread > box.bottom
      }
      if (position === 'fixed') break
    }
    return 4 - Object.values(cut).filter(Boolean).length
  }
  const isInView = (element: Element) => {
    const area = controls.areaOf(element)
    return [...area.getClientRects()].some(({ left, top, width, height }) =>
      [0.5, 0.1, 0.9].some((across) =>
        [0.5, 0.1, 0.9].some((down) => {
          const hit = document.elementFromPoint(left + width * across, top + height * down)
          return hit !== null && (area.contains(hit) || element.contains(hit))
        }),
      ),
    )
  }
  const met: Walk['met'] = []
  const faults: Walk['faults'] = new Set()
  const stops: Walk['stops'] = new Set()
  const seen = new Set<Element>()
  const onKey = () => {
    const now = document.activeElement
    const element = now === document.body || now === document.documentElement ? null : now
    met.push(element)
    for (const stop of document.querySelectorAll('[data-roving] [tabindex="0"]')) stops.add(stop)
    if (!element || seen.has(element)) return
    seen.add(element)
    if (!isInView(element)) faults.add(`covered: ${controls.tell(element)}`)
    if (looks(element) === (unfocused.get(element as HTMLElement) ?? ' / none')) {
      faults.add(`no focus to be seen: ${controls.tell(element)}`)
    } else if (sidesSeen(element) < 3) {
      faults.add(`focus cut off: ${controls.tell(element)}`)
    }
  }
  addEventListener('keyup', onKey, { capture: true })

  const scrolled = [document.documentElement, ...document.body.querySelectorAll('*')]
    .filter((element) => element.scrollHeight > element.clientHeight || element.scrollTop > 0)
    .map((element) => [element, element.scrollTop] as const)
  const restore = () => {
    removeEventListener('keyup', onKey, { capture: true })
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    for (const [element, top] of scrolled) element.scrollTop = top
  }
  globalThis.walk = { met, faults, stops, restore }

  // Tab goes on from where something was that is no more.
  const start = document.createElement('i')
  start.tabIndex = -1
  const room = document.querySelector('dialog:modal') ?? document.body
  room.prepend(start)
  start.focus()
  start.remove()
  return all.length
}

/** Whether the first stop was met again, after others if there are others. */
export function isRound(): boolean {
  const { met } = walk
  const first = met.find((element) => element !== null)
  const from = met.indexOf(first ?? null)
  const left = met.findIndex((element, at) => at > from && element !== first)
  return left < 0
    ? met.length > 12 && controls.all().length === 1
    : met.includes(first ?? null, left)
}

/** What is wrong with the round that was walked. */
export function judgeWalk(): string[] {
  const { met, faults } = walk
  const first = met.find((element) => element !== null) ?? null
  const from = met.indexOf(first)
  const left = met.findIndex((element, at) => at > from && element !== first)
  const end = left < 0 ? -1 : met.indexOf(first, left)
  const found = [...faults]
  if (first === null) return controls.all().length === 0 ? found : ['Tab reaches nothing']
  if (end < 0 && controls.all().length > 1) {
    found.push(`trapped at: ${controls.tell(met.at(-1) ?? null)}`)
  }
  const round = end < 0 ? met : met.slice(from, end)
  // A frame that scrolls may be a stop itself, before what it holds.
  const lost = round.findIndex(
    (element, at) =>
      element === null && round.slice(at).some((next) => next && !next.contains(first)),
  )
  if (lost >= 0) {
    const [before, after] = [round[lost - 1] ?? null, round[lost + 1] ?? null]
    found.push(`lost between: ${controls.tell(before)} and ${controls.tell(after)}`)
  }
  const reached = new Set(round)
  for (const element of controls.all()) {
    const isOfSet = element.tabIndex < 0 && element.closest('[data-roving]') !== null
    const isOfGroup =
      element instanceof HTMLInputElement &&
      element.type === 'radio' &&
      [...reached].some((other) => other instanceof HTMLInputElement && other.name === element.name)
    if (!reached.has(element) && !isOfSet && !isOfGroup) {
      found.push(`not reached: ${controls.tell(element)}`)
    }
  }
  return found
}

/** Puts the focus on the stop of a roving set; returns how many members it has. */
export function enterSet(at: number): number {
  const set = document.querySelectorAll('[data-roving]')[at]
  walk.faults.clear()
  walk.stops.clear()
  set?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus()
  return controls.all().filter((element) => set?.contains(element)).length
}

/** Members of the set that was walked whom no arrow key reached. */
export function judgeSet(): string[] {
  const sets = [...document.querySelectorAll('[data-roving]')]
  const set = sets.find((one) => one.contains(document.activeElement))
  if (!set) return ['the arrow keys lead out of the set']
  const missed = controls
    .all()
    .filter((element) => set.contains(element) && !walk.stops.has(element))
  return [...walk.faults, ...missed.map((element) => `not reached: ${controls.tell(element)}`)]
}

/** Leaves the page as it was before the walk. */
export function leaveWalk(): void {
  walk.restore()
}
