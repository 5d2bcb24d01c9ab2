import { encode } from 'uqr'

/**
 * How a code of a stream is drawn: ECC M forgives what glare and a corner of a thumb cost. The mask
 * is fixed, because trying all eight takes four times as long and the bytes are as good as random.
 */
export const STREAM_LOOK = { ecc: 'M', boostEcc: false, maskPattern: 0, border: 4 } as const

/** Pixels of a canvas per module; style scales it, in whole modules' sharpness. */
const MODULE = 8

/** Draws a code on a canvas, which takes the code's size. */
export function drawQr(canvas: HTMLCanvasElement, text: string): void {
  const { data, size } = encode(text, STREAM_LOOK)
  const side = size * MODULE
  if (canvas.width !== side) {
    canvas.width = side
    canvas.height = side
  }
  const context = canvas.getContext('2d')
  if (!context) return
  context.fillStyle = '#fff'
  context.fillRect(0, 0, side, side)
  context.fillStyle = '#000'
  for (const [y, row] of data.entries()) {
    for (const [x, isDark] of row.entries()) {
      if (isDark) context.fillRect(x * MODULE, y * MODULE, MODULE, MODULE)
    }
  }
}
