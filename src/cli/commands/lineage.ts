import { parseArgs } from 'node:util'
import { type Command, complain, type ExitCode, type Io, messageOf } from '../command.ts'

const HELP = `usage: encuentro lineage FILE.encuentro CODE [--lang es|en|pt]

Prints one line of life as text: where something comes from, and what became of it, with the reason. CODE is
the six characters of a proposal's or comment's receipt, in any writing, the label of an imported record
(P-013), or the number of a commitment. Votes, scores and places are counted anew from the records of FILE;
what nobody recorded is said as missing. Codes that two records share print both lines.

--lang   the language; without it, the plan's

Exit code 0: printed; 1: the file cannot be used or nothing has that code, named on standard error;
2: bad usage.
`

export const lineage: Command = {
  name: 'lineage',
  summary: 'prints what became of a proposal, a comment or a commitment, as one line of life',
  run: runLineage,
}

/** Runs `encuentro lineage`. Never throws for bad input. */
export async function runLineage(argv: string[], io: Io): Promise<ExitCode> {
  const usage = readArguments(argv)
  if ('fault' in usage) {
    complain(io, 'lineage', usage.fault)
    return 2
  }
  if ('help' in usage) {
    io.stdout(HELP)
    return 0
  }
  let bytes: Uint8Array
  try {
    bytes = await io.readFile(usage.file)
  } catch (error) {
    complain(io, 'lineage', `${usage.file}: cannot be read: ${messageOf(error)}`)
    return 1
  }
  const { lineageOfFile } = await import('../lineage-file.ts')
  const told = await lineageOfFile(bytes, usage.code, usage.language)
  if ('fault' in told) {
    complain(io, 'lineage', `${usage.file}: ${told.fault}`)
    return 1
  }
  io.stdout(told.text)
  return 0
}

type Language = 'es' | 'en' | 'pt'

function readArguments(
  argv: string[],
):
  | { readonly file: string; readonly code: string; readonly language: Language | undefined }
  | { readonly help: true }
  | { readonly fault: string } {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      options: { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
    if (values.help) return { help: true }
    const [file, code, third] = positionals
    if (file === undefined || code === undefined) {
      return { fault: 'expected FILE and CODE; see --help' }
    }
    if (third !== undefined) return { fault: `${third}: one CODE at a time` }
    const language = (['es', 'en', 'pt'] as const).find((one) => one === values.lang)
    if (values.lang !== undefined && language === undefined) {
      return { fault: `--lang: ${values.lang}: es, en or pt` }
    }
    return { file, code, language }
  } catch (error) {
    return { fault: messageOf(error) }
  }
}
