import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ALIKE_EN, ALIKE_ES, ALIKE_PT } from '../../../tests/alike.ts'
import { similarGroups } from './similar-groups.ts'
import { makeSimilarityIndex } from './similarity.ts'
import { stemsOf } from './stems.ts'

const VOICES = ALIKE_ES.flat()
const texts = (voices: readonly string[]) => voices.map((text, at) => ({ id: `${at}`, text }))
const some = fc.shuffledSubarray([...VOICES], { minLength: 2, maxLength: 12 })

describe('the stems of a text', () => {
  test('leave out words that say nothing, and keep the others as they stand', () => {
    expect(
      stemsOf('Que la Señal llegue a TODAS las escuelas, por favor.', 'es').map((w) => w.word),
    ).toEqual(['Señal', 'llegue', 'escuelas', 'favor'])
  })

  test('are the same with and without accents, in one and in many', () => {
    const stems = (text: string, language: 'es' | 'en' | 'pt') =>
      new Set(stemsOf(text, language).map(({ stem }) => stem)).size
    expect(stems('información informacion INFORMACIÓN', 'es')).toBe(1)
    expect(stems('camino caminos', 'es')).toBe(1)
    expect(stems('licitação licitacao licitações', 'pt')).toBe(1)
    expect(stems('meeting meetings', 'en')).toBe(1)
  })
})

describe('similar texts', () => {
  test.each([
    ['es', ALIKE_ES],
    ['pt', ALIKE_PT],
    ['en', ALIKE_EN],
  ] as const)('a text that says the same comes first (%s)', (language, lists) => {
    const all = lists.flatMap((list, at) => list.map((text, n) => ({ id: `${at}-${n}`, text })))
    const index = makeSimilarityIndex(all, language)
    for (const { id, text } of all) {
      const [group = ''] = id.split('-')
      if ((lists[Number(group)]?.length ?? 0) < 2) continue
      const [best] = index.similarTo(text, { exclude: id })
      expect(`${id} → ${best?.id.split('-')[0]}`).toBe(`${id} → ${group}`)
    }
  })

  test('say which words they share, as they stand in the text that was found', () => {
    const index = makeSimilarityIndex(texts(['Poner LUCES en las Esquinas del parque.']))
    const [found] = index.similarTo('una luz en cada esquina')
    expect(found?.shared).toEqual(['LUCES', 'Esquinas'])
  })

  test.each([
    ['es', 'Saber en qué se va la plata', 'Publicar el presupuesto'],
    ['pt', 'Saber para onde vai o dinheiro', 'Publicar o orçamento'],
    ['en', 'Know where the money goes', 'Publish the budget'],
  ] as const)(
    'an official word and a neighbour’s word for one thing meet (%s)',
    (lang, asked, text) => {
      const index = makeSimilarityIndex(
        [
          { id: 'x', text },
          { id: 'y', text: 'Zumba' },
        ],
        lang,
      )
      expect(index.similarTo(asked).map(({ id }) => id)).toEqual(['x'])
    },
  )

  test('a typing error still finds its sister, by pieces of words', () => {
    const index = makeSimilarityIndex(texts(VOICES))
    const [found] = index.similarTo('bibloteca los sabdos')
    expect(VOICES[Number(found?.id)]).toContain('biblioteca')
  })

  test('the same axis adds a little, and nothing where nothing is shared', () => {
    const index = makeSimilarityIndex([
      { id: 'same', text: 'Luz en la plaza', axis: 'AIP' },
      { id: 'none', text: 'Luz en la plaza', axis: null },
      { id: 'far', text: 'Wxyz', axis: 'AIP' },
    ])
    const found = index.similarTo('luz en el parque', { axis: 'AIP', threshold: 0 })
    expect(found.map(({ id }) => id)).toEqual(['same', 'none'])
    expect((found[0]?.score ?? 0) - (found[1]?.score ?? 0)).toBeCloseTo(0.05, 5)
  })

  test('a text of stop words alone is like nothing', () => {
    expect(makeSimilarityIndex(texts(VOICES)).similarTo('que se haga para todos')).toEqual([])
  })

  test('the limit, the threshold and the excluded one are kept to', () => {
    const index = makeSimilarityIndex(texts(VOICES))
    const found = index.similarTo(VOICES[0] ?? '', { limit: 2, threshold: 0.15, exclude: '0' })
    expect(found.length).toBe(2)
    for (const { id, score } of found) {
      expect(id).not.toBe('0')
      expect(score).toBeGreaterThanOrEqual(0.15)
    }
  })

  test('likeness is mutual', () => {
    fc.assert(
      fc.property(some, (voices) => {
        const index = makeSimilarityIndex(texts(voices))
        const score = (from: number, to: number) =>
          index
            .similarTo(voices[from] ?? '', { exclude: `${from}`, threshold: 0, limit: 99 })
            .find(({ id }) => id === `${to}`)?.score ?? 0
        expect(score(0, 1)).toBe(score(1, 0))
      }),
    )
  })

  test('a text is most like itself', () => {
    fc.assert(
      fc.property(some, (voices) => {
        const [found] = makeSimilarityIndex(texts(voices)).similarTo(voices[0] ?? '')
        expect(found).toMatchObject({ id: '0', score: 1 })
      }),
    )
  })

  test('adding one by one, in any order and twice, is the same as building at once', () => {
    fc.assert(
      fc.property(some, fc.constantFrom(...VOICES), (voices, asked) => {
        const all = texts(voices)
        const grown = makeSimilarityIndex()
        for (const text of [...all].reverse()) {
          grown.add({ ...text, text: 'Otra cosa, que después se corrige' })
          grown.similarTo(asked)
          grown.add(text)
        }
        const options = { threshold: 0, limit: 99 }
        expect(grown.size).toBe(all.length)
        expect(grown.similarTo(asked, options)).toEqual(
          makeSimilarityIndex(all).similarTo(asked, options),
        )
      }),
    )
  })

  test('a search in a thousand proposals is quick enough for every keystroke', () => {
    const thousand = Array.from({ length: 1000 }, (_, n) => {
      const words = `${VOICES[n % VOICES.length]} ${VOICES[(n * 7) % VOICES.length]}`
      return { id: `${n}`, text: `${words} ${n}` }
    })
    const index = makeSimilarityIndex(thousand)
    index.similarTo('camino')
    const start = performance.now()
    for (let n = 0; n < 20; n++) index.similarTo(`arreglar el camino rural y la plaza ${n}`)
    expect((performance.now() - start) / 20).toBeLessThan(25)
  })
})

