import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test'

interface Eyes {
  showToCamera(url: string): Promise<void>
}

/** Gives every page of a tablet a camera that sees what the test holds before it. */
export async function giveCamera(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const [width, height] = [640, 480]
    const wall = document.createElement('canvas')
    wall.width = width
    wall.height = height
    const paint = wall.getContext('2d')
    if (!paint) throw new Error('no camera')
    paint.fillStyle = '#9a9a94'
    paint.fillRect(0, 0, width, height)
    const eyes = window as unknown as Eyes
    eyes.showToCamera = async (url) => {
      const picture = new Image()
      picture.src = url
      await picture.decode()
      // A code held by hand: not centred, and not in whole pixels.
      paint.drawImage(picture, 92, 17, 441, 441)
    }
    navigator.mediaDevices.getUserMedia = async () => wall.captureStream(30)
  })
}

/**
 * Holds what pages show on their canvases, in turns, before another page's camera until something is
 * on its screen. Returns how many pictures that took.
 */
export async function hold(from: readonly Page[], to: Page, until: Locator): Promise<number> {
  const codes = from.map((page) => page.locator('canvas.stream-code'))
  let frames = 0
  await expect(async () => {
    for (let each = 0; each < 10; each++) {
      for (const code of codes) {
        const url = await code.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL())
        await to.evaluate((seen) => (window as unknown as Eyes).showToCamera(seen), url)
        frames++
      }
    }
    await expect(until).toBeVisible({ timeout: 50 })
  }).toPass({ timeout: 120_000, intervals: [10] })
  return frames
}
