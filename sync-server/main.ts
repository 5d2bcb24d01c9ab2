import { readFileSync } from 'node:fs'
import { readSettings } from './read-settings.ts'
import { type Relay, startRelay } from './relay.ts'
import type { Settings } from './settings.ts'
import { usageText } from './settings-table.ts'

/**
 * The command `encuentro serve`: starts the relay and says where, as one line of JSON on standard
 * output; runs until SIGTERM or SIGINT, then flushes and ends with 0.
 *
 * Expects  the arguments after the command's name; `defaults` where none is given.
 * Exits    2 on bad usage, 1 when the relay cannot start; the reason is on standard error.
 */
export async function serve(
  argv: readonly string[],
  defaults: {
    readonly appDir?: string
    readonly examplePlans?: readonly string[]
    readonly scriptHashes?: readonly string[]
    readonly version?: string
  } = {},
): Promise<void> {
  if (argv.includes('--help')) {
    process.stdout.write(usageText())
    return
  }
  const reading = readSettings({
    argv,
    env: process.env,
    readText: (path) => readFileSync(path, 'utf8'),
  })
  if ('fault' in reading) return fail(2, `${reading.fault}\nencuentro serve --help says more`)
  const { settings, isRestored } = reading
  const { data: dataDir, app: appDir = defaults.appDir, ...rest } = settings
  const { examplePlans, scriptHashes, version } = defaults
  let relay: Relay
  try {
    relay = await startRelay({
      ...rest,
      dataDir,
      isRestored,
      appDir,
      examplePlans,
      scriptHashes,
      version,
    })
  } catch (error) {
    return fail(1, reasonOf(error, settings))
  }
  let isStopping = false
  const stop = () => {
    if (isStopping) return
    isStopping = true
    relay.close().then(
      () => process.exit(0),
      (error: unknown) => fail(1, `could not stop cleanly: ${String(error)}`),
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.stdout.write(`${JSON.stringify({ listening: relay.origin, data: dataDir })}\n`)
}

function reasonOf(error: unknown, { port, data, app }: Settings): string {
  const { code, cause, message } = error as {
    code?: string
    cause?: { code?: string }
    message: string
  }
  if (code === 'EADDRINUSE') {
    const taken = (error as { port?: number }).port
    return taken === port ? `--port ${port}: already in use` : `--metrics ${taken}: already in use`
  }
  if (code === 'EACCES') return `--port ${port}: not allowed`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `--host: not an address of this machine`
  if (cause?.code === 'LEVEL_LOCKED') return `--data ${data}: another relay is using it`
  if (code === 'ENOENT') return `--app ${app}: no built app there (index.html is missing)`
  return message
}

function fail(code: number, words: string): void {
  process.stderr.write(`${words}\n`)
  process.exit(code)
}
