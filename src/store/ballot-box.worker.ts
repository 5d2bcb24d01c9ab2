import { answerCall, type CalledWorker } from '../lib/worker-calls.ts'
import { openBallotBox } from './ballot-box.ts'
import { BOX_NAME, type BoxQuestion } from './box-calls.ts'
import type { Question } from './second-copy/calls.ts'
import { askCopyFiles } from './second-copy/copy-files.ts'
import { makeSecondCopy } from './second-copy/second-copy.ts'

/**
 * The ballot box in a thread of its own, with its second copy beside it: whatever the screen has to
 * draw, a ballot is on its way to disk.
 */
const AGAIN_MS = 5_000

const secondCopy = makeSecondCopy(() => {
  const files: CalledWorker = {
    onmessage: null,
    onerror: null,
    terminate() {},
    postMessage(question) {
      askCopyFiles(question as Question, (data) =>
        files.onmessage?.(new MessageEvent('message', { data })),
      )
    },
  }
  return files
})
const box = openBallotBox(BOX_NAME, secondCopy)
setInterval(() => void secondCopy.catchUp(), AGAIN_MS)

self.onmessage = ({ data }: MessageEvent<BoxQuestion>) => {
  const ask = box[data.do] as (...given: readonly unknown[]) => Promise<unknown>
  void answerCall(
    data.id,
    () => ask(...data.given),
    (answer) => self.postMessage(answer),
  )
}
