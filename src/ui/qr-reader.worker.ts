import decodeQR from 'qr/decode.js'

/** Reads one picture per message, so that the page can go on showing how far it is. */
self.onmessage = ({ data }: MessageEvent<ImageData>) => {
  self.postMessage(textIn(data))
}

function textIn(picture: ImageData): string | undefined {
  try {
    return decodeQR(picture)
  } catch {
    // No code in this picture: the next one may have it.
    return undefined
  }
}
