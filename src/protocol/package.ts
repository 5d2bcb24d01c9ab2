import { sha256 } from '@noble/hashes/sha2.js'
import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate'
import * as v from 'valibot'
import { toHex } from '../lib/bytes.ts'
import type { DeviceId, PlanId } from '../lib/ids.ts'
import { done, type Result, refused } from '../lib/result.ts'
import { unpack } from '../lib/unpack.ts'
import {
  CARRIED_PHOTO_MAX_BYTES,
  type CarriedPhoto,
  judgePhoto,
  MAX_PHOTOS,
  type PhotoEntry,
  PhotoEntrySchema,
  type PhotoRefusal,
} from './carried-photo.ts'
import type { SigningKey } from './keys.ts'
import type { Parcel } from './parcel.ts'
import { signStatement, verifyStatement } from './signed.ts'

/**
 * A `.encuentro` file: a zip of a signed manifest and parcels.
 *
 *   manifest.jws             `encuentro-manifest+jwt` by the device that wrote the file
 *   parcels/<n>.jws, .bin    a parcel's statement and its update
 *   ballots/<n>.json         the opened ballots of an act, where people chose to publish them
 *   photos/<sha256>          a photo that the records name, as it is
 *
 * The zip's comment is `sha256:` and the digest of all bytes before it, so that no bit of the file
 * can change unnoticed, not even those that no part covers.
 *
 * Expects  at most 64 MiB unpacked, 2,000 parcels and 500 photos of 2 MiB; entries of any other
 *          name are passed over.
 */
const MAX_BYTES = 64 * 1024 * 1024
export const MAX_PARCELS = 2_000
/** Manifest, two entries a parcel, photos, and room for strangers, which are passed over. */
const MAX_ENTRIES = 2 * MAX_PARCELS + MAX_PHOTOS + 100
const FORMAT = 'encuentro-file/1'

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

const ManifestSchema = v.object({
  format: v.string(),
  plan: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
  planName: v.pipe(v.string(), v.maxLength(300)),
  deviceName: v.pipe(v.string(), v.maxLength(200)),
  parcels: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_PARCELS)),
  counts: v.record(v.string(), v.pipe(v.number(), v.integer())),
  contentHash: hash,
  ballots: v.optional(v.pipe(v.array(v.object({ act: hash, sha256: hash })), v.maxLength(1_000))),
  photos: v.optional(v.pipe(v.array(PhotoEntrySchema), v.maxLength(MAX_PHOTOS))),
  digest: v.optional(v.literal('sha256')),
})

export interface Manifest {
  readonly format: string
  readonly plan: PlanId
  readonly planName: string
  readonly deviceName: string
  readonly parcels: number
  /** Records by kind, ballots under `ballot`: what the preview shows before anything is applied. */
  readonly counts: Readonly<Record<string, number>>
  readonly contentHash: string
  /** The acts whose opened ballots the file holds, and the digests of those. */
  readonly ballots?: readonly { readonly act: string; readonly sha256: string }[]
  /** The photos that the file holds; absent in files without any. */
  readonly photos?: readonly PhotoEntry[]
  /** The file carries its own digest; absent in files of before. */
  readonly digest?: 'sha256'
}

/** The opened ballots of one act, as `[{n, b}]` in RFC 8785 JSON. */
export interface PublishedBallots {
  readonly act: string
  readonly json: string
}

export interface Package {
  readonly manifest: Manifest
  readonly device: DeviceId
  readonly parcels: readonly Parcel[]
  readonly ballots: readonly PublishedBallots[]
  /** Those that are what the manifest says. */
  readonly photos: readonly CarriedPhoto[]
  /** The others, by hash: each is left out alone. */
  readonly badPhotos: readonly { readonly refusal: PhotoRefusal; readonly sha256: string }[]
  /** Whether its bytes are those that were written; parts are judged on their own all the same. */
  readonly isIntact: boolean
}

export type PackageRefusal =
  | 'file-not-encuentro'
  | 'file-truncated'
  | 'file-too-big'
  | 'file-newer'
  | 'file-altered'

/** Writes the file. */
export async function writePackage(
  manifest: Omit<Manifest, 'format' | 'parcels' | 'ballots' | 'photos' | 'digest'>,
  parcels: readonly Parcel[],
  deviceKey: SigningKey,
  more: {
    readonly ballots?: readonly PublishedBallots[]
    readonly photos?: readonly CarriedPhoto[]
  } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { ballots = [], photos = [] } = more
  const claims: Manifest = {
    format: FORMAT,
    ...manifest,
    parcels: parcels.length,
    ...(ballots.length > 0 && {
      ballots: ballots.map(({ act, json }) => ({ act, sha256: digestOf(strToU8(json)) })),
    }),
    ...(photos.length > 0 && {
      photos: photos.map(({ sha256: hash, type }) => ({ sha256: hash, type })),
    }),
    digest: 'sha256',
  }
  const files: Zippable = {
    'manifest.jws': strToU8(await signStatement('encuentro-manifest+jwt', claims, deviceKey)),
  }
  for (const [n, parcel] of parcels.entries()) {
    files[`parcels/${n}.jws`] = strToU8(parcel.statement)
    files[`parcels/${n}.bin`] = parcel.update
  }
  for (const [n, { json }] of ballots.entries()) files[`ballots/${n}.json`] = strToU8(json)
  // Pictures are compressed already.
  for (const { sha256: hash, bytes } of photos) files[`photos/${hash}`] = [bytes, { level: 0 }]
  // A fixed date: the same content gives the same bytes but for its signatures.
  return withDigest(zipSync(files, { level: 6, mtime: '2000-01-01' }))
}

