import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { FRAME } from '../../../src/protocol/frames.ts'
import { SYNC, syncMessage } from '../../../sync-server/wire.ts'
import type { Chance } from '../../crash/chance.ts'

/** Makes the next hostile frame: noise, an honest frame that was bent, or numbers in the shape of one. */
export type NextFrame = () => Uint8Array

const NOISE_BYTES = 60
const BENDS = 4

/** Frames from the same chance are the same frames. */
export function hostileFrames(chance: Chance): NextFrame {
  const honest = honestFrames()
  const pick = <T>(of: readonly T[]): T => of[chance.between(0, of.length - 1)] as T
  const families: readonly NextFrame[] = [
    () => noise(chance, chance.between(1, NOISE_BYTES)),
    () => bend(chance, pick(honest), () => pick(honest)),
    () => bend(chance, pick(honest), () => pick(honest)),
    () => syncMessage(pick([SYNC.step1, SYNC.step2, SYNC.update]), numbers(chance)),
    () => prefixed(FRAME.awareness, numbers(chance)),
  ]
  return () => pick(families)()
}

/** What tablets of an honest meeting send: all kinds of content, deletions, questions, presence. */
function honestFrames(): Uint8Array[] {
  const doc = new Y.Doc()
  const frames: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => frames.push(syncMessage(SYNC.update, update)))
  const records = doc.getMap('records')
  const text = doc.getText('minutes')
  const list = doc.getArray('list')
  for (let n = 0; n < 12; n++) {
    records.set(`propuesta-${n}`, { text: `agua ${n}`, table: n % 4, tags: ['agua', null, n] })
    text.insert(text.length, `acuerdo ${n}; `)
    list.push([n, n / 3, -n, true, new Uint8Array([n]), `x${'y'.repeat(n * 20)}`])
  }
  text.format(3, 9, { bold: true })
  text.delete(2, 30)
  list.delete(4, 9)
  records.delete('propuesta-3')
  const inner = new Y.Map<unknown>()
  records.set('inner', inner)
  inner.set('a', new Y.Array())
  frames.push(syncMessage(SYNC.step2, Y.encodeStateAsUpdate(doc)))
  frames.push(syncMessage(SYNC.step1, Y.encodeStateVector(doc)))
  frames.push(prefixed(FRAME.awareness, presence(doc.clientID)))
  frames.push(new Uint8Array([FRAME.queryAwareness]))
  return frames
}

function presence(client: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const value of [1, client, 1]) encoding.writeVarUint(encoder, value)
    encoding.writeVarString(encoder, JSON.stringify({ at: 'mesa 3' }))
  })
}

function prefixed(kind: number, bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, bytes)
  })
}

function noise({ between }: Chance, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => between(0, 255))
}

/** Small, middling and huge numbers one after another: what counts and lengths are made of. */
function numbers({ between }: Chance): Uint8Array {
  return encoding.encode((encoder) => {
    for (let left = between(1, 24); left > 0; left--) {
      const size = between(0, 9)
      const most = size < 6 ? 12 : size < 9 ? 70_000 : Number.MAX_SAFE_INTEGER
      encoding.writeVarUint(encoder, between(0, most))
    }
  })
}

/** Flips, cuts, repeats and joins, each a few times. */
function bend({ between }: Chance, frame: Uint8Array, another: () => Uint8Array): Uint8Array {
  let bent = frame
  for (let left = between(1, BENDS); left > 0; left--) {
    const at = between(0, Math.max(0, bent.length - 1))
    const act = between(0, 4)
    if (act <= 1) {
      bent = bent.slice()
      bent[at] = between(0, 255)
    } else if (act === 2) bent = bent.slice(0, at)
    else if (act === 3) bent = join(bent.subarray(0, at), bent.subarray(between(0, at)))
    else bent = join(bent.subarray(0, at), another().subarray(between(0, 8)))
  }
  return bent
}

const join = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
