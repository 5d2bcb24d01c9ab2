import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Server } from '@hocuspocus/server'
import * as Y from 'yjs'

/**
 * Hocuspocus as it comes. It ships no store of its own in this package, so with DATA_DIR its hooks
 * keep whole documents as files, as its extension for databases does.
 */
const folder = process.env['DATA_DIR']
const fileOf = (folder: string, name: string) => join(folder, encodeURIComponent(name))

await new Server({
  port: Number(process.env['PORT']),
  address: '127.0.0.1',
  quiet: true,
  ...(folder && {
    onLoadDocument: ({ documentName }) =>
      readFile(fileOf(folder, documentName)).catch(() => undefined),
    onStoreDocument: ({ documentName, document }) =>
      writeFile(fileOf(folder, documentName), Y.encodeStateAsUpdate(document)),
  }),
}).listen()
