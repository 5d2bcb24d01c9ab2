import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openLevelStore } from './level-store.ts'
import type { RelayStore } from './store.ts'

/** Name of the stream and first word of its subjects. Stored for ever: never rename. */
const STREAM = 'encuentro'

/** What decides where rooms are kept. */
export interface EngineChoice {
  /** Addresses `nats://host:port` or `tls://host:port`, with commas between them; a user and a password may stand in the first. */
  readonly ENCUENTRO_ENGINE?: string | undefined
  /** File with credentials, as `nsc` writes it. */
  readonly ENCUENTRO_ENGINE_CREDS?: string | undefined
  /** Copies on separate nodes when the stream is made: 1 or 3. */
  readonly ENCUENTRO_ENGINE_REPLICAS?: string | undefined
}

/**
 * Opens the store of this relay: the embedded one in `dataDir`, or, where the environment names an
 * engine, the one that several relay processes share. The engine's packages are loaded then only.
 *
 * Rejects  with words that name the variable and never a password.
 */
export async function openStore(
  choice: EngineChoice,
  { dataDir, isRestored }: { readonly dataDir: string; readonly isRestored: boolean },
): Promise<RelayStore> {
  const { ENCUENTRO_ENGINE: addresses, ENCUENTRO_ENGINE_CREDS: credsFile } = choice
  if (addresses === undefined || addresses === '')
    return openLevelStore(join(dataDir, 'rooms'), { isRestored })
  const servers = addresses.split(',').map(readAddress)
  const replicas = readReplicas(choice.ENCUENTRO_ENGINE_REPLICAS ?? '1')
  const named = servers.find(({ user }) => user !== '')
  const { credsAuthenticator } = await import('@nats-io/transport-node')
  const { openJetstreamStore } = await import('./jetstream-store.ts')
  try {
    const connection = {
      servers: servers.map(({ host }) => host),
      ...(named && { user: named.user, pass: named.password }),
      ...(credsFile && { authenticator: credsAuthenticator(await readFile(credsFile)) }),
      ...(servers.some(({ isTls }) => isTls) && { tls: {} }),
    }
    return await openJetstreamStore({ connection, name: STREAM, replicas }, { isRestored })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`ENCUENTRO_ENGINE: the engine cannot be used: ${reason}`, { cause: error })
  }
}

function readAddress(text: string) {
  const address = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined
  if (address === undefined || !['nats:', 'tls:'].includes(address.protocol) || !address.hostname)
    throw new Error('ENCUENTRO_ENGINE: not addresses like nats://host:4222,nats://other:4222')
  return {
    host: `${address.hostname}:${address.port || 4222}`,
    isTls: address.protocol === 'tls:',
    user: decodeURIComponent(address.username),
    password: decodeURIComponent(address.password),
  }
}

function readReplicas(text: string): number {
  if (text !== '1' && text !== '3') throw new Error(`ENCUENTRO_ENGINE_REPLICAS: 1 or 3: ${text}`)
  return Number(text)
}
