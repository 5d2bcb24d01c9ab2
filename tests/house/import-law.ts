import { posix } from 'node:path'
import { isSource, isTest } from './tree.ts'

/**
 * The import law (ARCHITECTURE.md): what each room may import. A room is a folder of `src`, `main`
 * is the file that mounts the app, `store/documents` the part of the store that needs no browser.
 */
export const LAW: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  protocol: ['lib'],
  domain: ['lib'],
  phases: ['domain', 'lib'],
  i18n: ['domain', 'lib'],
  ui: ['i18n', 'lib'],
  store: ['domain', 'protocol', 'lib'],
  sync: ['store', 'protocol', 'lib'],
  exports: ['open-pages', 'domain', 'i18n', 'lib'],
  imports: ['domain', 'lib'],
  example: ['store/documents', 'protocol', 'domain', 'lib'],
  features: ['store', 'phases', 'exports', 'imports', 'domain', 'ui', 'i18n', 'lib'],
  app: [
    'features',
    'sync',
    'example',
    'exports',
    'phases',
    'store',
    'protocol',
    'domain',
    'ui',
    'i18n',
    'lib',
  ],
  main: ['app', 'ui'],
  cli: ['example', 'exports', 'store/documents', 'protocol', 'domain', 'lib'],
  'open-pages': ['i18n', 'domain', 'protocol', 'lib'],
  'sync-server': ['open-pages', 'protocol', 'lib'],
}

/** The doors between two programs: the commands that start the relay, and save and bring back its data. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  'src/cli/commands/backup.ts': ['sync-server'],
  'src/cli/commands/restore.ts': ['sync-server'],
  'src/cli/commands/serve.ts': ['sync-server', 'package.json'],
}

/** Which rooms may use a package. A package that is not here may be used nowhere. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  '@hono/node-server': ['sync-server'],
  '@nats-io/jetstream': ['sync-server'],
  '@nats-io/transport-node': ['sync-server'],
  '@noble/hashes': ['lib', 'protocol'],
  '@scure/bip39': ['protocol'],
  '@orama/stemmers': ['domain'],
  '@solidjs/router': ['ui', 'features', 'app', 'main'],
  canonicalize: ['lib'],
  'classic-level': ['sync-server'],
  dexie: ['store'],
  diff: ['domain'],
  fflate: ['lib', 'protocol', 'exports', 'imports'],
  hono: ['open-pages', 'sync-server'],
  jose: ['protocol'],
  lib0: ['protocol', 'sync', 'sync-server'],
  papaparse: ['exports', 'imports'],
  pino: ['sync-server'],
  'prom-client': ['sync-server'],
  qr: ['ui'],
  'read-excel-file': ['imports'],
  'solid-js': ['store', 'i18n', 'ui', 'features', 'app', 'main'],
  uqr: ['app', 'ui'],
  valibot: ['domain', 'protocol', 'store', 'example', 'sync-server'],
  'virtual:pwa-register': ['app'],
  'workbox-precaching': ['app'],
  'workbox-routing': ['app'],
  'workbox-window': ['app'],
  'write-excel-file': ['exports'],
  ws: ['sync-server'],
  'y-indexeddb': ['store'],
  'y-protocols': ['sync', 'sync-server'],
  'y-websocket': ['sync'],
  yjs: ['store', 'sync', 'cli', 'sync-server'],
}

/** Rooms that run in Node. */
const NODE_ROOMS = ['cli', 'sync-server']

/** Every breach of the law in a tree, each as the sentence to fix. Tests may import what they test with. */
export function breaches(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, text]) => {
    if (!isSource(path) || isTest(path)) return []
    return importsOf(text).flatMap((target) => breach(path, target) ?? [])
  })
}

/** What a source imports, statically, lazily, for its types, or as a worker. */
export function importsOf(text: string): string[] {
  const found = text.matchAll(
    /(?:\bfrom|\bimport)\s+'([^']+)'|\bimport\(\s*'([^']+)'|new URL\(\s*'(\.[^']+\.[a-z]+)'/g,
  )
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

function breach(path: string, target: string): string | undefined {
  const from = roomOf(path)
  if (!target.startsWith('.')) return packageBreach(path, from, target)
  const reached = posix.normalize(posix.join(posix.dirname(path), target))
  const to = roomOf(reached)
  if (from === to) return shelfBreach(path, reached, from)
  const allowed = LAW[from] ?? []
  if (allowed.some((room) => inRoom(reached, room))) return undefined
  if (DOORS[path]?.includes(to)) return undefined
  const may = allowed.length > 0 ? allowed.join(', ') : 'nothing'
  return `${path} imports ${reached}: ${from} may import ${may}. Move what it needs there, or hand it in as an argument.`
}

function packageBreach(path: string, from: string, target: string): string | undefined {
  if (target.startsWith('node:')) {
    if (NODE_ROOMS.includes(from)) return undefined
    return `${path} imports ${target}: only ${NODE_ROOMS.join(' and ')} run in Node. Hand it in as an argument.`
  }
  const name = target.split('/', target.startsWith('@') ? 2 : 1).join('/')
  const rooms = PACKAGES[name]
  if (rooms === undefined)
    return `${path} imports ${name}, which tests/house/import-law.ts does not list. Say there which rooms may use it, and why in docs/decisions.md.`
  if (rooms.includes(from)) return undefined
  return `${path} imports ${name}: only ${rooms.join(', ')} may. Move the call there and import its result.`
}

/** Features are shelves of one noun each; they meet in the domain, or in app. */
function shelfBreach(path: string, reached: string, room: string): string | undefined {
  if (room !== 'features') return undefined
  const [own, other] = [path, reached].map((each) => each.split('/')[2])
  if (own === other) return undefined
  return `${path} imports ${reached}: features do not import each other. Let them meet in domain or ui, or compose them in app.`
}

function roomOf(path: string): string {
  const [first, second, ...rest] = path.split('/')
  if (first !== 'src') return first ?? ''
  return rest.length === 0 ? 'main' : (second ?? '')
}

function inRoom(path: string, room: string): boolean {
  return path.startsWith(`src/${room}/`)
}
