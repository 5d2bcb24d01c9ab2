/** Does something soon, and under load less often: what comes close together is done together. */
export interface Pace {
  /** There is something to do: at the end of this turn after a quiet moment, else when the window is over. */
  due(): void
  /** It has been done by other means. */
  done(): void
}

/**
 * Runs `act` once per window, in milliseconds. The first after a quiet moment waits for no
 * window, so that a lone update travels at once and only a stream of them travels in groups.
 */
export function createPace(windowMs: () => number, act: () => void): Pace {
  let lastAt = Number.NEGATIVE_INFINITY
  let isDue = false

  function run(): void {
    if (isDue) act()
  }

  return {
    due() {
      if (isDue) return
      isDue = true
      const now = performance.now()
      const window = windowMs()
      // All windows of the process end together, so that it wakes once for all its rooms.
      if (now < lastAt + window) setTimeout(run, window - (now % window))
      else setImmediate(run) // after the poll phase, so that a burst becomes one
    },
    done() {
      isDue = false
      lastAt = performance.now()
    },
  }
}
