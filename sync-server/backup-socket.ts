import { chmod, rm } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { RelayLog } from './log.ts'

/** Where a running relay hands out backups. */
export const socketPathOf = (dataDir: string) => join(dataDir, 'relay.sock')

interface BackupSocketNeeds {
  readonly path: string
  /** The backup as bytes, made anew for each that asks. */
  readonly write: () => AsyncIterable<Buffer>
  readonly log: RelayLog
}

export interface BackupSocket {
  /** Breaks off what is under way, waits until nothing reads the store any more, removes the socket. */
  close(): Promise<void>
}

/**
 * Hands a backup to whoever connects to the socket in the data folder. Only the relay's own user can:
 * the folder is closed to others before the socket is made.
 *
 * Expects  to hold the data: a socket that lies there is a dead relay's, and is replaced.
 * Rejects  when it cannot be made, as where the path is longer than sockets may have (107 bytes).
 */
export async function openBackupSocket({
  path,
  write,
  log,
}: BackupSocketNeeds): Promise<BackupSocket> {
  const underWay = new Map<Socket, Promise<void>>()
  const server = createServer((socket) => {
    const sent = pipeline(Readable.from(write(), { objectMode: false }), socket)
      .then(() => log.info('backup handed out'))
      .catch((error: NodeJS.ErrnoException) =>
        log.error({ reason: error.code ?? error.name }, 'backup broken off'),
      )
      .finally(() => underWay.delete(socket))
    underWay.set(socket, sent)
  })
  await chmod(dirname(path), 0o700)
  await rm(path, { force: true })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, resolve)
  })
  await chmod(path, 0o600)
  return {
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of underWay.keys()) socket.destroy()
      await Promise.all(underWay.values())
      await closed
    },
  }
}
