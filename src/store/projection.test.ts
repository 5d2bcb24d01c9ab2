import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Birth } from '../domain/records/record.ts'
import type { DeviceId } from '../lib/ids.ts'
import { LOCAL, type StoredDocument } from './documents/open-document.ts'
import { RECORDS } from './documents/records.ts'
import { createRecordsView } from './projection.ts'

const born: Birth = { kind: 'table-minutes', id: 'm1', v: 1 }

/** A view whose frame never comes. */
function viewOf(doc: Y.Doc) {
  const stored: StoredDocument = {
    room: 'r',
    doc,
    opened: { setAside: 0, rebuilt: false },
    write: async (change) => doc.transact(() => change(doc), LOCAL),
    takeBack: () => {},
    saved: async () => {},
    close: async () => {},
  }
  return createRecordsView(stored, {
    device: 'd' as DeviceId,
    random: (bytes) => crypto.getRandomValues(bytes),
    soon: () => {},
  })
}

test('a write sees what came since the last frame, and gives no second birth to it', async () => {
  const other = new Y.Doc()
  other.getMap(RECORDS).set('m1', { ...born })
  const doc = new Y.Doc()
  const view = viewOf(doc)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'second-copy')
  expect(view.get('m1')).toBeUndefined()
  await view.write((pen) => {
    if (view.get('m1') === undefined) pen.birth(born)
    pen.field('m1', 'synthesis', 'lo conversado')
  })
  expect(view.get('m1')).toMatchObject({ ...born, synthesis: 'lo conversado' })
})
