/**
 * A file as the device's share sheet takes it. Chromium shares only kinds that it knows, and ours is
 * none: there it goes as a text file, which whoever opens it knows by its first bytes.
 */
function shareable(name: string, bytes: Uint8Array<ArrayBuffer>): File {
  return 'userAgentData' in navigator
    ? new File([bytes], `${name}.txt`, { type: 'text/plain' })
    : new File([bytes], name, { type: 'application/zip' })
}

/** Whether this device has a share sheet that takes files. */
export function canShareFiles(): boolean {
  return navigator.canShare?.({ files: [shareable('a.encuentro', new Uint8Array(1))] }) ?? false
}

/** Opens the share sheet with a file; settles when the person is through with it. */
export async function shareFile(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<'shared' | 'left' | 'failed'> {
  try {
    await navigator.share({ files: [shareable(name, bytes)] })
    return 'shared'
  } catch (error) {
    return (error as { name?: string }).name === 'AbortError' ? 'left' : 'failed'
  }
}
