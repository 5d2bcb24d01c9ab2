import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Command } from '../command.ts'

export const serve: Command = {
  name: 'serve',
  summary: 'runs the relay and serves the app',
  run: runServe,
}

/** Starts the relay, which goes on until it is told to stop. It is loaded only here: no other command needs it. */
async function runServe(argv: string[]) {
  const relay = await import('../../../sync-server/main.ts')
  const appDir = builtApp()
  await relay.serve(argv, { ...(appDir !== undefined && { appDir }) })
  return 0 as const
}

/** The built app beside the built command, when there is one. */
function builtApp(): string | undefined {
  const dir = fileURLToPath(new URL('../app/', import.meta.url))
  return existsSync(`${dir}index.html`) ? dir : undefined
}
