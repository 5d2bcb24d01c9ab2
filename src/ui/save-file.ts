/** Offers bytes or text to the person as a file to save; the browser says where it went. */
export function saveFile(
  name: string,
  mime: string,
  content: string | Uint8Array<ArrayBuffer>,
): void {
  const url = URL.createObjectURL(new Blob([content], { type: mime }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has its own hold on the bytes by the next minute, even on slow tablets.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
