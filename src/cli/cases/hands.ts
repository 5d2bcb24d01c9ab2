import { agreeHands } from '../../domain/voting/hands.ts'
import { committeeFields, rankingFields } from './ballot-line.ts'
import type { CaseMethod } from './case-method.ts'
import {
  CaseError,
  readFields,
  readList,
  readOptionIds,
  readWhole,
  refuseUnknown,
} from './fields.ts'

/** Hands counted aloud: two entries by two people. Totals only where they agree and can be. */
export const hands: CaseMethod = {
  name: 'hands',
  line({ params, candidates }) {
    refuseUnknown(params, ['present', 'perPerson', 'entries', 'k'], 'params.')
    const ids = readOptionIds(candidates, 'candidates')
    const k = readWhole(params, 'k', 0, 'params.')
    const [first, second, ...more] = readList(params['entries'], 'params.entries').map((one, at) =>
      readFields(one, `params.entries[${at}]`),
    )
    if (first === undefined || second === undefined || more.length > 0) {
      throw new CaseError('params.entries', 'are not two')
    }
    for (const [at, entry] of [first, second].entries()) {
      refuseUnknown(entry, ids, `params.entries[${at}].`)
    }
    const outcome = agreeHands({
      options: ids,
      entries: [first, second],
      present: readWhole(params, 'present', 0, 'params.') ?? Number.MAX_SAFE_INTEGER,
      perPerson: readWhole(params, 'perPerson', 1, 'params.') ?? 1,
    })
    if (!outcome.ok) return { fields: { agree: outcome.refusal !== 'entries-differ' } }
    const { totals, ranking } = outcome.value
    const sets = k === undefined ? { fields: {} } : committeeFields(ranking, k)
    return { ...sets, fields: { agree: true, totals, ...rankingFields(ranking), ...sets.fields } }
  },
}
