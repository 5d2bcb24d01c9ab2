import type * as Y from 'yjs'
import type { Vote } from '../domain/voting/vote.ts'
import { importCountKey } from '../protocol/ballot-envelope.ts'
import { readSheet, secretOf } from '../protocol/count-key-paper.ts'
import { readPackage } from '../protocol/package.ts'
import { judgeParcel } from '../protocol/parcel.ts'
import { contentHash } from '../store/documents/content-hash.ts'
import { partPhotos } from '../store/documents/photo-records.ts'
import { hashesOf, joinByRoom, onScratch } from '../store/documents/plan-file.ts'
import { PARCEL_FAULTS, PHOTO_FAULTS, type Problem, packageFault } from './inspect-file.ts'
import { type VotesVerdict, verifyVotes } from './verify-votes.ts'

export type VerifiedFile =
  | {
      readonly verdict: VotesVerdict & { readonly contentHash: string }
      readonly problems: readonly Problem[]
    }
  | { readonly fault: string; readonly isKey?: true }

/**
 * Counts the votes of a file again.
 *
 * Expects  `keyText`: the sheets of a count's key, one on each line.
 * Returns  what was found, and everything that differs with its place; or why the file or the key
 *          cannot be used.
 */
export async function verifyFile(
  bytes: Uint8Array,
  keyText: string | undefined,
): Promise<VerifiedFile> {
  const read = await readPackage(bytes)
  if (!read.ok) return { fault: packageFault(read) }
  const { manifest, parcels, ballots, badPhotos, isIntact } = read.value
  const problems: Problem[] = []
  const parts: [string, Y.Doc][] = []
  for (const [n, parcel] of parcels.entries()) {
    const judged = await judgeParcel(parcel, manifest.plan)
    const at = `parcels/${n}`
    if (!judged.ok) {
      const room = judged.detail === undefined ? '' : ` (${judged.detail})`
      problems.push({ at: `${at}${room}`, problem: PARCEL_FAULTS[judged.refusal] })
      continue
    }
    const doc = onScratch(judged.value.update)
    if (doc === undefined) problems.push({ at, problem: 'cannot be decoded' })
    else parts.push([judged.value.roomName, doc])
  }
  for (const { sha256, refusal } of badPhotos) {
    problems.push({ at: `photos/${sha256}`, problem: PHOTO_FAULTS[refusal] })
  }
  if (!isIntact && problems.length === 0) {
    problems.push({ at: 'file', problem: 'differs from its digest: it was altered' })
  }
  let secret: string | undefined
  if (keyText !== undefined) {
    const sheets = keyText
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(readSheet)
    const wrong = sheets.findIndex(({ ok }) => !ok)
    if (sheets.length === 0 || wrong !== -1) {
      return { fault: `line ${Math.max(0, wrong) + 1} is no sheet of a key`, isKey: true }
    }
    secret = secretOf(sheets.flatMap((sheet) => (sheet.ok ? [sheet.value] : [])))
  }
  const docs = joinByRoom(parts)
  const photos = partPhotos(read.value.photos, docs.values()).named
  let fits = false
  const keyFor = async ({ config }: Vote) => {
    if (secret === undefined || config.envelope === undefined) return undefined
    const key = await importCountKey(config.envelope.key, secret)
    fits ||= key.ok
    return key.ok ? key.value : undefined
  }
  const verdict = await verifyVotes(docs, {
    ballots: new Map(ballots.map(({ act, json }) => [act, json])),
    keyFor,
  })
  if (secret !== undefined && !fits) {
    return { fault: 'this key opens no vote of the file', isKey: true }
  }
  for (const { vote, differences, acts } of verdict.votes) {
    for (const problem of differences) problems.push({ at: `vote ${vote}`, problem })
    for (const act of acts) {
      for (const problem of act.differences) {
        problems.push({ at: `vote ${vote}, act ${act.act}`, problem })
      }
    }
  }
  return { verdict: { contentHash: contentHash(docs, hashesOf(photos)), ...verdict }, problems }
}
