/** A text, and what it was read as when it was no UTF-8. */
export interface DecodedText {
  readonly text: string
  readonly repairedFrom?: 'windows-1252' | 'utf-16'
}

/**
 * The text of a file that does not say how it is encoded: by its byte order mark, else UTF-8 if it is
 * valid, else Windows-1252, in which Spanish spreadsheets save («Señal» as one byte a letter).
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return utf16('utf-16le', bytes)
  if (a === 0xfe && b === 0xff) return utf16('utf-16be', bytes)
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), repairedFrom: 'windows-1252' }
  }
}

function utf16(label: 'utf-16le' | 'utf-16be', bytes: Uint8Array): DecodedText {
  return { text: new TextDecoder(label).decode(bytes), repairedFrom: 'utf-16' }
}
