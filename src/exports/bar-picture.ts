import { fromBase64Url } from '../lib/bytes.ts'

/** One point of the house's petrol as PNG: stretched, it is the bar of a chart, sharp at any size. */
export function barPicture(): Uint8Array<ArrayBuffer> {
  return fromBase64Url(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mPgjskGAAFIANOVbgl8AAAAAElFTkSuQmCC',
  )
}
