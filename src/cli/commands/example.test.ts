import { describe, expect, it } from 'vitest'
import { runInMemory } from '../../../tests/command-io.ts'
import { runExample } from './example.ts'
import { runInspect } from './inspect.ts'

const OUT = 'ejemplo.encuentro'

describe('encuentro example', () => {
  it('writes the worked plan as one file and says what is in it', async () => {
    const { code, stdout, faults, files } = await runInMemory(runExample, ['-o', OUT])
    expect(code).toBe(0)
    expect(faults).toEqual([])
    expect(JSON.parse(stdout)).toEqual({
      file: OUT,
      bytes: files.get(OUT)?.length,
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      counts: {
        plan: 1,
        meeting: 15,
        proposal: 48,
        consolidated: 28,
        actor: 15,
        relation: 24,
        'totals-act': 5,
        vote: 1,
        ballot: 34,
        criterion: 4,
        'criteria-freeze': 1,
        evaluation: 27,
        'tie-lot': 1,
        commitment: 6,
        milestone: 25,
        consultation: 1,
        contribution: 14,
        comment: 14,
      },
    })
  })

  it('two runs differ in their signatures and agree in content, and nothing in the file is at fault', async () => {
    const runs = await Promise.all(['a', 'b'].map(() => runInMemory(runExample, ['-o', OUT])))
    const [a, b] = runs.map(({ files }) => files.get(OUT))
    expect(a).not.toEqual(b)
    const read = await Promise.all(
      [a, b].map((bytes) => runInMemory(runInspect, [OUT], { [OUT]: bytes ?? new Uint8Array() })),
    )
    const [one, other] = read.map(({ stdout }) => JSON.parse(stdout))
    expect(one.problems).toEqual([])
    expect(one.contentHash).toBe(other.contentHash)
    expect(one.contentHash).toBe(JSON.parse(runs[0]?.stdout ?? '').contentHash)
    expect(
      one.rooms.every((room: { signer: { role: string } }) => room.signer.role === 'coordinator'),
    ).toBe(true)
  })

  it('names the file that cannot be written', async () => {
    const run = await runInMemory(runExample, ['-o', 'nowhere/x.encuentro'])
    expect(run).toMatchObject({ code: 1, stdout: '' })
    expect(run.faults[0]).toContain('nowhere/x.encuentro')
  })

  it.each([
    [[], 'no -o FILE'],
    [['-o', OUT, '--split', ''], '--split'],
    [['-o', OUT, 'otro'], 'otro'],
    [['--colour'], '--colour'],
  ])('calls %j bad usage and says why', async (argv, why) => {
    const run = await runInMemory(runExample, argv)
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.faults).toHaveLength(1)
    expect(run.faults[0]).toContain(why)
  })

  it('helps on request', async () => {
    const run = await runInMemory(runExample, ['--help'])
    expect(run.code).toBe(0)
    expect(run.stdout).toContain('usage: encuentro example')
  })
})
