import { answerCall } from '../../lib/worker-calls.ts'
import { type WriteQuestion, writeAsked } from './write-call.ts'

/** Writes documents away from the page. */
self.onmessage = ({ data }: MessageEvent<WriteQuestion & { readonly id: number }>) => {
  void answerCall(
    data.id,
    () => writeAsked(data),
    (answer) => self.postMessage(answer),
  )
}
