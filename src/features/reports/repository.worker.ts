import { answerCall } from '../../lib/worker-calls.ts'
import { packAsked, type RepositoryQuestion } from './repository-call.ts'

/** Makes repositories away from the page. */
self.onmessage = ({ data }: MessageEvent<RepositoryQuestion & { readonly id: number }>) => {
  void answerCall(
    data.id,
    () => packAsked(data),
    (answer) => self.postMessage(answer),
  )
}
