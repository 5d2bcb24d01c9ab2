import { beforeAll, describe, expect, it } from 'vitest'
import { runInMemory } from '../../../tests/command-io.ts'
import { runExample } from './example.ts'
import { runExport } from './export.ts'
import { runMerge } from './merge.ts'

let files: ReadonlyMap<string, Uint8Array>
let said: { contentHash: string; split: { file: string }[] }

beforeAll(async () => {
  const run = await runInMemory(runExample, ['-o', 'todo.encuentro', '--split', 'mesas/'])
  files = run.files
  said = JSON.parse(run.stdout)
}, 60_000)

const given = () => Object.fromEntries(files)
const parts = () => said.split.map(({ file }) => file)

describe('encuentro merge', () => {
  it('joins the files of the example’s tablets into the example', async () => {
    expect(parts().length).toBeGreaterThan(10)
    const run = await runInMemory(runMerge, [...parts(), '-o', 'junto.encuentro'], given())
    expect(run.faults).toEqual([])
    expect(run.code).toBe(0)
    const report = JSON.parse(run.stdout)
    expect(report).toMatchObject({
      file: 'junto.encuentro',
      bytes: run.files.get('junto.encuentro')?.length,
      contentHash: said.contentHash,
    })
    expect(report.files.map(({ file }: { file: string }) => file)).toEqual(parts())
  })

  it('names a file that is cut, and writes nothing', async () => {
    const [one = '', other = ''] = parts()
    const cut = (given()[other] ?? new Uint8Array()).slice(0, 900)
    const run = await runInMemory(runMerge, [one, other, '-o', 'x'], { ...given(), [other]: cut })
    expect(run).toMatchObject({ code: 1, stdout: '' })
    expect(run.faults[0]).toContain(other)
    expect(run.files.has('x')).toBe(false)
  })

  it.each([
    [[], 'no FILE'],
    [['a'], 'no -o'],
    [['a', '--colour'], '--colour'],
  ])('calls %j bad usage and says why', async (argv, why) => {
    const run = await runInMemory(runMerge, argv)
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.faults[0]).toContain(why)
  })

  it('names the file that is not there, and the one that cannot be written', async () => {
    const lost = await runInMemory(runMerge, ['perdido', '-o', 'x'])
    expect(lost).toMatchObject({ code: 1, stdout: '' })
    expect(lost.faults[0]).toContain('perdido')
    const [one = ''] = parts()
    const shut = await runInMemory(runMerge, [one, '-o', 'nowhere/x'], given())
    expect(shut).toMatchObject({ code: 1, stdout: '' })
    expect(shut.faults[0]).toContain('nowhere/x')
  })
})

describe('encuentro export', () => {
  it.each([
    ['csv', ['proposals.csv', 'consolidated.csv', 'actors.csv', 'relations.csv']],
    ['xlsx', ['plan.xlsx']],
    ['json', ['plan.json']],
    [
      'decidim',
      [
        'decidim-proposals.csv',
        'decidim-answers.csv',
        'decidim-answers-without-id.csv',
        'decidim-results.csv',
      ],
    ],
    ['consul', ['consul-investments.csv']],
    ['kumu', ['kumu-elements.csv', 'kumu-connections.csv', 'kumu.json']],
    ['graphml', ['actors.graphml']],
    ['svg', ['actor-map-1.svg']],
  ])('writes %s into a folder and lists the files', async (format, names) => {
    const argv = ['todo.encuentro', '--format', format, '-o', 'salida/']
    const run = await runInMemory(runExport, argv, given())
    expect(run.faults).toEqual([])
    expect(run.code).toBe(0)
    const report = JSON.parse(run.stdout)
    expect(report).toMatchObject({
      format,
      contentHash: said.contentHash,
      rows: { proposals: 48, actors: 15, relations: 24 },
    })
    const paths = names.map((name) => `salida/${name}`)
    expect(report.files.map(({ file }: { file: string }) => file)).toEqual(paths)
    for (const path of paths) expect(run.files.get(path)?.length).toBeGreaterThan(20)
  })

  it('says of a vote without published ballots that Pabulib cannot have it', async () => {
    const argv = ['todo.encuentro', '--format', 'pabulib', '-o', 'salida']
    const run = await runInMemory(runExport, argv, given())
    expect(run.code).toBe(0)
    expect(JSON.parse(run.stdout)).toMatchObject({
      rows: { votes: 1 },
      files: [],
      leftOut: [{ what: expect.stringMatching(/^vote /), why: expect.stringContaining('ballots') }],
    })
  })

  it('takes language and delimiter', async () => {
    const argv = [
      'todo.encuentro',
      '--format',
      'csv',
      '-o',
      's',
      '--lang',
      'pt',
      '--delimiter',
      ';',
    ]
    const run = await runInMemory(runExport, argv, given())
    const text = new TextDecoder().decode(run.files.get('s/actors.csv'))
    expect(text).toContain('Identificador;')
    expect(text).toContain(';Influência;')
  })

  it('refuses a file that holds only meetings, or is damaged, and writes nothing', async () => {
    const table = parts().find((file) => file.includes('-mesa-')) ?? ''
    const run = await runInMemory(runExport, [table, '--format', 'csv', '-o', 's'], given())
    expect(run).toMatchObject({ code: 1, stdout: '' })
    expect(run.faults[0]).toContain(`${table}: `)
    expect([...run.files.keys()].filter((name) => name.startsWith('s/'))).toEqual([])
    const bytes = (given()['todo.encuentro'] ?? new Uint8Array()).slice()
    bytes[2_000] = (bytes[2_000] ?? 0) ^ 255
    const damaged = { x: bytes }
    const other = await runInMemory(runExport, ['x', '--format', 'csv', '-o', 's'], damaged)
    expect(other).toMatchObject({ code: 1, stdout: '' })
    expect(other.faults[0]).toMatch(/^encuentro export: x: /)
  })

  it.each([
    [[], 'no FILE'],
    [['a'], '--format: missing'],
    [['a', '--format', 'docx', '-o', 's'], 'docx'],
    [['a', '--format', 'csv'], 'no -o'],
    [['a', '--format', 'csv', '-o', 's', '--lang', 'fr'], 'fr'],
    [['a', '--format', 'csv', '-o', 's', '--delimiter', 'x'], '--delimiter'],
  ])('calls %j bad usage and says why', async (argv, why) => {
    const run = await runInMemory(runExport, argv)
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.faults[0]).toContain(why)
  })
})
