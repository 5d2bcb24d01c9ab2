import { expect, test } from 'vitest'
import { DOCUMENT_IDS } from '../reports/document-ids.ts'
import { PHASE_NUMBERS, PHASE_SHELVES, REPOSITORY_TABLES } from './contents.ts'

test('every document and every table stands in one phase, and in no other', () => {
  const shelves = PHASE_NUMBERS.map((phase) => PHASE_SHELVES[phase])
  expect(shelves.flatMap(({ documents }) => documents).sort()).toEqual([...DOCUMENT_IDS].sort())
  expect(shelves.flatMap(({ tables }) => tables).sort()).toEqual([...REPOSITORY_TABLES].sort())
})
