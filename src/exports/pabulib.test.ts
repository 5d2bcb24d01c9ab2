import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { readExample } from '../../tests/example-plan.ts'
import type { FillRandom } from '../lib/ids.ts'
import { writePabulib } from './pabulib.ts'

const random: FillRandom = (bytes) => bytes.fill(7)

test('a count by points is read section by section by another parser, each ballot once', () => {
  const [vote] = readExample().votes
  if (vote === undefined) throw new Error('the example has a vote')
  const [one, other] = vote.config.options
  const piles = [
    { n: 2, b: { [one?.id ?? '']: 3, [other?.id ?? '']: 1 } },
    { n: 1, b: { [other?.id ?? '']: 2 } },
  ]
  const about = { vote, meeting: 'Taller; final', place: 'La Loma', date: '2026-05-30' }
  const rows = parse(writePabulib(about, piles, random) ?? '', {
    delimiter: ';',
    relax_column_count: true,
  }) as string[][]
  const at = (name: string) => rows.findIndex((row) => row.length === 1 && row[0] === name)
  const meta = new Map(
    rows.slice(at('META') + 2, at('PROJECTS')).map(([key = '', value = '']) => [key, value]),
  )
  expect(meta.get('vote_type')).toBe('cumulative')
  expect(meta.get('num_votes')).toBe('3')
  const projects = rows.slice(at('PROJECTS') + 2, at('VOTES'))
  expect(projects.length).toBe(Number(meta.get('num_projects')))
  expect(rows[at('VOTES') + 1]).toEqual(['voter_id', 'vote', 'points'])
  const votes = rows.slice(at('VOTES') + 2)
  expect(votes.map(([id]) => id)).toEqual(['1', '2', '3'])
  const known = new Set(projects.map(([id]) => id))
  for (const [, ids = '', points = ''] of votes) {
    expect(ids.split(',').every((id) => known.has(id))).toBe(true)
    expect(ids.split(',').length).toBe(points.split(',').length)
  }
})
