import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync, zipSync } from 'fflate'
import * as Y from 'yjs'
import { EXAMPLE_KEYS } from '../../src/example/keys.ts'
import type { MeetingId, PlanId } from '../../src/lib/ids.ts'
import { type InvitationClaims, writeInvitation } from '../../src/protocol/invitation.ts'
import { importPlanKey, type SigningKey } from '../../src/protocol/keys.ts'
import { readPackage } from '../../src/protocol/package.ts'
import { judgeParcel } from '../../src/protocol/parcel.ts'
import { parseRoom } from '../../src/protocol/rooms.ts'
import { contentHash } from '../../src/store/documents/content-hash.ts'
import { writeFile } from '../../src/store/documents/plan-file.ts'
import { RECORDS } from '../../src/store/documents/records.ts'

/** Invitations and files with one thing wrong, made by the product's own code and command line. */

const COMMAND = fileURLToPath(new URL('../../dist/cli/encuentro.mjs', import.meta.url))
const DAY_S = 86_400

/** A folder for the files of a test. */
export interface Bench {
  readonly folder: string
  /** Writes a file and returns its path. */
  put(name: string, content: Uint8Array | string): string
  clear(): void
}

export function openBench(): Bench {
  const folder = mkdtempSync(join(tmpdir(), 'encuentro-forge-'))
  return {
    folder,
    put(name, content) {
      const path = join(folder, name)
      writeFileSync(path, content)
      return path
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The claims of a facilitator's invitation that is good for a month, with what a test changes. */
export function claimsFor(
  planKey: SigningKey,
  change: Partial<InvitationClaims> = {},
): InvitationClaims {
  const nowS = Math.floor(Date.now() / 1000)
  return {
    plan: planKey.thumbprint as PlanId,
    role: 'facilitator',
    meeting: 'plaza' as MeetingId,
    name: 'Mesa 1',
    planName: 'Plan de San Roque',
    relays: [],
    iat: nowS - DAY_S,
    exp: nowS + 30 * DAY_S,
    jti: `jti-${Math.floor(performance.now() * 1000)}`,
    ...change,
  }
}

/** Another character of the alphabet at one place of a text. */
export function changed(text: string, at: number): string {
  const index = at < 0 ? text.length + at : at
  return `${text.slice(0, index)}${text[index] === 'A' ? 'B' : 'A'}${text.slice(index + 1)}`
}

/** The worked example as the command line writes it. */
export function exampleFile(bench: Bench): string {
  const path = join(bench.folder, 'ejemplo.encuentro')
  execFileSync('node', [COMMAND, 'example', '-o', path])
  return path
}

/** The same file with one byte of one entry flipped: the zip is sound, its content is not. */
export function flipInside(bytes: Uint8Array, entry: string): Uint8Array {
  const files = unzipSync(bytes)
  const content = files[entry]
  if (!content) throw new RangeError(`no such entry: ${entry}`)
  const at = content.length >> 1
  // A letter stays a letter of base64url, so that only the signature can tell.
  content[at] = (content[at] ?? 0) ^ 1
  return zipSync(files)
}

/** What the command line says of a file. */
export function inspect(path: string): { counts: Record<string, number>; problems: unknown[] } {
  return JSON.parse(String(execFileSync('node', [COMMAND, 'inspect', path])))
}

/** Hash of one room's content in a file, by the end of the room's name. */
export async function roomHash(path: string, ending: string): Promise<string> {
  const { doc, name } = await roomOf(readFileSync(path), ending)
  return contentHash(new Map([[name, doc]]))
}

/** A meeting of the example that tomorrow's app has written in, as a file of that meeting alone. */
export async function newerFile(
  bench: Bench,
  meeting: MeetingId,
  records: readonly { readonly id: string }[],
): Promise<string> {
  const [jwk] = EXAMPLE_KEYS
  const planKey = await importPlanKey({ ...jwk })
  const { doc, name } = await roomOf(readFileSync(exampleFile(bench)), `/meeting/${meeting}`)
  const room = parseRoom(name)
  if (!room) throw new RangeError(`no such room: ${name}`)
  for (const record of records) doc.getMap(RECORDS).set(record.id, record)
  const { meeting: _none, ...claims } = claimsFor(planKey, { role: 'coordinator' })
  const { token: invitation } = await writeInvitation(claims, planKey)
  const bytes = await writeFile({
    plan: claims.plan,
    planName: 'Plan de mañana',
    deviceName: 'Tableta de mañana',
    deviceKey: planKey,
    rooms: [{ room, name, doc, invitation }],
  })
  return bench.put('de-manana.encuentro', bytes)
}

async function roomOf(bytes: Uint8Array, ending: string): Promise<{ doc: Y.Doc; name: string }> {
  const read = await readPackage(bytes)
  if (!read.ok) throw new Error(read.refusal)
  for (const parcel of read.value.parcels) {
    const judged = await judgeParcel(parcel, read.value.manifest.plan)
    if (!judged.ok || !judged.value.roomName.endsWith(ending)) continue
    const doc = new Y.Doc()
    Y.applyUpdate(doc, judged.value.update)
    return { doc, name: judged.value.roomName }
  }
  throw new RangeError(`no such room: ${ending}`)
}
