import { beforeAll, describe, expect, test } from 'vitest'
import { runInMemory } from '../../../tests/command-io.ts'
import { readExported } from '../../../tests/read-exported.ts'
import { DOCUMENT_IDS } from '../../domain/reports/document-ids.ts'
import source from '../../example/nueva-aurora-del-valle.json' with { type: 'json' }
import { example } from './example.ts'
import { runReport } from './report.ts'

let file: Uint8Array
beforeAll(async () => {
  const { files } = await runInMemory(example.run, ['-o', 'plan.encuentro'])
  file = files.get('plan.encuentro') as Uint8Array
})

const report = (...argv: string[]) =>
  runInMemory(runReport, ['plan.encuentro', ...argv], { 'plan.encuentro': file })

describe('encuentro report', () => {
  test.each(DOCUMENT_IDS.map((id) => [id]))(
    'writes %s of the example in each format',
    async (id) => {
      const said = new Set<string>()
      for (const format of ['html', 'docx', 'odt', 'md']) {
        const run = await report('--document', id, '--format', format, '-o', `out.${format}`)
        expect([run.code, run.faults]).toEqual([0, []])
        const told = JSON.parse(run.stdout)
        expect(told).toMatchObject({ document: id, format, out: `out.${format}` })
        said.add(told.sources)
        const read = readExported(format, run.files.get(`out.${format}`) as Uint8Array)
        expect(read.texts).toContain(told.title)
        expect(read.headings.length).toBeGreaterThan(5)
      }
      expect(said.size).toBe(1)
    },
  )

  test('counts the workshop that nobody signed, so the index is the published one', async () => {
    const run = await report('--document', 'informe-3', '--format', 'html', '-o', 'o.html')
    const { texts } = readExported('html', run.files.get('o.html') as Uint8Array)
    for (const { indice } of source.ranking) {
      expect(texts).toContain(indice.toFixed(1).replace('.', ','))
    }
  })

  test('speaks the language it is asked for', async () => {
    const argv = ['--document', 'criterios', '--format', 'html', '-o', 'o.html', '--lang', 'pt']
    const run = await report(...argv)
    const { language, texts } = readExported('html', run.files.get('o.html') as Uint8Array)
    expect(language).toBe('pt')
    expect(texts).toContain('Documento de critérios')
  })

  test.each([
    ['no document', ['--format', 'html', '-o', 'o'], '--document: missing'],
    [
      'a document nobody knows',
      ['--document', 'informe-9', '--format', 'html', '-o', 'o'],
      'informe-9',
    ],
    ['no format', ['--document', 'criterios', '-o', 'o'], '--format: missing'],
    ['a format for machines', ['--document', 'criterios', '--format', 'csv', '-o', 'o'], 'csv'],
    ['no OUT', ['--document', 'criterios', '--format', 'md'], 'no -o OUT'],
    [
      'a language nobody speaks',
      ['--document', 'criterios', '--format', 'md', '-o', 'o', '--lang', 'fr'],
      'fr',
    ],
  ])('refuses %s with 2', async (_, argv, said) => {
    const run = await report(...argv)
    expect(run.code).toBe(2)
    expect(run.faults.join()).toContain(said)
  })

  test('names a file that cannot be used, or a place that cannot be written, with 1', async () => {
    const bad = await runInMemory(
      runReport,
      ['x', '--document', 'criterios', '--format', 'md', '-o', 'o'],
      { x: new Uint8Array([1, 2, 3]) },
    )
    expect([bad.code, bad.faults.length, bad.files.has('o')]).toEqual([1, 1, false])
    const nowhere = await report('--document', 'criterios', '--format', 'md', '-o', 'nowhere/o')
    expect([nowhere.code, nowhere.faults.length]).toEqual([1, 1])
  })
})
