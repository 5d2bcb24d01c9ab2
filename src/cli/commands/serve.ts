import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { version } from '../../../package.json'
import type { Command } from '../command.ts'

export const serve: Command = {
  name: 'serve',
  summary: 'runs the relay and serves the app',
  run: runServe,
}

/** Starts the relay, which goes on until it is told to stop. It is loaded only here: no other command needs it. */
async function runServe(argv: string[]) {
  const relay = await import('../../../sync-server/main.ts')
  const { EXAMPLE_KEYS } = await import('../../example/keys.ts')
  const { publicJwkOf, thumbprintOf } = await import('../../protocol/keys.ts')
  const appDir = builtApp()
  // Everybody has the example's key: the relay takes that plan from this machine only.
  const examplePlans = [await thumbprintOf(publicJwkOf({ ...EXAMPLE_KEYS[0] }))]
  await relay.serve(argv, { version, examplePlans, ...(appDir !== undefined && { appDir }) })
  return 0 as const
}

/** The built app beside the built command, when there is one. */
function builtApp(): string | undefined {
  const dir = fileURLToPath(new URL('../app/', import.meta.url))
  return existsSync(`${dir}index.html`) ? dir : undefined
}
