import decodeQR from 'qr/decode.js'

interface Detector {
  detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>
}
type DetectorMaker = new (options: { formats: string[] }) => Detector

/** Widest picture that is decoded in script: a QR of an invitation needs no more. */
const WIDTH = 960

/** The text of a QR in a picture: by the browser's own reader where there is one, else in script. */
export async function readQr(source: HTMLVideoElement): Promise<string | undefined> {
  const maker = (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector
  if (maker) {
    const [code] = await new maker({ formats: ['qr_code'] }).detect(source).catch(() => [])
    return code?.rawValue
  }
  const scale = Math.min(1, WIDTH / source.videoWidth)
  const width = Math.round(source.videoWidth * scale)
  const height = Math.round(source.videoHeight * scale)
  if (width === 0 || height === 0) return undefined
  const context = new OffscreenCanvas(width, height).getContext('2d')
  if (!context) return undefined
  context.drawImage(source, 0, 0, width, height)
  try {
    return decodeQR({ width, height, data: context.getImageData(0, 0, width, height).data })
  } catch {
    // No code in this frame: the next one may have it.
    return undefined
  }
}
