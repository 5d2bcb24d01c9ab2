import { type Comparison, compare } from './compare.ts'

/** Groups a thousand proposals in a second or two, away from the page. */
self.onmessage = ({ data }: MessageEvent<Comparison>) => {
  self.postMessage(compare(data))
}
