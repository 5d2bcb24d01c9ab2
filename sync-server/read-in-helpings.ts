/** Frames a second above which the relay reads in helpings; a big meeting brings some hundreds. */
const MANY_PER_SECOND = 3_000
const SLICE_MS = 20
/** How long it looks away from its sockets: long enough for dozens of frames to arrive, too short for anybody to notice. */
const HELPING_MS = 3
/** A turn that brought this many is a helping already. */
const FULL_HELPING = 48

/**
 * Under many frames a second, lets them gather before the next look at the sockets. A process that is
 * woken for each frame spends more on waking than on the frame; one that wakes for dozens does not.
 *
 * Returns  what to call for each frame.
 */
export function createHelpings(
  sleep: (ms: number) => void = sleepHere,
  nowMs: () => number = () => performance.now(),
): () => void {
  let sliceAt = nowMs()
  let inSlice = 0
  let isMany = false
  let inTurn = 0

  function endTurn(): void {
    const few = inTurn < FULL_HELPING
    inTurn = 0
    const now = nowMs()
    if (now - sliceAt >= SLICE_MS) {
      isMany = (inSlice / (now - sliceAt)) * 1000 > MANY_PER_SECOND
      sliceAt = now
      inSlice = 0
    }
    if (isMany && few) sleep(HELPING_MS)
  }

  return () => {
    inSlice++
    if (inTurn++ === 0) setImmediate(endTurn)
  }
}

const nobodyWakes = new Int32Array(new SharedArrayBuffer(4))

/** Puts this thread to sleep; what arrives waits in the kernel. */
function sleepHere(ms: number): void {
  Atomics.wait(nobodyWakes, 0, 0, ms)
}
