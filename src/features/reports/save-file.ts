import { foldText } from '../../lib/fold.ts'

/** A file name that every disk takes: «informe-2-nueva-aurora-del-valle-2026-05-16». */
export function fileName(name: string, extension: string): string {
  const plain = foldText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${plain}.${extension}`
}

/** Hands a file to the person, by the browser's own download. */
export function save(file: {
  readonly name: string
  readonly extension: string
  readonly mime: string
  readonly content: string | Uint8Array
}): void {
  const part = typeof file.content === 'string' ? file.content : new Uint8Array(file.content)
  const url = URL.createObjectURL(new Blob([part], { type: file.mime }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName(file.name, file.extension)
  link.click()
  // Some browsers begin to read only after this task.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
