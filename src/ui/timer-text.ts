/** «21:40» while there is time, «+2:10» past it. */
export function timerText({
  remaining,
  over,
}: {
  readonly remaining: number
  readonly over: number
}): string {
  return over > 0 ? `+${clock(Math.floor(over / 1_000))}` : clock(Math.ceil(remaining / 1_000))
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
