import { parseArgs } from 'node:util'
import { type Command, complain, type ExitCode, type Io, messageOf } from '../command.ts'

const HELP = `usage: encuentro backup --data DIR --to FILE [--blobs DIR]

Writes everything that a relay keeps in DIR, rooms and blobs, into one file, which is read back before
it gets its name. The relay may run meanwhile: what it had acknowledged before the backup began is in
the file. Must be run by the relay's own user. --blobs where they are not in DIR/blobs. Prints
  {file, bytes, entries, blobs, epoch, isLive}
The file holds everything in the clear that the relay has; it is readable for its owner alone.

Exit code 0: written; 1: not written, and why; 2: bad usage.
`

export const backup: Command = {
  name: 'backup',
  summary: 'writes all that a relay keeps into one file, also while it runs',
  run: runBackup,
}

/** Runs `encuentro backup`. The relay's store is loaded only here: no other command needs it. */
async function runBackup(argv: string[], io: Io): Promise<ExitCode> {
  const usage = readArguments(argv)
  if ('fault' in usage) {
    complain(io, 'backup', usage.fault)
    return 2
  }
  if ('isHelp' in usage) {
    io.stdout(HELP)
    return 0
  }
  const { backUp } = await import('../../../sync-server/backup.ts')
  const written = await backUp(usage)
  if (!written.ok) {
    complain(io, 'backup', written.detail ?? written.refusal)
    return 1
  }
  io.stdout(`${JSON.stringify({ file: usage.file, ...written.value })}\n`)
  return 0
}

function readArguments(argv: string[]) {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        data: { type: 'string' },
        to: { type: 'string' },
        blobs: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help) return { isHelp: true }
    if (!values.data) return { fault: 'no --data DIR given; see --help' }
    if (!values.to) return { fault: 'no --to FILE given; see --help' }
    return { dataDir: values.data, file: values.to, blobsDir: values.blobs }
  } catch (error) {
    return { fault: messageOf(error) }
  }
}
