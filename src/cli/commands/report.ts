import { parseArgs } from 'node:util'
import { DOCUMENT_IDS, type DocumentId } from '../../domain/reports/document-ids.ts'
import { toUtf8 } from '../../lib/bytes.ts'
import { sha256Hex } from '../../lib/hash.ts'
import { type Command, complain, type ExitCode, type Io, messageOf } from '../command.ts'
import type { ReportOptions } from '../report-file.ts'

const FORMATS = ['html', 'docx', 'odt', 'md'] as const

const HELP = `usage: encuentro report FILE.encuentro --document DOCUMENT --format FORMAT -o OUT [--lang es|en|pt]

Writes one of the plan's documents, counted anew from the records of FILE. DOCUMENT is one of
  ${DOCUMENT_IDS.join(', ')}
and FORMAT one of
  html   one page that needs nothing else
  docx   for Word
  odt    for LibreOffice
  md     Markdown
Prints one line of JSON: {file, document, format, title, sources, sections, out, bytes, sha256}.
The same records give the same bytes; sources is the hash of all that was counted. What nobody recorded
yet the document says; meetings whose records are not in FILE are named on its first page.

--lang   the document's language; without it, the plan's

Exit code 0: written; 1: the file cannot be used or OUT not written, named on standard error;
2: bad usage.
`

export const report: Command = {
  name: 'report',
  summary: "writes one of the plan's documents as HTML, DOCX, ODT or Markdown",
  run: runReport,
}

/** Runs `encuentro report`. Never throws for bad input; a file at fault writes nothing. */
export async function runReport(argv: string[], io: Io): Promise<ExitCode> {
  const usage = readArguments(argv)
  if ('fault' in usage) {
    complain(io, 'report', usage.fault)
    return 2
  }
  if ('help' in usage) {
    io.stdout(HELP)
    return 0
  }
  const { file, out, options } = usage
  let bytes: Uint8Array
  try {
    bytes = await io.readFile(file)
  } catch (error) {
    complain(io, 'report', `${file}: cannot be read: ${messageOf(error)}`)
    return 1
  }
  const { reportFile } = await import('../report-file.ts')
  const reported = await reportFile(bytes, options)
  if ('fault' in reported) {
    complain(io, 'report', `${file}: ${reported.fault}`)
    return 1
  }
  const { content, title, sources, sections } = reported
  const raw = typeof content === 'string' ? toUtf8(content) : content
  try {
    await io.writeFile(out, raw)
  } catch (error) {
    complain(io, 'report', `${out}: cannot be written: ${messageOf(error)}`)
    return 1
  }
  const { document, format } = options
  const written = { out, bytes: raw.length, sha256: sha256Hex(raw) }
  io.stdout(`${JSON.stringify({ file, document, format, title, sources, sections, ...written })}\n`)
  return 0
}

type Usage =
  | { readonly file: string; readonly out: string; readonly options: ReportOptions }
  | { readonly help: true }
  | { readonly fault: string }

function readArguments(argv: string[]): Usage {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      options: {
        document: { type: 'string' },
        format: { type: 'string' },
        out: { type: 'string', short: 'o' },
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    })
    if (values.help) return { help: true }
    const [file, second] = positionals
    const { document, format, out, lang } = values
    if (file === undefined) return { fault: 'no FILE given; see --help' }
    if (second !== undefined) return { fault: `${second}: one FILE at a time` }
    const known = DOCUMENT_IDS.find((id) => id === document)
    if (known === undefined) {
      return { fault: `--document: ${document ?? 'missing'}: one of ${DOCUMENT_IDS.join(', ')}` }
    }
    if (!FORMATS.some((each) => each === format)) {
      return { fault: `--format: ${format ?? 'missing'}: one of ${FORMATS.join(', ')}` }
    }
    if (!out) return { fault: 'no -o OUT given; see --help' }
    if (lang !== undefined && !isLanguage(lang)) return { fault: `--lang: ${lang}: es, en or pt` }
    const options: ReportOptions = {
      document: known as DocumentId,
      format: format ?? '',
      ...(lang !== undefined && { language: lang }),
    }
    return { file, out, options }
  } catch (error) {
    return { fault: messageOf(error) }
  }
}

function isLanguage(text: string): text is 'es' | 'en' | 'pt' {
  return text === 'es' || text === 'en' || text === 'pt'
}
