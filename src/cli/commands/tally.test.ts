import { describe, expect, it } from 'vitest'
import published from '../../../tests/data/voting-cases.json' with { type: 'json' }
import { toUtf8 } from '../../lib/bytes.ts'
import { CASE_METHODS } from '../cases/index.ts'
import { runEncuentro } from '../run.ts'
import { runTally } from './tally.ts'

/** A run over files in memory. A text is a file as it stands, anything else is written as JSON. */
async function run(files: Readonly<Record<string, unknown>>, argv = Object.keys(files)) {
  let stdout = ''
  let stderr = ''
  const code = await runTally(argv, {
    stdout: (text) => {
      stdout += text
    },
    stderr: (text) => {
      stderr += text
    },
    readFile: async (path) => {
      const content = files[path]
      if (content === undefined) throw new Error(`ENOENT: no such file, open '${path}'`)
      if (content instanceof Uint8Array) return content
      return toUtf8(typeof content === 'string' ? content : JSON.stringify(content))
    },
    writeFile: () => Promise.reject(new Error('tally writes nothing')),
    makeFolder: () => Promise.reject(new Error('tally writes nothing')),
  })
  return {
    code,
    lines: stdout.split('\n').filter(Boolean),
    faults: stderr.split('\n').slice(0, -1),
  }
}

const dots = {
  id: 'dos barrios',
  method: 'dots',
  params: { dots: 3, cap: 2 },
  candidates: ['a', 'b', 'c'],
  ballots: [
    { n: 2, b: { a: 2, b: 1 } },
    { n: 1, b: { b: 2 } },
    { n: 1, b: null },
    { n: 3, b: { a: 3 } },
  ],
}

