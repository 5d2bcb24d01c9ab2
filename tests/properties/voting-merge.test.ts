import fc from 'fast-check'
import { expect } from 'vitest'
import * as Y from 'yjs'
import type { IssuedBatch } from '../../src/domain/admission/admit.ts'
import type { Act } from '../../src/domain/voting/act-records.ts'
import { batchHashOf, parseBatch } from '../../src/domain/voting/batch.ts'
import type { Booth, Closing, IssuedCards, SpoiledCard } from '../../src/domain/voting/vote.ts'
import { replacedBy, type VoteCourse, voteCourse } from '../../src/domain/voting/vote-course.ts'
import { fromUtf8, toUtf8 } from '../../src/lib/bytes.ts'
import { canonicalJson, contentDigest } from '../../src/lib/hash.ts'
import type { BatchHash } from '../../src/lib/ids.ts'
import { BATCHES } from '../../src/store/documents/batches.ts'
import { makeRecordIndex, RECORDS } from '../../src/store/documents/records.ts'
import {
  countStub,
  DEVICES,
  type Evening,
  evenings,
  signStub,
  sourcesOf,
  VOTE,
} from '../sealed-evening.ts'
import { prove } from './prove.ts'

/**
 * P20, P21, P25 (voting guide §4): what a tablet shows of a vote hangs on the set of batches and acts
 * that it has, never on how they came. Signatures are stubbed; `voting-tampering.test.ts` has them.
 */
type Screen = ReturnType<typeof countStub> & { readonly course: VoteCourse }
/** What a tablet shows, from its documents. */
type Show = (tablet: Tablet, dice: string) => Screen

/** A tablet's documents: the paper, and the box of each device. */
interface Tablet {
  readonly paper: Y.Doc
  readonly boxes: readonly Y.Doc[]
}
const docsOf = ({ paper, boxes }: Tablet) => [paper, ...boxes]
const makeTablet = (): Tablet => ({ paper: new Y.Doc(), boxes: DEVICES.map(() => new Y.Doc()) })

function readPaper(paper: Y.Doc) {
  const index = makeRecordIndex(paper.getMap(RECORDS))
  const list = <B>(kind: string) => index.ofKind(kind) as readonly unknown[] as readonly B[]
  return {
    records: {
      booths: list<Booth>('booth'),
      closings: list<Closing>('closing'),
      acts: list<Act>('act'),
    },
    cards: {
      issued: new Set(list<IssuedCards>('cards').flatMap(({ tags }) => tags)),
      spoiled: new Set(list<SpoiledCard>('spoiled-card').map(({ tag }) => tag)),
    },
  }
}

function readBoxes(boxes: readonly Y.Doc[]): IssuedBatch[] {
  return boxes.flatMap((doc) =>
    [...doc.getMap<Uint8Array>(BATCHES)].map(([hash, value]) => {
      const read = parseBatch(JSON.parse(fromUtf8(value)))
      return { hash: hash as BatchHash, batch: read.ok ? read.value : undefined }
    }),
  )
}

const show: Show = ({ paper, boxes }, dice) => {
  const { records, cards } = readPaper(paper)
  const course = voteCourse(VOTE.id, records)
  const issued = readBoxes(boxes)
  const { booths } = course
  const replaces = replacedBy(course)
  return {
    course,
    ...countStub({ vote: VOTE, booths, issued, cards, acts: records.acts, replaces, dice }),
  }
}

/** Wrong in one part of what the product shows. */
const spoilt =
  (change: (right: Screen, tablet: Tablet) => Partial<Screen>): Show =>
  (tablet, dice) => {
    const right = show(tablet, dice)
    return { ...right, ...change(right, tablet) }
  }

/** One value that a device writes into a document: 0 is the paper, then the boxes. */
interface Write {
  readonly by: number
  readonly into: number
  readonly key: string
  readonly value: unknown
}

/** Everything that an evening writes, an act that counts a part of it among it. */
function writesOf(evening: Evening): Write[] {
  const { booths, batches, known } = evening
  const paper = (by: number, record: { readonly id: string }): Write => {
    return { by, into: 0, key: record.id, value: record }
  }
  const at = { v: 1, vote: VOTE.id, device: DEVICES[0] }
  const first = sourcesOf(evening, batches.slice(0, 2))
  const acts = [signStub(countStub(first), first)]
  if (batches.length % 2 === 0) {
    const other = sourcesOf(evening, batches.slice(1, 3))
    acts.push(signStub(countStub(other), other, DEVICES[1]))
  }
  return [
    ...booths.map((booth, by) => paper(by, booth)),
    paper(0, { kind: 'cards', id: 'cards', tags: [...known.issued].sort(), ...at } as never),
    ...[...known.spoiled].map((tag, n) =>
      paper(n % 3, { kind: 'spoiled-card', id: `anulada-${tag}`, tag, ...at } as never),
    ),
    paper(1, { kind: 'closing', id: 'cierre-1', ...at } as never),
    paper(2, { kind: 'closing', id: 'cierre-2', ...at } as never),
    ...acts.map((act, by) => paper(by, act)),
    ...batches.map((batch): Write => {
      const by = DEVICES.indexOf(batch.device)
      const value = toUtf8(JSON.stringify(batch))
      return { by, into: by + 1, key: batchHashOf(batch), value }
    }),
  ]
}

