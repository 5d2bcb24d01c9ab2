import { performance } from 'node:perf_hooks'

/** Nobody notices it in a meeting, and at ten frames a second it already halves the writes. */
const CALM_MS = 12
/** A relay that is busy all the time has more to gain from bigger groups than people lose by waiting for them. */
const BUSY_MS = 60
/** Share of its time below which a relay counts as calm. */
const CALM_SHARE = 0.3
const SAMPLE_MS = 200

/**
 * How far apart the writes of one room may come, in milliseconds: longer the busier this process is,
 * because one write costs a socket the same whatever is in it.
 */
export function createFlushWindow(
  readBusyShare: () => number = createBusyShare(),
  nowMs: () => number = () => performance.now(),
): () => number {
  let sampledAt = Number.NEGATIVE_INFINITY
  let windowMs = CALM_MS
  return () => {
    const now = nowMs()
    if (now - sampledAt >= SAMPLE_MS) {
      sampledAt = now
      const above = Math.max(0, readBusyShare() - CALM_SHARE) / (1 - CALM_SHARE)
      windowMs = CALM_MS + above * (BUSY_MS - CALM_MS)
    }
    return windowMs
  }
}

/** Share of its time that the event loop worked since it was last asked, 0 to 1. */
function createBusyShare(): () => number {
  let before = performance.eventLoopUtilization()
  return () => {
    const now = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(now, before)
    before = now
    return utilization
  }
}
