import { describe, expect, it } from 'vitest'
import { OWN_WORDS, ownWordsOf, readOwnWords } from './own-words.ts'
import { makeSimilarityIndex } from './similarity.ts'
import { familiesOf } from './stems.ts'

const texts = [
  { id: 'quincho', text: 'Techar el quincho de la costanera' },
  { id: 'feria', text: 'Baños en la feria' },
]

describe('a municipality’s own words', () => {
  it('bring together what the language keeps apart', () => {
    const asked = 'Un SUM cubierto para el barrio'
    const without = makeSimilarityIndex(texts).similarTo(asked)
    const families = familiesOf(readOwnWords('SUM quincho salón'), 'es')
    const found = makeSimilarityIndex(texts, 'es', families).similarTo(asked)
    expect(without.map(({ id }) => id)).not.toContain('quincho')
    expect(found.map(({ id }) => id)).toEqual(['quincho'])
    expect(found[0]?.shared).toEqual(['quincho'])
  })

  it('join a family of the language', () => {
    const families = familiesOf(['guita plata'], 'es')
    const index = makeSimilarityIndex(
      [{ id: 'a', text: 'Publicar el presupuesto' }],
      'es',
      families,
    )
    expect(index.similarTo('¿a dónde va la guita?').map(({ id }) => id)).toEqual(['a'])
  })

  it('are read line by line; a single word joins nothing', () => {
    expect(readOwnWords(' SUM,  quincho \n\n sola\r\nruta; camino')).toEqual([
      'SUM, quincho',
      'ruta; camino',
    ])
  })

  it('written on two tablets apart count all, and what is no list counts nothing', () => {
    const plan = { kind: 'plan', id: 'p', v: 2, [OWN_WORDS]: ['a b'] } as never
    expect(ownWordsOf(plan)).toEqual(['a b'])
    const apart = {
      kind: 'plan',
      conflicts: { [OWN_WORDS]: [{ value: ['a b'] }, { value: ['c d', 'a b'] }, { value: 7 }] },
    } as never
    expect(ownWordsOf(apart)).toEqual(['a b', 'c d'])
    expect(ownWordsOf(undefined)).toEqual([])
  })
})
