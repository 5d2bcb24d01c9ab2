import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { runInMemory } from '../../../tests/command-io.ts'
import { example } from './example.ts'
import { runExport } from './export.ts'

let file: Uint8Array
beforeAll(async () => {
  const { files } = await runInMemory(example.run, ['-o', 'plan.encuentro'])
  file = files.get('plan.encuentro') as Uint8Array
})

const write = (...argv: string[]) =>
  runInMemory(runExport, ['plan.encuentro', '--format', 'repository', ...argv], {
    'plan.encuentro': file,
  })
const DAY = ['--date', '2026-10-01'] as const
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

describe('encuentro export --format repository', () => {
  test('writes the example as one zip whose sums are right, the same each time', async () => {
    const [once, again] = [await write('-o', 'out.zip', ...DAY), await write('-o', 'b.zip', ...DAY)]
    expect([once.code, once.faults]).toEqual([0, []])
    const told = JSON.parse(once.stdout)
    const zip = once.files.get('out.zip') as Uint8Array
    const sha256 = createHash('sha256').update(zip).digest('hex')
    expect(told.files).toEqual([{ file: 'out.zip', bytes: zip.length, sha256 }])
    expect(told.rows).toMatchObject({ documents: 7, receipts: 62 })
    expect(JSON.parse(again.stdout).files[0].sha256).toBe(sha256)

    const parts = unzipSync(zip)
    const sums = text(parts['sha256sums.txt']).trimEnd().split('\n')
    expect(sums.length).toBe(Object.keys(parts).length - 1)
    for (const line of sums) {
      const [sum, name = ''] = line.split('  ')
      expect([
        name,
        createHash('sha256')
          .update(parts[name] ?? '')
          .digest('hex'),
      ]).toEqual([name, sum])
    }
    const manifest = JSON.parse(text(parts['datos/manifest.json']))
    expect(manifest).toMatchObject({ edition: '2026-10-01', language: 'es' })
    expect(text(parts['7-rendicion-de-cuentas/respuestas.html'])).toContain(manifest.sources)
  })

  test('writes a folder for a web server where no zip is asked for, in any language', async () => {
    const run = await write('-o', 'sitio/', '--lang', 'en', ...DAY)
    expect(run.code).toBe(0)
    expect(text(run.files.get('sitio/index.html'))).toContain('<html lang="en">')
    expect([...run.files.keys()]).toContain('sitio/3-citizen-meetings/informe-2.html')
    expect(JSON.parse(run.stdout).files.length).toBe(run.files.size - 1)
  })

  test.each([
    ['a day that is none', ['-o', 'o.zip', '--date', '2026-02-30'], 2, '--date: 2026-02-30'],
    ['a place that is not there', ['-o', 'nowhere/o.zip', ...DAY], 1, 'cannot be written'],
  ])('refuses %s', async (_, argv, code, fault) => {
    const run = await write(...argv)
    expect([run.code, run.faults.join()]).toEqual([code, expect.stringContaining(fault)])
  })
})
