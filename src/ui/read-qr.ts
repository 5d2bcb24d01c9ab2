interface Detector {
  detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>
}
type DetectorMaker = new (options: { formats: string[] }) => Detector

/** Widest picture that is decoded in script: a QR of a stream, the finest we show, needs no more. */
const WIDTH = 960

/** Reads QR codes out of pictures, one after the other. */
export interface QrReader {
  /** The text of a QR in a picture. */
  read(source: HTMLVideoElement): Promise<string | undefined>
  close(): void
}

/** By the browser's own reader where there is one, else in script, beside the page. */
export function makeQrReader(): QrReader {
  const maker = (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector
  return maker ? native(new maker({ formats: ['qr_code'] })) : scripted()
}

function native(detector: Detector): QrReader {
  return {
    async read(source) {
      const [code] = await detector.detect(source).catch(() => [])
      return code?.rawValue
    },
    close() {},
  }
}

function scripted(): QrReader {
  const worker = new Worker(new URL('./qr-reader.worker.ts', import.meta.url), { type: 'module' })
  return {
    read(source) {
      const picture = pictureOf(source)
      if (picture === undefined) return Promise.resolve(undefined)
      return new Promise((resolve) => {
        worker.onmessage = ({ data }: MessageEvent<string | undefined>) => resolve(data)
        worker.postMessage(picture, [picture.data.buffer])
      })
    },
    close() {
      worker.terminate()
    },
  }
}

function pictureOf(source: HTMLVideoElement): ImageData | undefined {
  const scale = Math.min(1, WIDTH / source.videoWidth)
  const width = Math.round(source.videoWidth * scale)
  const height = Math.round(source.videoHeight * scale)
  if (!(width > 0 && height > 0)) return undefined
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!context) return undefined
  context.drawImage(source, 0, 0, width, height)
  return context.getImageData(0, 0, width, height)
}
