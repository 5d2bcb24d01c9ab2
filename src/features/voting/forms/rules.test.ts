import { describe, expect, test } from 'vitest'
import { METHOD_IDS, type MethodId, type Rules } from '../../../domain/voting/method-rules.ts'
import { methodOf } from '../../../domain/voting/methods/index.ts'
import { voting as english } from '../../../i18n/en/voting.ts'
import { voting as spanish } from '../../../i18n/es/voting.ts'
import { voting as portuguese } from '../../../i18n/pt/voting.ts'
import { EMPTY_DRAFT, type SetupDraft } from '../setup-draft.ts'
import { addCriterion, criteriaOf, criteriaRules } from './criteria-draft.ts'
import { quorumOf } from './quorum.ts'
import { dotsRules, handsRules, marksRules, rankedRules, scoreRules } from './rules.ts'

const draftOf = (part: Partial<SetupDraft>): SetupDraft => ({ ...EMPTY_DRAFT, ...part })

/** What each form makes of a draft. */
const RULES: Readonly<Record<MethodId, (draft: SetupDraft, m: number) => Rules>> = {
  dots: dotsRules,
  approval: marksRules,
  score: scoreRules,
  ranked: rankedRules,
  proportional: marksRules,
  criteria: (draft) => criteriaRules(draft, spanish),
  consent: () => ({}),
  hands: handsRules,
}

const check = (method: MethodId, part: Partial<SetupDraft>, m = 7) =>
  methodOf(method).checkRules(RULES[method](draftOf(part), m), m)

describe('the rules of a form', () => {
  test('that nobody touched can be frozen, for every method and number of options', () => {
    for (const method of METHOD_IDS) {
      for (let m = 2; m <= 40; m++) expect(check(method, {}, m).ok, `${method}, ${m}`).toBe(true)
    }
  })

  test('with a number that nobody can read are refused under that field', () => {
    const typed = { dots: '3', cap: 'dos', max: '0', raters: '', perPerson: '-1' }
    expect(check('dots', { typed })).toMatchObject({ refusal: 'cap-out-of-range' })
    expect(check('approval', { typed })).toMatchObject({ refusal: 'maximum-out-of-range' })
    const some = { chosen: { raters: 'some' }, typed }
    expect(check('score', some)).toMatchObject({ refusal: 'raters-out-of-range' })
    expect(check('hands', { typed })).toMatchObject({ refusal: 'maximum-out-of-range' })
  })

  test('follow what was chosen', () => {
    const chosen = { scale: '0-10', aggregate: 'sum', all: 'yes', reading: 'schulze' }
    expect(scoreRules(draftOf({ chosen }))).toEqual({
      min: 0,
      max: 10,
      aggregate: 'sum',
      requireAll: true,
    })
    expect(scoreRules(EMPTY_DRAFT)).toMatchObject({ min: 1, max: 5, minRaters: 'half' })
    expect(rankedRules(draftOf({ chosen }))).toEqual({ reading: 'schulze' })
  })
})

describe('the criteria', () => {
  test('are the four of the region in the language on screen, with the same ids in all', () => {
    const lists = [spanish, english, portuguese].map((words) => criteriaOf(EMPTY_DRAFT, words))
    for (const list of lists)
      expect(list.map(({ id }) => id)).toEqual(lists[0]?.map(({ id }) => id))
    expect(new Set(lists.map((list) => list[0]?.label)).size).toBe(3)
  })

  test('get an id of their own when one more is added after another was removed', () => {
    const four = criteriaOf(EMPTY_DRAFT, spanish)
    const five = addCriterion(four)
    const [, ...others] = addCriterion(five)
    const ids = addCriterion(others).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('name the one that is wrong', () => {
    const [first, second, ...rest] = criteriaOf(EMPTY_DRAFT, spanish)
    if (first === undefined || second === undefined) throw new Error('no criteria proposed')
    const wrong = (part: Partial<typeof second>) =>
      check('criteria', { criteria: [first, { ...second, ...part }, ...rest] })
    expect(wrong({ label: ' ' })).toMatchObject({
      refusal: 'criterion-malformed',
      detail: second.id,
    })
    expect(wrong({ weight: '' })).toMatchObject({
      refusal: 'weights-out-of-range',
      detail: second.id,
    })
    expect(wrong({ veto: '9' })).toMatchObject({ refusal: 'veto-out-of-range', detail: second.id })
    expect(wrong({ veto: '2', direction: 'cost' }).ok).toBe(true)
  })
})

test('the least turnout is a number, an exact part of the room, or none', () => {
  expect(quorumOf(EMPTY_DRAFT)).toEqual({})
  expect(quorumOf(draftOf({ quorum: 'fraction' }))).toEqual({ quorum: { fraction: '1/2' } })
  const twelve = draftOf({ quorum: 'absolute', typed: { quorum: '12' } })
  expect(quorumOf(twelve)).toEqual({ quorum: { absolute: 12 } })
  expect(quorumOf(draftOf({ quorum: 'absolute' }))).toEqual({ quorum: { absolute: -1 } })
})
