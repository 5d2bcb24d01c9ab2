import { readFile } from '../sync/file-carrier.ts'

/** Reads one `.encuentro` file per message, away from the page. */
self.onmessage = async ({ data }: MessageEvent<Uint8Array>) => {
  self.postMessage(await readFile(data))
}
