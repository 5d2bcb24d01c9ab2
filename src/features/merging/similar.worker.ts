import { type Comparison, compare } from './compare.ts'

/** Groups a thousand proposals in a second or two, away from the page. */
self.onmessage = ({ data }: MessageEvent<string>) => {
  self.postMessage(compare(JSON.parse(data) as Comparison))
}
