import type { PutRefusal } from './blob-store.ts'

/** Why a blob was not taken or given, beside what is wrong with the papers; a closed list. */
export type BlobRefusal =
  | PutRefusal
  | 'origin-foreign'
  | 'blob-name-malformed'
  | 'blob-missing'
  | 'blob-method'
  | 'blob-upload-slow'
  | 'blob-uploads-many'
  | 'blob-quota-spent'
  | 'blob-disk-failed'

/** How each is told over HTTP. */
export const BLOB_REFUSALS = {
  'origin-foreign': { status: 403, words: 'pages of this origin may not connect' },
  'blob-name-malformed': {
    status: 400,
    words: 'the path is /blobs/PLAN/MEETING/SHA256, the last in lower-case hexadecimal',
  },
  'blob-missing': { status: 404, words: 'nobody has brought it yet' },
  'blob-method': { status: 405, words: 'GET, HEAD and PUT alone' },
  'blob-too-big': { status: 413, words: 'bigger than a blob may be here' },
  'blob-hash-wrong': { status: 422, words: 'the content does not hash to its name; send it again' },
  'blob-broken-off': { status: 400, words: 'the content ended early; send it again' },
  'blob-upload-slow': { status: 408, words: 'too slow; send it again when the network is better' },
  'blob-uploads-many': {
    status: 429,
    words: 'too many uploads of this plan at once; wait a little',
  },
  'blob-quota-spent': { status: 507, words: 'this plan has no space left on this relay' },
  'blob-disk-full': { status: 507, words: 'the disk of this relay is full' },
  'blob-disk-failed': { status: 500, words: 'the disk of this relay failed' },
} as const satisfies Readonly<Record<BlobRefusal, { status: number; words: string }>>
