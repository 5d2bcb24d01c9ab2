/** What a command needs of the world, so that it can run inside a test. */
export interface Io {
  /** Writes to standard output; the text carries its own newlines. */
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  /** Rejects with a Node error when the file cannot be read. */
  readonly readFile: (path: string) => Promise<Uint8Array>
  /** Rejects with a Node error when the file cannot be written. */
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<void>
  /** Makes a folder and those above it, if they are not there. Rejects with a Node error when it cannot. */
  readonly makeFolder: (path: string) => Promise<void>
}

/** 0: done; 1: bad input, named on standard error; 2: bad usage; 3: a verification found a difference. */
export type ExitCode = 0 | 1 | 2 | 3

/** One subcommand: one file in `commands/` and one line in its registry. */
export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  readonly run: (argv: string[], io: Io) => Promise<ExitCode>
}

/** One line on standard error, whatever the message holds. */
export function complain(io: Io, command: string, message: string): void {
  io.stderr(`encuentro ${command}: ${message.replace(/\s+/g, ' ').trim()}\n`)
}

/** The words of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
