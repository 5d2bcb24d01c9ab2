import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnswerTemplate, fillPlaces, standingTemplates } from './answer-template.ts'

const values = { code: '0K1M4T', commitment: 'Tablero de obras' }

describe('the places of an answer template', () => {
  it('are filled however they are typed, and nothing else in braces is touched', () => {
    expect(fillPlaces('Sobre {compromiso} ({código}, { CODIGO }, {fecha}, {})', values)).toBe(
      'Sobre Tablero de obras (0K1M4T, 0K1M4T, {fecha}, {})',
    )
    expect(fillPlaces('On {commitment}, {code}', values)).toBe('On Tablero de obras, 0K1M4T')
  })

  it('once filled there is nothing left to fill', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = fillPlaces(text, values)
        return fillPlaces(once, values) === once
      }),
      { seed: 20261129 },
    )
  })

  it('templates stand by name until they are withdrawn', () => {
    const one = (id: string, name: string, withdrawn?: true): AnswerTemplate => ({
      ...{ kind: 'answer-template', id, v: 1, name, text: 't', decision: 'clarified' },
      ...(withdrawn && { withdrawn }),
    })
    const names = standingTemplates([one('b', 'Plazo'), one('a', 'Agua'), one('c', 'Vieja', true)])
    expect(names.map(({ name }) => name)).toEqual(['Agua', 'Plazo'])
  })
})
