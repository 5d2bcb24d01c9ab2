import { answerCall } from '../../lib/worker-calls.ts'
import { packAsked, type RepositoryQuestion } from './repository-call.ts'
import { makeWriter } from './write-call.ts'

type DocumentQuestion = Parameters<ReturnType<typeof makeWriter>>[0]

const write = makeWriter()

/** Writes documents, and the repository that holds them all, away from the page: one file to install for both. */
self.onmessage = ({
  data,
}: MessageEvent<(DocumentQuestion | RepositoryQuestion) & { readonly id: number }>) => {
  void answerCall(
    data.id,
    () => ('document' in data ? write(data) : packAsked(data)),
    (answer) => self.postMessage(answer),
  )
}
