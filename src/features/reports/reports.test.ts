import { describe, expect, test } from 'vitest'
import type { Meeting, Publication } from '../../domain/process/plan.ts'
import type { Proposal } from '../../domain/proposals/proposal.ts'
import type { DeviceId } from '../../lib/ids.ts'
import { whatIsMissing } from './missing.ts'
import { issueState, publicationOf } from './publication.ts'
import { fileName } from './save-file.ts'

const stamp = { id: 'p1', device: 'rosa' as DeviceId, at: '2026-05-16T10:00:00.000Z' }
const issued = (sources: string) => ({ document: 'informe-2' as const, sources })
const known = (sources: string) =>
  [publicationOf(issued(sources), [], stamp)] as readonly Publication[]

describe('the trace of a document', () => {
  test('says what came out, from which sources', () => {
    expect(publicationOf(issued('a'), [], stamp)).toEqual({
      kind: 'publication',
      v: 1,
      ...stamp,
      ...issued('a'),
    })
  })

  test('is left once for the same sources', () => {
    expect(publicationOf(issued('a'), known('a'), stamp)).toBeUndefined()
    expect(publicationOf(issued('b'), known('a'), stamp)?.sources).toBe('b')
  })

  test('tells whether the document on screen is the one that came out', () => {
    expect(issueState(issued('a'), [])).toBe('never')
    expect(issueState(issued('a'), known('a'))).toBe('current')
    expect(issueState(issued('b'), known('a'))).toBe('older')
  })
})

describe('what a report could not include', () => {
  const meeting = (id: string, date: string, type = 'citizen-meeting') =>
    ({ id, date, type, name: id }) as unknown as Meeting
  const sources = {
    meetings: [meeting('centro', '2026-04-11'), meeting('loma', '2026-04-18')],
    closed: [] as Meeting[],
    courses: new Map([['centro', { heads: 42 }]]),
    proposals: [] as Proposal[],
    today: '2026-05-01',
  }

  test('names past citizen meetings of which nothing has arrived', () => {
    expect(whatIsMissing(sources).silent.map(({ id }) => id)).toEqual(['loma'])
  })

  test('does not expect anything of a meeting that is still to come', () => {
    expect(whatIsMissing({ ...sources, today: '2026-04-12' }).silent).toEqual([])
  })

  test('hears a meeting by its proposals too', () => {
    const proposals = [{ meeting: 'loma' }] as unknown as Proposal[]
    expect(whatIsMissing({ ...sources, proposals }).silent).toEqual([])
  })

  test('tells a meeting that may not be read once, among those', () => {
    const closed = [meeting('loma', '2026-04-18')]
    expect(whatIsMissing({ ...sources, closed })).toEqual({ closed, silent: [] })
  })
})

test('a file name holds letters, digits and dashes only', () => {
  expect(fileName('informe-2 Ñandú / Ávila 2026-05-16', 'csv')).toBe(
    'informe-2-nandu-avila-2026-05-16.csv',
  )
})
