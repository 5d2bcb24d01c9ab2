import { answerCall } from '../../lib/worker-calls.ts'
import { makeWriter } from './write-call.ts'

type Question = Parameters<ReturnType<typeof makeWriter>>[0] & { readonly id: number }

const write = makeWriter()

/** Writes documents away from the page. */
self.onmessage = ({ data }: MessageEvent<Question>) => {
  void answerCall(
    data.id,
    () => write(data),
    (answer) => self.postMessage(answer),
  )
}