function write(tablet: Tablet, { into, key, value }: Write): void {
  const doc = docsOf(tablet)[into]
  doc?.getMap(into === 0 ? RECORDS : BATCHES).set(key, value)
}

/** Everything that one tablet has, as the other would get it: whole, or what it lacks. */
function carry(from: Tablet, to: Tablet, whole: boolean): void {
  for (const [at, doc] of docsOf(from).entries()) {
    const target = docsOf(to)[at]
    if (target === undefined) continue
    const state = whole ? undefined : Y.encodeStateVector(target)
    Y.applyUpdate(target, Y.encodeStateAsUpdate(doc, state))
  }
}

const tablet = fc.integer({ min: 0, max: 2 })
const carryings = fc.array(
  fc.record({ from: tablet, to: tablet, whole: fc.boolean(), after: fc.nat(24) }),
  { maxLength: 16 },
)
/** Numbers that sort whatever they are given to. */
const order = fc.array(fc.nat(1_000), { minLength: 40, maxLength: 40 })
const inOrder = <T>(items: readonly T[], by: readonly number[]) =>
  items
    .map((item, at) => ({ item, key: by[at] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)

const byOneTablet = (writes: readonly Write[]) => {
  const only = makeTablet()
  for (const one of writes) write(only, one)
  return only
}

prove<Show, unknown>('P20 P25 tablets that have the same show the same, however it came', {
  product: show,
  mutants: {
    'names the sealed set in the order of arrival': spoilt(({ outer }, { boxes }) => {
      const countHash = contentDigest(readBoxes(boxes).map(({ hash }) => hash))
      return { outer: { ...outer, countHash } }
    }),
    'lists the booths as they were heard of': spoilt(({ course }, { paper }) => ({
      course: { ...course, booths: readPaper(paper).records.booths },
    })),
    'opens the batch of each box that came last': spoilt(({ outer }, { boxes }) => {
      const toOpen = boxes.flatMap((doc) => readBoxes([doc]).at(-1)?.batch?.records ?? [])
      return { outer: { ...outer, settlement: { ...outer.settlement, toOpen } } }
    }),
    'lets the last act stand': spoilt(({ course }, { paper }) => ({
      course: { ...course, act: readPaper(paper).records.acts.at(-1) },
    })),
  },
  property: (subject) =>
    fc.property(evenings, order, carryings, (evening, by, steps) => {
      const writes = inOrder(writesOf(evening), by)
      const tablets = [makeTablet(), makeTablet(), makeTablet()] as const
      for (const [n, one] of writes.entries()) {
        write(tablets[one.by as 0 | 1 | 2], one)
        for (const { from, to, whole, after } of steps) {
          if (after !== n) continue
          carry(tablets[from as 0], tablets[to as 0], whole)
        }
      }
      // In the end everybody met everybody, some twice.
      for (const from of tablets) for (const to of tablets) carry(from, to, from === to)
      for (const from of tablets) for (const to of tablets) carry(from, to, false)
      const reference = canonicalJson(subject(byOneTablet(writesOf(evening)), evening.dice))
      for (const each of [tablets[0], tablets[2]]) {
        expect(canonicalJson(subject(each, evening.dice))).toBe(reference)
      }
    }),
})

prove<Show, unknown>('P21 a batch twice, a file read again, an old backup: nothing changes', {
  product: show,
  mutants: {
    'shows how large its documents are': spoilt(({ outer }, { boxes }) => {
      const abandoned = boxes.reduce((sum, doc) => sum + Y.encodeStateAsUpdate(doc).length, 0)
      return { outer: { ...outer, abandoned } }
    }),
    'counts how often a document was written': spoilt(({ outer }, { boxes }) => ({
      outer: {
        ...outer,
        abandoned: boxes.reduce(
          (sum, doc) => sum + Y.decodeStateVector(Y.encodeStateVector(doc)).size,
          0,
        ),
      },
    })),
  },
  property: (subject) =>
    fc.property(evenings, order, fc.nat(30), (evening, by, n) => {
      const writes = writesOf(evening)
      const one = byOneTablet(writes)
      const told = canonicalJson(subject(one, evening.dice))
      // A tablet that was restored from before, and wrote some of it by itself again.
      const old = byOneTablet(inOrder(writes, by).slice(0, n))
      carry(old, one, true)
      carry(one, one, true)
      carry(byOneTablet(inOrder(writes, by)), one, true)
      for (const again of inOrder(writes, by).slice(n)) write(one, again)
      const copies = evening.batches.slice(0, 1).map((batch): Write => {
        const into = DEVICES.indexOf(batch.device) + 1
        return { by: 0, into, key: batchHashOf(batch), value: toUtf8(JSON.stringify(batch)) }
      })
      for (const copy of copies) write(one, copy)
      expect(canonicalJson(subject(one, evening.dice))).toBe(told)
    }),
})