describe('groups of similar proposals', () => {
  const proposals = ALIKE_ES.flatMap((list, at) =>
    list.map((text, n) => ({
      id: `${at}-${n}`,
      text,
      axis: at % 2 === 0 ? ('AIP' as const) : null,
    })),
  )

  test('bring together what says the same and nothing else', () => {
    const groups = similarGroups(proposals)
    const found = groups.map((group) => group.proposals.map(({ id }) => id).join(' ')).sort()
    const expected = ALIKE_ES.flatMap((list, at) =>
      list.length < 2 ? [] : [list.map((_, n) => `${at}-${n}`).join(' ')],
    ).sort()
    expect(found).toEqual(expected)
  })

  test('say what they share, where it stands in each, and whether the axis is one', () => {
    const [first] = similarGroups([
      { id: 'a', text: 'Publicar los sueldos de los directores', axis: 'IPR' as const },
      { id: 'b', text: 'El sueldo del Director, publicado', axis: 'IPR' as const },
      { id: 'c', text: 'Baños en la feria', axis: 'IPR' as const },
    ])
    expect(first?.proposals.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(first?.shared).toEqual(['Publicar', 'sueldos', 'directores'])
    expect(first?.marks.get('b')).toEqual(['sueldo', 'Director', 'publicado'])
    expect(first?.sameAxis).toBe(true)
  })

  test('no axis at all is no axis in common', () => {
    const [group] = similarGroups([
      { id: 'a', text: 'Luz en la plaza', axis: null },
      { id: 'b', text: 'Luz en la plaza', axis: null },
    ])
    expect(group?.sameAxis).toBe(false)
  })

  test('do not depend on the order in which the proposals came', () => {
    const inOrder = similarGroups(proposals)
    fc.assert(
      fc.property(fc.shuffledSubarray(proposals, { minLength: proposals.length }), (shuffled) => {
        expect(similarGroups(shuffled)).toEqual(inOrder)
      }),
      { numRuns: 20 },
    )
  })
})
