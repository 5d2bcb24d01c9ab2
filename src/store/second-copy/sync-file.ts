/** What the second copy needs of a file: the synchronous part of FileSystemSyncAccessHandle. */
export interface SyncFile {
  read(into: Uint8Array, options: { at: number }): number
  write(bytes: Uint8Array, options: { at: number }): number
  getSize(): number
  truncate(size: number): void
  flush(): void
  close(): void
}

/** Two files that stand for one thing, so that one of them is always whole. */
export type Faces = readonly [SyncFile, SyncFile]

/** The whole file. */
export function readAll(file: SyncFile): Uint8Array {
  const bytes = new Uint8Array(file.getSize())
  return bytes.subarray(0, file.read(bytes, { at: 0 }))
}

/** Writes all of it or throws: a full disk may take a part and say nothing. */
export function writeAll(file: SyncFile, bytes: Uint8Array, at: number): void {
  if (file.write(bytes, { at }) < bytes.length) {
    throw new DOMException('the disk took a part only', 'QuotaExceededError')
  }
}
