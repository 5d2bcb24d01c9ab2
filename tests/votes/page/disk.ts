/** The disk of the box can be told to refuse: a transaction is aborted after its request succeeded. */
let refuses = false

/** Puts the switch under the tables, before anything is opened. */
export function standUnderTheTables(): void {
  const real = IDBObjectStore.prototype.add
  IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...given) {
    const request = real.apply(this, given)
    if (refuses && this.name === 'ballots') {
      request.addEventListener('success', () => request.transaction?.abort(), { once: true })
    }
    return request
  }
}

export function setRefusing(now: boolean): void {
  refuses = now
}
