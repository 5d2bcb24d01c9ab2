import type { Picture } from '../../domain/photos/attach.ts'
import { sha256Hex } from '../../lib/hash.ts'
import { readImageHead } from '../../lib/image-head.ts'
import { done, type Result, refused } from '../../lib/result.ts'

/** Larger files are refused unread. */
const MAX_FILE_BYTES = 40 * 1024 * 1024
/** Decoding takes four bytes a pixel: more than this may end the tab of a cheap tablet. */
const MAX_PIXELS = 100_000_000
const MAX_SIDE = 20_000
const MIN_SIDE = 16
/** What handwriting on a card needs to be read by. */
const LONG_SIDE = 1_600
const TARGET_BYTES = 300_000
const QUALITIES = [0.85, 0.75, 0.65, 0.55, 0.45, 0.35]
/** A picture so full of detail that no quality is small enough gets smaller itself. */
const SHRINK = 0.75

export type FileRefusal = 'photo-not-image' | 'photo-cut' | 'photo-file-too-big' | 'photo-size-odd'

/** A photo of our own making: nothing of what the camera wrote beside the picture is left. */
export interface PreparedPhoto {
  readonly picture: Picture
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * Draws a file's picture anew, at most 1,600 pixels long and about 300 kB, as a JPEG without place,
 * time or camera. Size and wholeness are judged before anything is decoded.
 */
export async function preparePhoto(file: File): Promise<Result<PreparedPhoto, FileRefusal>> {
  if (file.size > MAX_FILE_BYTES) return refused('photo-file-too-big', file.name)
  // A memory card that was pulled out cannot be read.
  const bytes = await file.arrayBuffer().catch(() => undefined)
  if (bytes === undefined) return refused('photo-not-image', file.name)
  const head = readImageHead(new Uint8Array(bytes))
  if (head && !isPossible(head)) return refused('photo-size-odd', file.name)
  if (head && !head.isWhole) return refused('photo-cut', file.name)
  // What we cannot read the head of the browser may: a telephone's own format, say.
  if (!head && !file.type.startsWith('image/')) return refused('photo-not-image', file.name)
  const bitmap = await createImageBitmap(file).catch(() => undefined)
  if (bitmap === undefined) return refused('photo-not-image', file.name)
  try {
    if (!isPossible(bitmap)) return refused('photo-size-odd', file.name)
    return done(await drawAnew(bitmap))
  } finally {
    bitmap.close()
  }
}

function isPossible({ width, height }: { readonly width: number; readonly height: number }) {
  const [short, long] = width < height ? [width, height] : [height, width]
  return short >= MIN_SIDE && long <= MAX_SIDE && width * height <= MAX_PIXELS
}

async function drawAnew(bitmap: ImageBitmap): Promise<PreparedPhoto> {
  let scale = Math.min(1, LONG_SIDE / Math.max(bitmap.width, bitmap.height))
  for (;;) {
    const width = Math.max(1, Math.round(bitmap.width * scale))
    const height = Math.max(1, Math.round(bitmap.height * scale))
    const canvas = new OffscreenCanvas(width, height)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.fillStyle = '#fff'
    context.fillRect(0, 0, width, height)
    context.imageSmoothingQuality = 'high'
    context.drawImage(bitmap, 0, 0, width, height)
    for (const quality of QUALITIES) {
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
      if (blob.size > TARGET_BYTES) continue
      const bytes = new Uint8Array(await blob.arrayBuffer())
      const picture = { sha256: sha256Hex(bytes), bytes: bytes.length, width, height }
      return { picture: { ...picture, type: 'image/jpeg' }, bytes }
    }
    scale *= SHRINK
  }
}
