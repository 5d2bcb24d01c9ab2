/**
 * Rejects with a `TimeoutError` when something has not settled after `ms` milliseconds. It goes on all
 * the same; whoever asks must be able to bear that it settles later.
 */
export function within<T>(ms: number, promise: PromiseLike<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const late = () => reject(new DOMException('no answer', 'TimeoutError'))
    const timer = setTimeout(late, ms)
    const settle =
      <A>(then: (value: A) => void) =>
      (value: A) => {
        clearTimeout(timer)
        then(value)
      }
    promise.then(settle(resolve), settle(reject))
  })
}
