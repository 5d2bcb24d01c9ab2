import { parseArgs } from 'node:util'
import type { NewPlans } from './hosting.ts'
import { type Relay, startRelay } from './relay.ts'

const DEFAULT_PORT = 8787
const USAGE =
  'usage: encuentro serve [--port N] [--host H] [--data DIR] [--restored] [--app DIR] [--metrics N]\n' +
  '                       [--new-plans open|closed] [--plan ID]...'

interface ServeArguments {
  readonly port: number
  readonly host: string | undefined
  readonly dataDir: string
  readonly isRestored: boolean
  readonly appDir: string | undefined
  readonly metricsPort: number | undefined
  readonly newPlans: NewPlans | undefined
  readonly plans: readonly string[]
}

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
  } = {},
): Promise<void> {
  if (argv.includes('--help')) {
    process.stdout.write(`${USAGE}\n`)
    return
  }
  const parsed = readArguments(argv)
  if (typeof parsed === 'string') return fail(2, `${parsed}\n${USAGE}`)
  const { port, host, dataDir, isRestored, appDir = defaults.appDir, ...rest } = parsed
  const { examplePlans, scriptHashes } = defaults
  let relay: Relay
  try {
    relay = await startRelay({
      port,
      host,
      dataDir,
      isRestored,
      appDir,
      examplePlans,
      scriptHashes,
      metricsPort: rest.metricsPort,
      newPlans: rest.newPlans,
      plans: rest.plans,
    })
  } catch (error) {
    return fail(1, reasonOf(error, parsed))
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

/** Returns what is wrong, naming the flag, when something is. */
function readArguments(argv: readonly string[]): ServeArguments | string {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        restored: { type: 'boolean' },
        app: { type: 'string' },
        metrics: { type: 'string' },
        'new-plans': { type: 'string' },
        plan: { type: 'string', multiple: true },
      },
    })
    const port = values.port ?? String(DEFAULT_PORT)
    if (!isPort(port)) return `--port: not a port: ${port}`
    const { metrics } = values
    if (metrics !== undefined && !isPort(metrics)) return `--metrics: not a port: ${metrics}`
    const newPlans = values['new-plans']
    if (newPlans !== undefined && newPlans !== 'open' && newPlans !== 'closed')
      return `--new-plans: open or closed: ${newPlans}`
    if (values.host === '') return '--host: empty'
    if (values.data === '') return '--data: empty'
    if (values.app === '') return '--app: empty'
    return {
      port: Number(port),
      host: values.host,
      dataDir: values.data ?? './data',
      isRestored: values.restored ?? false,
      appDir: values.app,
      metricsPort: metrics === undefined ? undefined : Number(metrics),
      newPlans,
      plans: values.plan ?? [],
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535

function reasonOf(error: unknown, { port, dataDir, appDir }: ServeArguments): string {
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
  if (cause?.code === 'LEVEL_LOCKED') return `--data ${dataDir}: another relay is using it`
  if (code === 'ENOENT') return `--app ${appDir}: no built app there (index.html is missing)`
  return message
}

function fail(code: number, words: string): void {
  process.stderr.write(`${words}\n`)
  process.exit(code)
}
