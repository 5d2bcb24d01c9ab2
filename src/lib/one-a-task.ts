/**
 * Runs each act in a task of its own, in the order asked for: many at once would hold the page up.
 *
 * Expects  `later`: runs its argument in another task.
 */
export function oneATask(later: (run: () => void) => void): (act: () => void) => void {
  const waiting: (() => void)[] = []
  let isUnderWay = false
  const next = () => {
    const act = waiting.shift()
    isUnderWay = waiting.length > 0
    if (isUnderWay) later(next)
    act?.()
  }
  return (act) => {
    waiting.push(act)
    if (isUnderWay) return
    isUnderWay = true
    later(next)
  }
}
