import { describe, expect, it } from 'vitest'
import type { BoxRecord } from '../domain/voting/box-records.ts'
import type { VoteId } from '../lib/ids.ts'
import type { CalledWorker } from '../lib/worker-calls.ts'
import type { BoxQuestion } from './box-calls.ts'
import { makeRemoteBox } from './remote-box.ts'

const VOTE = 'vote' as VoteId
const RECORD: BoxRecord = { id: 'a', ballot: ['plaza'] }

/** Workers that answer as told, and note what they were asked. */
function makeWorkers(answer: (question: BoxQuestion, worker: CalledWorker) => void) {
  const made: CalledWorker[] = []
  const ended: CalledWorker[] = []
  const start = () => {
    const worker: CalledWorker = {
      onmessage: null,
      onerror: null,
      postMessage: (message) => answer(message as BoxQuestion, worker),
      terminate: () => void ended.push(worker),
    }
    made.push(worker)
    return worker
  }
  return { start, made, ended }
}
const say = (worker: CalledWorker, data: unknown) =>
  worker.onmessage?.(new MessageEvent('message', { data }) as never)

describe('a box behind a worker', () => {
  it('starts it at the first question, and gives each answer to whoever asked', async () => {
    const held: (() => void)[] = []
    const { start, made } = makeWorkers((asked, worker) => {
      held.unshift(() => say(worker, { id: asked.id, value: [asked.do, ...asked.given] }))
    })
    const box = makeRemoteBox(start)
    expect(made.length).toBe(0)
    const answers = Promise.all([box.drop(VOTE, RECORD), box.seal(VOTE, 'hash', 3)])
    // The later question is answered first.
    for (const answer of held) answer()
    expect(await answers).toEqual([
      ['drop', VOTE, RECORD],
      ['seal', VOTE, 'hash', 3],
    ])
    expect(made.length).toBe(1)
  })

  it('rejects under the name that the box gave', async () => {
    const { start } = makeWorkers(({ id }, worker) => {
      say(worker, { id, error: { name: 'ConstraintError', message: 'there' } })
    })
    await expect(makeRemoteBox(start).drop(VOTE, RECORD)).rejects.toMatchObject({
      name: 'ConstraintError',
      message: 'there',
    })
  })

  it('a worker that fails rejects all it was asked, and the next question starts another', async () => {
    let fails = true
    const { start, made, ended } = makeWorkers(({ id }, worker) => {
      if (fails) worker.onerror?.(new Event('error') as never)
      else say(worker, { id, value: 'kept' })
    })
    const box = makeRemoteBox(start)
    await expect(box.drop(VOTE, RECORD)).rejects.toMatchObject({ name: 'AbortError' })
    fails = false
    expect(await box.drop(VOTE, RECORD)).toBe('kept')
    expect(made.length).toBe(2)
    expect(ended).toEqual([made[0]])
  })
})
