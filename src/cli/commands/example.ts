import { parseArgs } from 'node:util'
import { type Command, complain, type ExitCode, type Io, messageOf } from '../command.ts'

const HELP = `usage: encuentro example -o FILE.encuentro [--split DIR]

Writes the worked example, the plan of the fictional Nueva Aurora del Valle, as one file, signed by
the example's own key as its coordinator. Everybody has that key: it guards nothing. Prints
  {file, bytes, contentHash, counts}
Signatures differ from run to run; contentHash, which leaves them out, does not.

--split DIR  also writes the files that the plan's tablets would hand over, one a table, a booth and
             the coordination, into DIR; they are listed as "split": [{file, bytes}]. Merged in any
             order they are the same plan.

Exit code 0: written; 1: the file cannot be written; 2: bad usage.
`

export const example: Command = {
  name: 'example',
  summary: 'writes the worked example as one file',
  run: runExample,
}

/** Runs `encuentro example`. What it writes is loaded only here: no other command needs it. */
export async function runExample(argv: string[], io: Io): Promise<ExitCode> {
  const usage = readArguments(argv)
  if ('fault' in usage) {
    complain(io, 'example', usage.fault)
    return 2
  }
  if (usage.out === undefined) {
    io.stdout(HELP)
    return 0
  }
  const { writeExample } = await import('../write-example.ts')
  const { bytes, contentHash, counts } = await writeExample()
  try {
    await io.writeFile(usage.out, bytes)
  } catch (error) {
    complain(io, 'example', `${usage.out}: cannot be written: ${messageOf(error)}`)
    return 1
  }
  const split: { file: string; bytes: number }[] = []
  if (usage.split !== undefined) {
    const { writeSplitExample } = await import('../write-example.ts')
    try {
      await io.makeFolder(usage.split)
      for (const part of await writeSplitExample()) {
        const file = `${usage.split.replace(/\/+$/, '')}/${part.name}`
        await io.writeFile(file, part.bytes)
        split.push({ file, bytes: part.bytes.length })
      }
    } catch (error) {
      complain(io, 'example', `${usage.split}: cannot be written: ${messageOf(error)}`)
      return 1
    }
  }
  const about = { file: usage.out, bytes: bytes.length, contentHash, counts }
  io.stdout(`${JSON.stringify(usage.split === undefined ? about : { ...about, split })}\n`)
  return 0
}

/** Where to write; without `out`, help was asked for. */
function readArguments(argv: string[]): { out?: string; split?: string } | { fault: string } {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      options: {
        out: { type: 'string', short: 'o' },
        split: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    })
    if (values.help) return {}
    if (values.split === '') return { fault: '--split: names no folder; see --help' }
    if (positionals.length > 0) return { fault: `${positionals[0]}: not expected; name FILE by -o` }
    if (!values.out) return { fault: 'no -o FILE given; see --help' }
    return { out: values.out, ...(values.split !== undefined && { split: values.split }) }
  } catch (error) {
    return { fault: messageOf(error) }
  }
}