describe('encuentro tally', () => {
  it('prints one line per case, in the published names and numbers', async () => {
    const { code, lines, faults } = await run({ 'one.json': dots })
    expect(lines).toEqual([
      '{"id":"dos barrios","counts":{"cast":7,"valid":3,"blank":1,"invalid":3},' +
        '"totals":{"a":4,"b":4,"c":0},"ranking":[["a","b"],["c"]],"winners":["a","b"]}',
    ])
    expect(faults).toEqual([])
    expect(code).toBe(0)
  })

  it('counts every published case, every field of it exactly', async () => {
    const { code, lines, faults } = await run({ 'cases.json': published })
    expect(faults).toEqual([])
    expect(code).toBe(0)
    const printed = new Map(lines.map((line) => JSON.parse(line)).map((line) => [line.id, line]))
    expect([...printed.keys()]).toEqual(published.cases.map(({ id }) => id))
    for (const one of published.cases) {
      for (const [field, value] of Object.entries({ ...one.expected, ...one.derived })) {
        const got = printed.get(one.id)[field]
        if (field === 'counts') expect(got, one.id).toMatchObject(value as object)
        else expect(got, `${one.id} ${field}`).toEqual(value)
      }
    }
    expect(printed.get('pabulib-gdansk-przerobka-5dots')).toHaveProperty('greedySelection', [
      '3',
      '1',
      '2',
    ])
  })

  it('has a published case for every method that is no second name, hands apart', () => {
    const named = new Set(published.cases.map(({ method }) => method))
    const unpublished = CASE_METHODS.map(({ name }) => name).filter((name) => !named.has(name))
    expect(unpublished).toEqual(['ranked', 'proportional', 'hands'])
  })

  it('counts a milliard ballots without making them', async () => {
    const many = { ...dots, ballots: [{ n: 1_000_000_000, b: { a: 2 } }] }
    const { lines } = await run({ 'many.json': many })
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ totals: { a: 2_000_000_000 } })
  })

  it('takes a bound that is left out for no limit', async () => {
    const free = { ...dots, params: {}, ballots: [{ n: 1, b: { a: 1000 } }] }
    const { lines } = await run({ 'free.json': free })
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ counts: { valid: 1 }, totals: { a: 1000 } })
  })

  it('lists every committee the totals allow, none of more members than candidates', async () => {
    const of = async (k: number) => {
      const { lines } = await run({ 'k.json': { ...dots, params: { ...dots.params, k } } })
      return JSON.parse(lines[0] ?? '').committees
    }
    expect(await of(1)).toEqual([['a'], ['b']])
    expect(await of(2)).toEqual([['a', 'b']])
    expect(await of(4)).toEqual([])
  })

  it('prints the count all the same when there are too many committees to list', async () => {
    const candidates = Array.from({ length: 40 }, (_, at) => `o${at}`)
    const wide = { ...dots, candidates, params: { k: 20 }, ballots: [] }
    const { code, lines, faults } = await run({ 'wide.json': wide })
    expect(JSON.parse(lines[0] ?? '')).not.toHaveProperty('committees')
    expect(faults[0]).toContain('137846528820 committees')
    expect(code).toBe(1)
  })

  it('selects greedily within the budget and names a tie whose order decided', async () => {
    const cost = { a: 60, b: 60, c: 40 }
    const { lines } = await run({ 'b.json': { ...dots, params: { budget: 100, cost } } })
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ greedySelection: ['a', 'c'] })
    const tied = { ...dots, params: { ...dots.params, budget: 100, cost } }
    const { lines: more } = await run({ 'b.json': tied })
    expect(JSON.parse(more[0] ?? '')).toMatchObject({
      greedySelection: ['a', 'c'],
      greedyTies: [['a', 'b']],
    })
  })

  it('names file, case and field of what is wrong, in one line each, and goes on', async () => {
    const wrong: [object, string][] = [
      [{ method: 'quadratic' }, 'method "quadratic" is not known'],
      [{ method: 7 }, 'method is not a text'],
      [{ colour: 1 }, 'colour is not a known field'],
      [{ params: { colour: 1 } }, 'params.colour is not a known field'],
      [{ params: { max: 1 } }, 'params.max is not a known field'],
      [{ params: { dots: -1 } }, 'params.dots is not a whole number of at least 0'],
      [{ params: { k: 1.5 } }, 'params.k is not a whole number of at least 0'],
      [{ params: { requireAll: 1 } }, 'params.requireAll is neither true nor false'],
      [{ params: { requireAll: true } }, 'params.requireAll needs params.dots'],
      [{ params: { budget: 1, cost: { a: 1 } } }, 'params.cost["b"] is not a whole number'],
      [{ params: 3 }, 'params is not an object'],
      [{ candidates: ['a', 'a'] }, 'candidates[1] repeats "a"'],
      [{ candidates: ['a', 1] }, 'candidates[1] is not a text'],
      [{ candidates: undefined }, 'candidates is not a list'],
      [{ ballots: {} }, 'ballots is not a list'],
      [
        {
          ballots: [
            { n: 1, b: null },
            { n: -1, b: null },
          ],
        },
        'ballots[1].n is not a whole number',
      ],
      [{ ballots: [{ n: 1 }] }, 'ballots[0].b is missing'],
      [{ ballots: [{ n: 1, b: null, w: 2 }] }, 'ballots[0].w is not a known field'],
      [{ ballots: [3] }, 'ballots[0] is not an object'],
      [{ ballots: [{ n: Number.MAX_SAFE_INTEGER, b: { a: 2 } }] }, 'too large to count exactly'],
    ]
    const cases = [...wrong.map(([change]) => ({ ...dots, ...change })), dots]
    const { code, lines, faults } = await run({ 'x.json': { cases } })
    expect(faults).toEqual(
      wrong.map(([, words]) => `encuentro tally: x.json: case "dos barrios": ${words}`),
    )
    expect(lines).toHaveLength(1)
    expect(code).toBe(1)
  })

  it('names a case without an id by its place', async () => {
    const { faults } = await run({ 'x.json': { cases: [dots, { ...dots, id: 3 }, null] } })
    expect(faults).toEqual([
      'encuentro tally: x.json: cases[1]: id is not a text',
      'encuentro tally: x.json: cases[2]: case is not an object',
    ])
  })

  it('names a file that cannot be read or is no case, and counts the other files', async () => {
    const files = {
      'torn.json': '{"id":\n "x",',
      'list.json': [dots],
      'cases.json': { cases: 3 },
      'bytes.json': new Uint8Array([0xff, 0xfe]),
      'act.json': { kind: 'act' },
      'good.json': dots,
    }
    const { code, lines, faults } = await run(files, ['gone.json', ...Object.keys(files)])
    const expected = [
      'gone.json: cannot be read: ENOENT',
      'torn.json: is not JSON: ',
      'list.json: file holds no case',
      'cases.json: cases is not a list',
      'bytes.json: is not JSON: ',
      'act.json: kind is "act": a bare act holds no vote and no ballots',
    ]
    expect(faults).toHaveLength(expected.length)
    for (const [at, words] of expected.entries()) {
      expect(faults[at]).toContain(`encuentro tally: ${words}`)
    }
    expect(lines).toHaveLength(1)
    expect(code).toBe(1)
  })

  it('never stumbles over a ballot: what is none counts as invalid', async () => {
    const odd = [7, 'a', ['a'], { z: 1 }, { a: '1' }, { a: 0.5 }, { a: null }, true, [[]]]
    const ballots = odd.map((b) => ({ n: 1, b }))
    const { code, lines } = await run({ 'odd.json': { ...dots, ballots } })
    expect(JSON.parse(lines[0] ?? '').counts).toEqual({
      cast: odd.length,
      valid: 0,
      blank: 0,
      invalid: odd.length,
    })
    expect(code).toBe(0)
  })

  it('says how to use it, and calls bad usage bad usage', async () => {
    const help = await run({}, ['--help'])
    expect(help.code).toBe(0)
    expect(help.lines[0]).toBe('usage: encuentro tally FILE…')
    expect((await run({}, [])).code).toBe(2)
    const unknown = await run({}, ['--colour', 'x.json'])
    expect(unknown.code).toBe(2)
    expect(unknown.faults).toHaveLength(1)
  })
})

describe('encuentro', () => {
  async function start(...argv: string[]) {
    const out = { stdout: '', stderr: '' }
    const code = await runEncuentro(argv, {
      stdout: (text) => {
        out.stdout += text
      },
      stderr: (text) => {
        out.stderr += text
      },
      readFile: async () => toUtf8(JSON.stringify(dots)),
      writeFile: () => Promise.reject(new Error('tally writes nothing')),
      makeFolder: () => Promise.reject(new Error('tally writes nothing')),
    })
    return { code, ...out }
  }

  it('lists its commands on request, and on bad usage on standard error', async () => {
    expect(await start('--help')).toMatchObject({ code: 0, stderr: '' })
    expect((await start('--help')).stdout).toMatch(/tally +counts votes/)
    expect(await start()).toMatchObject({ code: 2, stdout: '' })
    expect((await start('count')).stderr).toContain('unknown command "count"')
  })

  it('hands the arguments on to the command', async () => {
    expect(await start('tally', 'x.json')).toMatchObject({ code: 0, stderr: '' })
  })
})
