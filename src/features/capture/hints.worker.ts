import { answerCall } from '../../lib/worker-calls.ts'
import { type HintQuestion, makeHintShelf } from './hint-shelf.ts'

/** Looks for similar sentences away from the field: a thousand of them take longer than a keystroke may. */
const answer = makeHintShelf()

self.onmessage = ({ data }: MessageEvent<HintQuestion & { readonly id: number }>) => {
  void answerCall(
    data.id,
    () => answer(data),
    (told) => self.postMessage(told),
  )
}
