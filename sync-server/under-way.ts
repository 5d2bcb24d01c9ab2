/** What a store is doing right now, so that closing can wait for it. */
export interface ActsUnderWay {
  watch<T>(act: Promise<T>): Promise<T>
  /** Resolves once nothing is under way, also what was begun while waiting; never rejects. */
  ended(): Promise<void>
}

export function watchActs(): ActsUnderWay {
  const underWay = new Set<Promise<unknown>>()
  return {
    watch(act) {
      const forget = () => underWay.delete(act)
      underWay.add(act)
      act.then(forget, forget)
      return act
    },
    async ended() {
      while (underWay.size > 0) await Promise.allSettled(underWay)
    },
  }
}
