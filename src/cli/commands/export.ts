import { basename, dirname, posix } from 'node:path'
import { parseArgs } from 'node:util'
import { isDay } from '../../domain/steps/settle.ts'
import { toUtf8 } from '../../lib/bytes.ts'
import { sha256Hex } from '../../lib/hash.ts'
import { type Command, complain, type ExitCode, type Io, messageOf } from '../command.ts'
import type { ExportOptions } from '../export-file.ts'

const HELP = `usage: encuentro export FILE.encuentro --format FORMAT -o DIR [--lang es|en|pt] [--delimiter ,|;] [--positions]
       encuentro export FILE.encuentro --format repository -o OUT.zip|DIR [--lang es|en|pt] [--date DAY]

Writes a plan's proposals and actor maps for other tools into DIR. FORMAT is one of
  csv, xlsx, json      proposals, consolidated proposals, actors and relations
  decidim              proposals, answers and results in the columns that Decidim imports
  consul               proposals in the columns of CONSUL's investments
  ogp                  commitments, milestones and evidence in the fields of OGP's form
  kumu, graphml, svg   the actor maps, for Kumu, Gephi or yEd, and as drawings
  pabulib              votes whose opened ballots the file publishes
  repository           pages, documents, data and answers by phase, without personal data, for any web
                       server or USB stick: one zip where OUT ends in .zip, a folder otherwise
Prints one line of JSON:
  {file, format, plan, contentHash, rows, files: [{file, bytes, sha256}], leftOut: [{what, why}]}
CSV is UTF-8 with a byte order mark; a cell that a spreadsheet would run gets an apostrophe before it.
No file tells of tablets, hours, invitations or people; nor, without --positions, which actors are for
or against.

--lang       words of headings and codes; without it, the plan's language
--delimiter  of CSV files, a comma unless said otherwise; Decidim's are always parted by semicolons
--date       of a repository's edition, as 2026-10-01; without it, today. The same day gives the same bytes
--positions  with what each actor is for or against; such a file is for the team, not for publishing

Exit code 0: written; 1: the file cannot be used or DIR not written, named on standard error;
2: bad usage.
`

export const exportPlan: Command = {
  name: 'export',
  summary: 'writes proposals, actor maps and votes for other tools',
  run: runExport,
}

/** Runs `encuentro export`. Never throws for bad input; a file at fault writes nothing. */
export async function runExport(argv: string[], io: Io): Promise<ExitCode> {
  const { exportFile, FORMATS } = await import('../export-file.ts')
  const usage = readArguments(argv, FORMATS)
  if ('fault' in usage) {
    complain(io, 'export', usage.fault)
    return 2
  }
  if ('help' in usage) {
    io.stdout(HELP)
    return 0
  }
  const { file, out, options } = usage
  const folder = options.archive === undefined ? out : dirname(out)
  let bytes: Uint8Array
  try {
    bytes = await io.readFile(file)
  } catch (error) {
    complain(io, 'export', `${file}: cannot be read: ${messageOf(error)}`)
    return 1
  }
  const exported = await exportFile(bytes, options)
  if ('fault' in exported) {
    complain(io, 'export', `${file}: ${exported.fault}`)
    return 1
  }
  const written: { file: string; bytes: number; sha256: string }[] = []
  try {
    const made = new Set<string>()
    for (const { name, content } of exported.files) {
      const path =
        options.archive === undefined ? `${folder.replace(/(?<=.)\/+$/, '')}/${name}` : out
      const inside = name.includes('/') ? posix.dirname(path) : folder
      if (!made.has(inside)) await io.makeFolder(inside)
      made.add(inside)
      const raw = typeof content === 'string' ? toUtf8(content) : content
      await io.writeFile(path, raw)
      written.push({ file: path, bytes: raw.length, sha256: sha256Hex(raw) })
    }
  } catch (error) {
    complain(io, 'export', `${folder}: cannot be written: ${messageOf(error)}`)
    return 1
  }
  const { plan, contentHash, rows, leftOut } = exported
  const { format } = options
  io.stdout(
    `${JSON.stringify({ file, format, plan, contentHash, rows, files: written, leftOut })}\n`,
  )
  return 0
}

type Usage =
  | { readonly file: string; readonly out: string; readonly options: ExportOptions }
  | { readonly help: true }
  | { readonly fault: string }

function readArguments(argv: string[], formats: readonly string[]): Usage {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      options: {
        format: { type: 'string' },
        out: { type: 'string', short: 'o' },
        lang: { type: 'string' },
        delimiter: { type: 'string' },
        positions: { type: 'boolean' },
        date: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    })
    if (values.help) return { help: true }
    const [file, second] = positionals
    const { format, out, lang, delimiter = ',', positions = false, date = today() } = values
    if (file === undefined) return { fault: 'no FILE given; see --help' }
    if (second !== undefined) return { fault: `${second}: one FILE at a time` }
    if (format === undefined || !formats.includes(format)) {
      return { fault: `--format: ${format ?? 'missing'}: one of ${formats.join(', ')}` }
    }
    if (!out) return { fault: 'no -o DIR given; see --help' }
    if (lang !== undefined && !isLanguage(lang)) return { fault: `--lang: ${lang}: es, en or pt` }
    if (delimiter !== ',' && delimiter !== ';') {
      return { fault: `--delimiter: ${delimiter}: a comma or a semicolon` }
    }
    if (!isDay(date)) return { fault: `--date: ${date}: a day, as 2026-10-01` }
    const isZip = format === 'repository' && out.endsWith('.zip')
    const options = {
      format,
      delimiter,
      stances: positions,
      edition: date,
      ...(isZip && { archive: basename(out) }),
      ...(lang !== undefined && { language: lang }),
    } as const
    return { file, out, options }
  } catch (error) {
    return { fault: messageOf(error) }
  }
}

function isLanguage(text: string): text is 'es' | 'en' | 'pt' {
  return text === 'es' || text === 'en' || text === 'pt'
}

/** The day by the clock of this place; Sweden writes it as ISO 8601 does. */
function today(): string {
  return new Date().toLocaleDateString('sv')
}
