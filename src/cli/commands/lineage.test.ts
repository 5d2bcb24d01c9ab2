import { beforeAll, describe, expect, test } from 'vitest'
import { runInMemory } from '../../../tests/command-io.ts'
import { exampleId } from '../../example/lookup.ts'
import source from '../../example/nueva-aurora-del-valle.json' with { type: 'json' }
import { receiptCode } from '../../lib/receipt-code.ts'
import { example } from './example.ts'
import { runLineage } from './lineage.ts'

let file: Uint8Array
beforeAll(async () => {
  const { files } = await runInMemory(example.run, ['-o', 'plan.encuentro'])
  file = files.get('plan.encuentro') as Uint8Array
}, 60_000)

const lineage = (...argv: string[]) =>
  runInMemory(runLineage, ['plan.encuentro', ...argv], { 'plan.encuentro': file })

describe('encuentro lineage', () => {
  test('prints the way of a sentence to its commitment, by its receipt', async () => {
    const run = await lineage(receiptCode(exampleId('P-013')).toLowerCase())
    expect([run.code, run.faults]).toEqual([0, []])
    expect(run.stdout).toMatch(/^Está en el compromiso 1\n/)
    const steps = ['«Una pantalla o un mural', '13 puntos, lugar 5 de 9', 'Se unieron 3 propuestas']
    const later = ['20 puntos, lugar 1 de 27', 'Índice 92,5: lugar 1 de 27', '· Compromiso 1\n']
    const at = [...steps, ...later].map((step) => run.stdout.indexOf(step))
    expect(at).toEqual([...at].sort((a, b) => a - b))
    expect(at).not.toContain(-1)
    expect(run.stdout).toContain('Todavía sin avances anotados')
  })

  test('prints the reason of one that was left out, a commitment and a comment', async () => {
    const left = source.consolidadas.find(({ estado }) => estado === 'no_seleccionada')
    const [said = ''] = left?.propuestas ?? []
    expect((await lineage(said)).stdout).toContain(`No se seleccionó. Por qué: ${left?.motivo}`)
    const first = await lineage('1')
    for (const id of source.compromisos[0]?.propuestas_origen ?? []) {
      expect(first.stdout).toContain(`${id} · Código ${receiptCode(exampleId(id))}`)
    }
    const [comment] = source.consulta_publica.comentarios
    const answered = await lineage(receiptCode(exampleId(comment?.id ?? '')), '--lang', 'en')
    expect(answered.stdout).toMatch(/^It has an answer: /)
    expect(answered.stdout).toContain(`Why: ${comment?.respuesta}`)
  })

  test('names what it cannot do', async () => {
    expect(await lineage('ZZZZZZ')).toMatchObject({ code: 1, stdout: '' })
    expect((await lineage('tablero')).code).toBe(1)
    expect((await lineage()).code).toBe(2)
    expect((await lineage('1', '--lang', 'fr')).code).toBe(2)
    const broken = await runInMemory(runLineage, ['x', '1'], { x: new Uint8Array([1, 2]) })
    expect(broken).toMatchObject({ code: 1, stdout: '' })
    expect((await runInMemory(runLineage, ['--help'])).stdout).toMatch(/^usage: encuentro lineage/)
  })
})
