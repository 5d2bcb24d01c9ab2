/**
 * Text inside XML and HTML. What XML 1.0 cannot hold (control characters, halves of a surrogate pair)
 * becomes U+FFFD, so that one hostile letter never makes a file that nobody can open.
 */
export function escapeMarkup(text: string): string {
  return legible(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

/**
 * A text with line ends as `\n` alone and without characters that no document holds.
 *
 * Source  XML 1.0, production 2 [Char].
 */
export function legible(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(UNFIT, '\uFFFD')
}

const UNFIT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: reason: these are what it finds
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** A cell as people read it: what is not known is a dash, in a row of sums nothing. */
export function cellText(cell: string | number | null, isTotal = false): string {
  return cell === null ? (isTotal ? '' : '–') : String(cell)
}
