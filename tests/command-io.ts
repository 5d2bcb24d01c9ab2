import type { ExitCode, Io } from '../src/cli/command.ts'

/** What a command left behind. */
export interface CommandRun {
  readonly code: ExitCode
  readonly stdout: string
  /** Lines of standard error. */
  readonly faults: readonly string[]
  /** Files that were there, and files written. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** Runs a command over files in memory; a folder that is not there is called `nowhere`. */
export async function runInMemory(
  command: (argv: string[], io: Io) => Promise<ExitCode>,
  argv: string[],
  given: Readonly<Record<string, Uint8Array>> = {},
): Promise<CommandRun> {
  const files = new Map(Object.entries(given))
  let stdout = ''
  let stderr = ''
  const code = await command(argv, {
    stdout: (text) => {
      stdout += text
    },
    stderr: (text) => {
      stderr += text
    },
    readFile: async (path) => {
      const bytes = files.get(path)
      if (bytes === undefined) throw new Error(`ENOENT: no such file, open '${path}'`)
      return bytes
    },
    writeFile: async (path, bytes) => {
      if (path.startsWith('nowhere/')) throw new Error(`ENOENT: no such folder, open '${path}'`)
      files.set(path, bytes)
    },
    makeFolder: async (path) => {
      if (path.startsWith('nowhere/')) throw new Error(`EACCES: not allowed, mkdir '${path}'`)
    },
  })
  return { code, stdout, faults: stderr.split('\n').slice(0, -1), files }
}
