import { type CalledWorker, makeWorkerCalls } from '../lib/worker-calls.ts'
import type { BallotBox } from './ballot-box.ts'
import type { BoxAct } from './box-calls.ts'

/**
 * The box of a worker. One that fails rejects what it was asked, so that nobody is told «guardado»,
 * and the next question starts another: the same ballot tried again exists once.
 */
export function makeRemoteBox(start: () => CalledWorker): BallotBox {
  const calls = makeWorkerCalls(start)
  const ask =
    <A extends BoxAct>(act: A) =>
    (...given: Parameters<BallotBox[A]>): ReturnType<BallotBox[A]> =>
      calls.ask({ do: act, given }) as ReturnType<BallotBox[A]>
  return {
    drop: ask('drop'),
    isCardUsed: ask('isCardUsed'),
    count: ask('count'),
    open: ask('open'),
    seal: ask('seal'),
    forget: ask('forget'),
    sealed: ask('sealed'),
    close: calls.stop,
  }
}
