/**
 * The disk of the box can be told to refuse: a transaction is aborted after its request succeeded.
 * The page tells, the worker that holds the box obeys and says so.
 */
const CHANNEL = 'refusing-disk'

/** Puts the switch under the tables; in the worker, before anything is opened. */
export function standUnderTheTables(): void {
  let refuses = false
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = ({ data }) => {
    refuses = data === 'refuse'
    channel.postMessage('done')
  }
  const real = IDBObjectStore.prototype.add
  IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...given) {
    const request = real.apply(this, given)
    if (refuses && this.name === 'ballots') {
      request.addEventListener('success', () => request.transaction?.abort(), { once: true })
    }
    return request
  }
}

/** Resolves once the worker heard it. */
export async function setRefusing(now: boolean): Promise<void> {
  const channel = new BroadcastChannel(CHANNEL)
  await new Promise<unknown>((resolve) => {
    channel.onmessage = resolve
    channel.postMessage(now ? 'refuse' : 'take')
  })
  channel.close()
}