/** Reads the file. Judges only the file itself: each parcel is judged on its own. */
export async function readPackage(bytes: Uint8Array): Promise<Result<Package, PackageRefusal>> {
  if (bytes.length < 4 || bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    return refused('file-not-encuentro')
  const unpacked = unpack(bytes, {
    isWanted: (name) => ENTRY.test(name),
    mostEntries: MAX_ENTRIES,
    mostBytes: MAX_BYTES,
    mostBytesOf: (name) => (PHOTO.test(name) ? CARRIED_PHOTO_MAX_BYTES : MAX_BYTES),
  })
  if (!unpacked.ok) return refused(UNPACK_REFUSALS[unpacked.refusal])
  const files = unpacked.value
  const token = files.get('manifest.jws')
  if (token === undefined) return refused('file-not-encuentro', 'manifest.jws')
  const statement = await verifyStatement('encuentro-manifest+jwt', strFromU8(token))
  if (!statement.ok) return refused('file-altered', 'manifest.jws')
  const format = (statement.value.payload as { format?: unknown } | null)?.format
  if (typeof format === 'string' && /^encuentro-file\/(\d+)$/.test(format) && format !== FORMAT) {
    return refused('file-newer', `manifest.format ${format}`)
  }
  const manifest = v.safeParse(ManifestSchema, statement.value.payload)
  if (!manifest.success) {
    return refused('file-not-encuentro', `manifest.${v.getDotPath(manifest.issues[0]) ?? 'jws'}`)
  }
  const parcels: Parcel[] = []
  for (let n = 0; n < manifest.output.parcels; n++) {
    const [jws, update] = [files.get(`parcels/${n}.jws`), files.get(`parcels/${n}.bin`)]
    if (jws === undefined || update === undefined) return refused('file-truncated', `parcels/${n}`)
    parcels.push({ statement: strFromU8(jws), update })
  }
  const ballots: PublishedBallots[] = []
  for (const [n, { act, sha256: digest }] of (manifest.output.ballots ?? []).entries()) {
    const json = files.get(`ballots/${n}.json`)
    if (json === undefined) return refused('file-truncated', `ballots/${n}`)
    if (digestOf(json) !== digest) return refused('file-altered', `ballots/${n}.json`)
    ballots.push({ act, json: strFromU8(json) })
  }
  return done({
    ...judgePhotos(manifest.output.photos ?? [], files),
    manifest: manifest.output as unknown as Manifest,
    device: statement.value.signerId as DeviceId,
    parcels,
    ballots,
    isIntact: manifest.output.digest === undefined || hasDigest(bytes),
  })
}

/** Each photo on its own: what one of them lacks takes nothing from the rest. */
function judgePhotos(
  entries: readonly PhotoEntry[],
  files: ReadonlyMap<string, Uint8Array>,
): Pick<Package, 'photos' | 'badPhotos'> {
  const named = [...new Map(entries.map((entry) => [entry.sha256, entry])).values()]
  const judged = named.map((entry) => judgePhoto(entry, files.get(`photos/${entry.sha256}`)))
  const known = new Set(named.map((entry) => `photos/${entry.sha256}`))
  const unnamed = [...files.keys()].filter((name) => PHOTO.test(name) && !known.has(name))
  return {
    photos: judged.flatMap((each) => (each.ok ? [each.value] : [])),
    badPhotos: [
      ...judged.flatMap((each) =>
        each.ok ? [] : [{ refusal: each.refusal, sha256: each.detail ?? '' }],
      ),
      ...unnamed.map((name) => ({
        refusal: 'photo-unnamed' as const,
        sha256: name.slice('photos/'.length),
      })),
    ],
  }
}

const COMMENT = /^sha256:[0-9a-f]{64}$/
const COMMENT_BYTES = 'sha256:'.length + 64

/** The zip with its digest as its comment; the length of the comment is under the digest too. */
function withDigest(zip: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(zip.length + COMMENT_BYTES)
  whole.set(zip)
  // The last two bytes of a zip without a comment say how long it is (APPNOTE 4.3.16).
  new DataView(whole.buffer).setUint16(zip.length - 2, COMMENT_BYTES, true)
  whole.set(strToU8(`sha256:${digestOf(whole.subarray(0, zip.length))}`), zip.length)
  return whole
}

function hasDigest(bytes: Uint8Array): boolean {
  const at = bytes.length - COMMENT_BYTES
  const comment = strFromU8(bytes.subarray(at))
  return COMMENT.test(comment) && comment === `sha256:${digestOf(bytes.subarray(0, at))}`
}

function digestOf(bytes: Uint8Array): string {
  return toHex(sha256(bytes))
}

/** The entries of a package; any other is passed over. */
const ENTRY =
  /^(manifest\.jws|parcels\/\d{1,4}\.(jws|bin)|ballots\/\d{1,4}\.json|photos\/[0-9a-f]{64})$/
const PHOTO = /^photos\/[0-9a-f]{64}$/

const UNPACK_REFUSALS = { 'too-big': 'file-too-big', damaged: 'file-truncated' } as const
