import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.zip': 'application/zip',
}

const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const

export interface AppFile {
  readonly headers: Readonly<Record<string, string>>
  read(): Promise<Buffer<ArrayBuffer>>
}

export interface AppFiles {
  /** The page that every route of the app starts from. */
  readonly indexHtml: string
  /** The file at a path, in the best encoding that the client accepts. */
  find(path: string, acceptEncoding: string): AppFile | undefined
}

/**
 * The built app as a fixed list of files, made at start: a path that is not on it does not exist,
 * so no path can lead out of the folder. Files under `/assets/` carry a hash in their name and never
 * change; everything else is asked for again each time.
 *
 * Throws   when the folder has no index.html.
 */
export async function openAppFiles(folder: string): Promise<AppFiles> {
  const paths = new Map<string, { file: string; etag: string }>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const { size, mtimeMs } = await stat(file)
    const etag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`
    paths.set(`/${relative(folder, file).split(sep).join('/')}`, { file, etag })
  }
  const indexHtml = await readFile(join(folder, 'index.html'), 'utf8')

  return {
    indexHtml,
    find(path, acceptEncoding) {
      const plain = paths.get(path)
      if (plain === undefined) return undefined
      const accepted = acceptEncoding.split(',').filter((each) => !/;\s*q=0(\.0*)?\s*$/.test(each))
      const names = new Set(accepted.map((each) => (each.split(';')[0] ?? '').trim()))
      const encoding = ENCODINGS.find(
        ({ name, suffix }) => names.has(name) && paths.has(path + suffix),
      )
      const chosen = (encoding && paths.get(path + encoding.suffix)) ?? plain
      const isHashed = path.startsWith('/assets/')
      return {
        headers: {
          'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
          'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
          etag: chosen.etag,
          vary: 'accept-encoding',
          ...(encoding && { 'content-encoding': encoding.name }),
        },
        read: async () => readFile(chosen.file),
      }
    },
  }
}
