import { answerCall } from '../../lib/worker-calls.ts'
import { packAsked, type RepositoryQuestion } from './repository-call.ts'
import { type WriteQuestion, writeAsked } from './write-call.ts'

/** Writes documents, and the repository that holds them all, away from the page: one file to install for both. */
self.onmessage = ({
  data,
}: MessageEvent<(WriteQuestion | RepositoryQuestion) & { readonly id: number }>) => {
  void answerCall(
    data.id,
    () => ('document' in data ? writeAsked(data) : packAsked(data)),
    (answer) => self.postMessage(answer),
  )
}
