import { readTableFile } from '../../imports/read-file.ts'

/** Reads a foreign file away from the page. */
self.onmessage = async ({ data }: MessageEvent<{ name: string; bytes: Uint8Array }>) => {
  self.postMessage(await readTableFile(data.name, data.bytes))
}
