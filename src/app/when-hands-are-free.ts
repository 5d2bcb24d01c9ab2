/** Runs at once, or when the sheet that somebody is writing on is closed: a reload would take their words. */
export function whenHandsAreFree(run: () => void): void {
  if (document.querySelector('dialog[open]')) {
    // `close` does not bubble.
    const options = { capture: true, once: true }
    document.addEventListener('close', () => whenHandsAreFree(run), options)
  } else run()
}
