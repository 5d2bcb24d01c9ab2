import { describe, expect, it } from 'vitest'
import { makeHintShelf } from './hint-shelf.ts'

const KNOWN = [
  { id: 'a', text: 'Que haya luces en la plaza del barrio', axis: null },
  { id: 'b', text: 'Arreglar el camino viejo antes de la lluvia', axis: null },
]

describe('the shelf behind the field', () => {
  it('tells the similar ones, the best first, and nothing of other things', () => {
    const answer = makeHintShelf()
    answer({ do: 'begin', language: 'es', ownWords: '' })
    answer({ do: 'add', known: KNOWN })
    const ask = (text: string) => answer({ do: 'ask', text, axis: null })
    expect(ask('Poner luces en la plaza')?.[0]).toBe('a')
    expect(ask('Una biblioteca para la escuela')).toEqual([])
  })

  it('knows a sentence by its newest words, and nothing after a new beginning', () => {
    const answer = makeHintShelf()
    answer({ do: 'begin', language: 'es', ownWords: '' })
    answer({ do: 'add', known: KNOWN })
    answer({ do: 'add', known: [{ id: 'a', text: 'Más médicos en la posta', axis: null }] })
    const ask = (text: string) => answer({ do: 'ask', text, axis: null })
    expect(ask('Luces en la plaza del barrio')).toEqual([])
    expect(ask('Médicos para la posta')).toEqual(['a'])
    answer({ do: 'begin', language: 'es', ownWords: 'luminaria luz' })
    expect(ask('Médicos para la posta')).toEqual([])
  })

  it('says nothing before it was begun', () => {
    expect(makeHintShelf()({ do: 'ask', text: 'Luces en la plaza', axis: null })).toBeUndefined()
  })
})
