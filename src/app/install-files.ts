import { unpack } from '../lib/unpack.ts'

/** Of one version; beyond them an archive is taken for damaged. */
const MOST_FILES = 2_000
const MOST_BYTES = 64 * 1024 * 1024

/** With fewer files missing than this, as after a small new version, they are fetched one by one. */
const WORTH_AN_ARCHIVE = 20

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
}

/**
 * Fills a cache from one archive of all hashed files, so that an installation costs one round trip
 * and not one for each file. Whatever does not come of it is left to be fetched by itself.
 *
 * @param wanted  Path of each file of this version (`/assets/…`) and the key it has in the cache.
 * Returns        how many files were put.
 */
export async function fillFromArchive(
  cache: Cache,
  wanted: ReadonlyMap<string, string>,
  fetchArchive: () => Promise<Response>,
): Promise<number> {
  const kept = new Set((await cache.keys()).map(({ url }) => url))
  const missing = [...wanted].filter(([, key]) => !kept.has(key))
  if (missing.length < WORTH_AN_ARCHIVE) return 0
  const response = await fetchArchive()
  if (!response.ok) return 0
  const unpacked = unpack(new Uint8Array(await response.arrayBuffer()), {
    isWanted: (name) => wanted.has(`/${name}`),
    mostEntries: MOST_FILES,
    mostBytes: MOST_BYTES,
  })
  if (!unpacked.ok) return 0
  const files = missing.flatMap(([path, key]) => {
    const bytes = unpacked.value.get(path.slice(1))
    const type = TYPES[path.slice(path.lastIndexOf('.') + 1)]
    return bytes && type ? [{ key, bytes: new Uint8Array(bytes), type }] : []
  })
  await Promise.all(
    files.map(({ key, bytes, type }) =>
      cache.put(key, new Response(bytes, { headers: headersFor(response, type) })),
    ),
  )
  return files.length
}

/** The archive's own, with its rules of security: a worker obeys those that its script came with. */
function headersFor({ headers }: Response, type: string): Headers {
  const own = new Headers(headers)
  for (const name of ['content-encoding', 'content-length', 'etag']) own.delete(name)
  own.set('content-type', type)
  return own
}
