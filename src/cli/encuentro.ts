import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { type Io, messageOf } from './command.ts'
import { runEncuentro } from './run.ts'

/** The `encuentro` command: the only place in `cli/` that touches the process. */
const io: Io = {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  readFile: (path) => readFile(path),
  writeFile: (path, bytes) => writeFile(path, bytes),
  makeFolder: async (path) => void (await mkdir(path, { recursive: true })),
}

// A reader that has seen enough (`encuentro tally … | head`) closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

try {
  // Set, not exit(): what was written still reaches a slow pipe.
  process.exitCode = await runEncuentro(process.argv.slice(2), io)
} catch (error) {
  io.stderr(`encuentro: ${messageOf(error)}\n`)
  process.exitCode = 1
}
