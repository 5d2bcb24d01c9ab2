import { expect, test } from 'vitest'
import { makeSimilarityIndex } from '../domain/proposals/similarity.ts'
import source from './nueva-aurora-del-valle.json' with { type: 'json' }

const { propuestas } = source
const grouped = propuestas.filter(({ grupo }) => grupo !== null)
const groupOf = new Map(propuestas.map(({ id, grupo }) => [id, grupo]))

/** For how many grouped proposals a groupmate is among the first five hints. */
function found(axes: boolean): number {
  const axisOf = (eje: string | null) => (axes ? (eje as 'AIP' | null) : null)
  const index = makeSimilarityIndex(
    propuestas.map(({ id, texto_original: text, eje }) => ({ id, text, axis: axisOf(eje) })),
  )
  return grouped.filter(({ id, texto_original, eje, grupo }) =>
    index
      .similarTo(texto_original, { axis: axisOf(eje), exclude: id, limit: 5, threshold: 0 })
      .some((other) => groupOf.get(other.id) === grupo),
  ).length
}

test('a groupmate is among the first five for most of the 34 grouped proposals', () => {
  expect(grouped.length).toBe(34)
  expect(found(true)).toBeGreaterThanOrEqual(30)
  expect(found(false)).toBeGreaterThanOrEqual(27)
})
