/** The kinds of picture that this product keeps and carries. */
export const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const
export type ImageType = (typeof IMAGE_TYPES)[number]

/** What a picture says of itself before anything of it is decoded. */
export interface ImageHead {
  readonly type: ImageType
  readonly width: number
  readonly height: number
  /** Its bytes go to its end: a copy that was cut is not whole. */
  readonly isWhole: boolean
}

/**
 * Reads how a picture starts and ends, so that nobody decodes one that would not fit in memory.
 *
 * Expects  bytes from anywhere.
 * Returns  `undefined` for what does not start as a JPEG, PNG or WebP, whatever it is called.
 */
export function readImageHead(bytes: Uint8Array): ImageHead | undefined {
  return readJpeg(bytes) ?? readPng(bytes) ?? readWebp(bytes)
}

/** A JPEG: segments with their lengths up to the picture's own data, which no marker but its end may cut. */
function readJpeg(bytes: Uint8Array): ImageHead | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8 || bytes[2] !== 0xff) return undefined
  const view = viewOf(bytes)
  let size: { width: number; height: number } | undefined
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at++ // padding before a marker
      continue
    }
    const length = view.getUint16(at + 2)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame && at + 9 <= bytes.length) {
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    }
    if (marker === 0xda) break // the picture's own data
    at += 2 + length
  }
  if (size === undefined) return undefined
  return { type: 'image/jpeg', ...size, isWhole: endsAfter(bytes, at) }
}

/** Whether the end marker comes after the data: inside it 0xFF is always followed by zero. */
function endsAfter(bytes: Uint8Array, at: number): boolean {
  for (let end = bytes.indexOf(0xff, at + 2); end >= 0; end = bytes.indexOf(0xff, end + 1)) {
    if (bytes[end + 1] === 0xd9) return true
  }
  return false
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const PNG_END = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]

function readPng(bytes: Uint8Array): ImageHead | undefined {
  if (bytes.length < 24 || !holds(bytes, PNG, 0)) return undefined
  const view = viewOf(bytes)
  return {
    type: 'image/png',
    width: view.getUint32(16),
    height: view.getUint32(20),
    isWhole: holds(bytes, PNG_END, bytes.length - PNG_END.length),
  }
}

const RIFF = [0x52, 0x49, 0x46, 0x46]
const WEBP = [0x57, 0x45, 0x42, 0x50]

function readWebp(bytes: Uint8Array): ImageHead | undefined {
  if (bytes.length < 30 || !holds(bytes, RIFF, 0) || !holds(bytes, WEBP, 8)) return undefined
  const view = viewOf(bytes)
  const isWhole = view.getUint32(4, true) + 8 <= bytes.length
  const size = webpSize(view, String.fromCharCode(...bytes.subarray(12, 16)))
  return size && { type: 'image/webp', ...size, isWhole }
}

function webpSize(view: DataView, chunk: string) {
  if (chunk === 'VP8X') {
    const read = (at: number) => (view.getUint16(at, true) | (view.getUint8(at + 2) << 16)) + 1
    return { width: read(24), height: read(27) }
  }
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
  }
  if (chunk !== 'VP8 ') return undefined
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
}

function holds(bytes: Uint8Array, part: readonly number[], at: number): boolean {
  return at >= 0 && part.every((byte, n) => bytes[at + n] === byte)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
