import * as Y from 'yjs'
import { makeChance } from '../../crash/chance.ts'
import { markOf } from './marked-update.ts'

const WORDS =
  'la mesa propone alumbrado en el parque y un horario del mercado que todos puedan leer'.split(' ')
const AUTHORS = 20
/** Writings of one author before the next takes the pen. */
const BATCH = 50
/** What a writing comes to when it is encoded. */
const BYTES_PER_WRITING = 60

/** A document of about this many bytes: many small writings of several authors, in records and in running text. */
export interface Content {
  readonly update: Uint8Array
  readonly clocks: ReadonlyMap<number, number>
}

const made = new Map<number, Content>()

/** The same content for the same size, made once: five megabytes take seconds. */
export function contentOf(bytes: number): Content {
  const content = made.get(bytes) ?? makeContent(bytes)
  made.set(bytes, content)
  return content
}

function makeContent(bytes: number): Content {
  const chance = makeChance(bytes)
  const document = new Y.Doc()
  const records = document.getMap('records')
  const minutes = document.getText('minutes')
  const phrase = () =>
    Array.from({ length: 6 }, () => WORDS[chance.between(0, WORDS.length - 1)]).join(' ')
  let written = 0
  for (let author = 0; written * BYTES_PER_WRITING < bytes; author = (author + 1) % AUTHORS) {
    document.clientID = 1000 + author
    document.transact(() => {
      for (let end = written + BATCH; written < end; written++) {
        if (written % 2 === 0) records.set(`${author}-${written}:words`, phrase())
        else minutes.insert(chance.between(0, minutes.length), `${phrase()}. `)
      }
    })
  }
  const update = Y.encodeStateAsUpdate(document)
  return { update, clocks: Y.decodeStateVector(Y.encodeStateVector(document)) }
}

/** What one author wrote apart on top of a content, with nobody else there. */
export interface Backlog {
  /** Its edits alone. */
  readonly update: Uint8Array
  /** Of the content and the edits. */
  readonly stateVector: Uint8Array
  readonly clocks: ReadonlyMap<number, number>
}

/** So many small edits by an author, as a record's fields and in running text; the last carries the author's mark. */
export function writeApart(content: Content, author: number, edits: number): Backlog {
  const chance = makeChance(author)
  const document = new Y.Doc()
  Y.applyUpdate(document, content.update)
  const before = Y.encodeStateVector(document)
  document.clientID = 500_000 + author
  const records = document.getMap('records')
  const minutes = document.getText('minutes')
  for (let edit = 0; edit < edits; edit++) {
    if (edit % 5 === 4) records.set(`apart-${author}-${edit % 50}`, edit)
    else minutes.insert(chance.between(0, minutes.length), `nota ${edit} `)
  }
  records.set(`apart-${author}`, markOf(author))
  const update = Y.encodeStateAsUpdate(document, before)
  const stateVector = Y.encodeStateVector(document)
  document.destroy()
  return { update, stateVector, clocks: Y.decodeStateVector(stateVector) }
}

/** Whether what arrived, in any number of parts, holds all of the content. */
export function holdsAll(
  { clocks }: Pick<Content, 'clocks'>,
  parts: readonly Uint8Array[],
): boolean {
  const held = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(Y.mergeUpdates([...parts])))
  return [...clocks].every(([client, end]) => (held.get(client) ?? 0) >= end)
}
