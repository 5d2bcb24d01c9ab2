import type { Question } from './calls.ts'
import { askCopyFiles } from './copy-files.ts'

/** The second copy's files behind messages, for a page. */
self.onmessage = ({ data }: MessageEvent<Question>) => {
  askCopyFiles(data, (answer) => self.postMessage(answer))
}
