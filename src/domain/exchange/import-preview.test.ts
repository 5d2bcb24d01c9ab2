import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { imported, PLACE, preview, STAMP, sheet } from '../../../tests/import-place.ts'
import { importWrites, previewImport } from './import-preview.ts'
import { readSheet } from './import-rows.ts'

const SEED = 20261128
const DECIDIM = [
  'id',
  'title/es',
  'title/en',
  'body/es',
  'component/id',
  'url',
  'votes',
  'author/name',
]
const row = (id: string, title: string, body: string) => [
  id,
  title,
  'x',
  body,
  '9',
  `https://d.org/${id}`,
  '12',
  'Ana Pérez',
]

describe('importing a sheet', () => {
  test('of Decidim brings its proposals, and a second time says that they are the same', () => {
    const table = sheet(
      DECIDIM,
      row('7', 'Luz en la plaza', '<p>Que haya <b>luz</b> &amp; bancas</p>'),
      row('8', 'Actas', '<p>Publicar actas</p>'),
    )
    const first = preview(table)
    expect(first.counts).toEqual({ new: 2, updated: 0, same: 0, elsewhere: 0, error: 0 })
    const here = imported(table)
    expect(here[0]).toMatchObject({
      text: 'Que haya luz & bancas',
      title: 'Luz en la plaza',
      source: { system: 'decidim', id: '7', url: 'https://d.org/7' },
      meeting: PLACE.meeting.id,
      table: 1,
    })
    expect(JSON.stringify(here)).not.toContain('Ana')
    const second = preview(table, here)
    expect(second.counts).toMatchObject({ new: 0, updated: 0, same: 2 })
    expect(second.mayApply).toBe(false)
  })

  test('shows what changed at the source, and keeps the words as said', () => {
    const here = imported(sheet(DECIDIM, row('7', 'Luz', 'Luz en la plaza')))
    const table = sheet(DECIDIM, row('7', 'Luz y bancas', 'Luz y bancas en la plaza'))
    const [outcome] = preview(table, here).outcomes
    expect(outcome).toMatchObject({
      kind: 'updated',
      changes: [
        { field: 'wording', from: 'Luz en la plaza', to: 'Luz y bancas en la plaza' },
        { field: 'title', from: 'Luz', to: 'Luz y bancas' },
      ],
    })
    const [after] = imported(table, here)
    expect(after).toMatchObject({ text: 'Luz en la plaza', wording: 'Luz y bancas en la plaza' })
  })

  test('leaves what people here have reworded, when the source says what it said', () => {
    const table = sheet(DECIDIM, row('7', 'Luz', 'Luz en la plaza'))
    const here = imported(table).map((one) => ({ ...one, wording: 'Luz en toda la plaza' }))
    expect(preview(table, here).counts).toMatchObject({ same: 1, updated: 0 })
  })

  test('names row and field of what is at fault, and then writes nothing at all', () => {
    const table = sheet(
      ['Propuesta', 'Mesa', 'Eje', 'Origen'],
      ['Una buena', '2', 'AIP', 'Ciudadanía'],
      ['', '1', '', ''],
      ['Otra', '9', '', ''],
      ['Otra más', '1', 'Deportes', ''],
      ['Y otra', 'Mesa 3', 'Sin eje', 'marcianos'],
      ['x'.repeat(1_001), '1', '', ''],
      ['Con una celda de más', '1', '', '', 'sobra'],
    )
    const found = preview(table)
    expect(
      found.outcomes.flatMap((one) =>
        one.kind === 'error' ? [[one.row, one.field, one.fault]] : [],
      ),
    ).toEqual([
      [3, 'text', 'empty'],
      [4, 'table', 'unknown-table'],
      [5, 'axis', 'unknown-axis'],
      [6, 'origin', 'unknown-origin'],
      [7, 'text', 'too-long'],
      [8, 'row', 'too-many-cells'],
    ])
    expect(found.mayApply).toBe(false)
    expect(importWrites(found, PLACE, STAMP)).toMatchObject({ refusal: 'import-with-errors' })
  })

  test('without a column for the proposal is refused, with the columns it has', () => {
    expect(readSheet(sheet(['nombre', 'correo'], ['Ana', 'a@x']), PLACE)).toEqual({
      ok: false,
      refusal: 'no-text-column',
      headings: ['nombre', 'correo'],
    })
  })

  test('leaves rows of the plan’s other meetings aside, and counts them', () => {
    const table = sheet(
      ['Encuentro', 'Texto'],
      ['Encuentro La Loma', 'Luz'],
      ['Encuentro del Centro', 'Actas'],
      ['Un foro en línea', 'Bancas'],
    )
    expect(preview(table).counts).toEqual({ new: 2, updated: 0, same: 0, elsewhere: 1, error: 0 })
  })

  test('says which columns it does not read', () => {
    const reading = readSheet(sheet(DECIDIM, row('7', 'Luz', 'x')), PLACE)
    expect(reading.ok && reading.columns.unread).toEqual([
      'title/en',
      'component/id',
      'votes',
      'author/name',
    ])
  })

  test('twice the same id with other words is a fault, twice the same row is one proposal', () => {
    const clash = preview(sheet(DECIDIM, row('7', 'Luz', 'a'), row('7', 'Luz', 'b')))
    expect(clash.outcomes[1]).toMatchObject({
      kind: 'error',
      row: 3,
      field: 'id',
      fault: 'repeated',
    })
    const twice = sheet(['propuesta'], ['Luz'], ['Luz'])
    expect(preview(twice).counts).toMatchObject({ new: 1, same: 1, error: 0 })
    expect(imported(twice).length).toBe(1)
  })

  test('a title too long for a card opens the text and is not cut', () => {
    const long = 'Luz '.repeat(35).trim()
    const [proposal] = imported(sheet(DECIDIM, row('7', long, 'En la plaza')))
    expect(proposal?.text).toBe(`${long}. En la plaza`)
    expect(proposal?.title).toBeUndefined()
  })

  test.each([
    [
      'CONSUL',
      sheet(
        ['ID', 'Título', 'Descripción', 'Viabilidad', 'Nombre de usuario'],
        ['31', 'Luz', '<p>Más luz</p>', 'Sin decidir', 'ana_p'],
      ),
      { system: 'consul', id: '31' },
      'Más luz',
    ],
    [
      'ODK with groups and a repeat',
      sheet(
        ['taller-propuesta', 'taller-mesa', 'PARENT_KEY', 'KEY'],
        ['Más luz', '2', 'uuid:1', 'uuid:1/taller-p[1]'],
      ),
      { system: 'odk', id: 'uuid:1/taller-p[1]' },
      'Más luz',
    ],
    [
      'Kobo',
      sheet(
        ['grupo/texto', 'grupo/mesa', '_uuid', '_submission_time'],
        ['Más luz', '2', 'abc', '2026-05-02'],
      ),
      { system: 'odk', id: 'abc' },
      'Más luz',
    ],
  ])('of %s is known by its columns', (_, table, source, text) => {
    const [proposal] = imported(table)
    expect(proposal).toMatchObject({ source, text })
    expect(preview(table, imported(table)).counts).toMatchObject({ same: 1, new: 0 })
    expect(JSON.stringify(proposal)).not.toContain('ana_p')
  })

  test('on two tablets gives birth to the same records', () => {
    const table = sheet(DECIDIM, row('7', 'Luz', 'Luz en la plaza'))
    const there = importWrites(preview(table), PLACE, { ...STAMP, at: '2026-06-01T00:00:00.000Z' })
    const ids = imported(table).map(({ id }) => id)
    expect(there.ok && there.value.births.map(({ id }) => id)).toEqual(ids)
  })

  test('any rows fall in exactly one heap each, and a second import changes nothing', () => {
    const cell = fc.oneof(
      fc.constantFrom('', '1', '3', '4', 'AIP', 'nada', '=1+1', 'Luz en la plaza'),
      fc.string({ unit: 'binary', maxLength: 30 }),
    )
    const table = fc
      .array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 12 })
      .map((rows) => sheet(['id', 'propuesta', 'mesa', 'eje'], ...rows))
    fc.assert(
      fc.property(table, (one) => {
        const found = preview(one)
        const sum = Object.values(found.counts).reduce((a, b) => a + b, 0)
        expect(sum).toBe(one.rows.length)
        if (found.counts.error > 0) return
        const here = imported(one)
        expect(here.length).toBe(found.counts.new)
        expect(preview(one, here).counts).toMatchObject({ new: 0, updated: 0 })
      }),
      { seed: SEED, numRuns: 300 },
    )
  })

  test('an empty list of rows changes nothing', () => {
    expect(previewImport([], []).mayApply).toBe(false)
  })
})
