import { describe, expect, it } from 'vitest'
import { answerCall, type CalledWorker, type WorkerAnswer } from '../../lib/worker-calls.ts'
import type { Question } from './calls.ts'
import { makeSecondCopy } from './second-copy.ts'

/** A worker that answers as `answer` says, in the next turn; what throws is answered as an error. */
function workerOf(answer: (question: Question) => unknown): CalledWorker {
  return {
    onmessage: null,
    onerror: null,
    terminate() {},
    postMessage(message) {
      const question = message as Question
      queueMicrotask(() => {
        void answerCall(
          question.id,
          () => answer(question),
          (data) => this.onmessage?.({ data } as MessageEvent<WorkerAnswer>),
        )
      })
    },
  }
}

const full = () => {
  throw new DOMException('full', 'QuotaExceededError')
}
const bytes = (n: number) => new Uint8Array([n])

describe('the second copy, asked from the page', () => {
  it('is off where there is no worker or no private file system, and every call passes', async () => {
    const without = makeSecondCopy(() => {
      throw new Error('no worker')
    })
    const older = makeSecondCopy(() => workerOf(({ do: what }) => what !== 'begin'))
    for (const copy of [without, older]) {
      expect(await copy.works).toBe(false)
      expect(await copy.openLog('diario')).toEqual([])
      expect(await copy.slots('plan-')).toEqual([])
      await copy.append('diario', [bytes(1)])
      await copy.put('urna', bytes(1))
      expect(await copy.catchUp()).toBe(true)
    }
  })

  it('keeps what could not be appended and writes it before anything newer', async () => {
    const written: number[] = []
    let isFull = true
    const copy = makeSecondCopy(() =>
      workerOf((question) => {
        if (question.do === 'begin') return true
        if (isFull) return full()
        if (question.do === 'append') written.push(...question.payloads.map(([n]) => n ?? -1))
        return undefined
      }),
    )
    await copy.append('diario', [bytes(1)])
    await copy.append('diario', [bytes(2)])
    expect(await copy.catchUp()).toBe(false)
    isFull = false
    await copy.append('diario', [bytes(3)])
    expect(written).toEqual([1, 2, 3])
    expect(await copy.catchUp()).toBe(true)
    expect(written).toEqual([1, 2, 3])
  })

  it('never lets an older value that failed come after a newer one', async () => {
    const written: (number | undefined)[] = []
    let failures = 1
    const copy = makeSecondCopy(() =>
      workerOf((question) => {
        if (question.do === 'begin') return true
        if (question.do === 'put' && failures-- > 0) return full()
        if (question.do === 'put') written.push(question.value[0])
        return undefined
      }),
    )
    await Promise.all([copy.put('urna', bytes(1)), copy.put('urna', bytes(2))])
    expect(await copy.catchUp()).toBe(true)
    expect(written).toEqual([2])
  })

  it('what was removed is not caught up with', async () => {
    const written: string[] = []
    const copy = makeSecondCopy(() =>
      workerOf((question) => {
        if (question.do === 'begin') return true
        written.push(question.do)
        return question.do === 'put' ? full() : undefined
      }),
    )
    await copy.put('urna', bytes(1))
    await copy.remove('urna')
    expect(await copy.catchUp()).toBe(true)
    expect(written).toEqual(['put', 'remove'])
  })
})
