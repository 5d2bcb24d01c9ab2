import type { ExitCode, Io } from './command.ts'
import { COMMANDS } from './commands/index.ts'

/** Finds the subcommand and runs it. Returns the exit code; 2 with the usage on standard error when there is none. */
export async function runEncuentro(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = argv
  if (name === '--help' || name === '-h') {
    io.stdout(usage())
    return 0
  }
  const command = COMMANDS.find((candidate) => candidate.name === name)
  if (command !== undefined) return command.run(rest, io)
  if (name !== undefined) io.stderr(`encuentro: unknown command ${JSON.stringify(name)}\n`)
  io.stderr(usage())
  return 2
}

function usage(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length))
  const lines = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return `usage: encuentro COMMAND …\n\n${lines.join('\n')}\n\nencuentro COMMAND --help says more.\n`
}
