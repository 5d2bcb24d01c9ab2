import { select, selectWithLot } from '../../domain/voting/select.ts'
import { readLot } from './ballot-case.ts'
import type { CaseMethod } from './case-method.ts'
import { CaseError, readList, readTexts, readWhole, refuseUnknown } from './fields.ts'

/** The first k of a ranking; without a seed a tie at the cut stays open, and none of it is selected. */
export const selection: CaseMethod = {
  name: 'selection',
  line({ params }) {
    refuseUnknown(params, ['ranking', 'k', 'seed', 'voteId'], 'params.')
    const k = readWhole(params, 'k', 0, 'params.')
    if (k === undefined) throw new CaseError('params.k', 'is missing')
    const ranking = readList(params['ranking'], 'params.ranking').map((group, at) =>
      readTexts(group, `params.ranking[${at}]`),
    )
    const { lot } = readLot(params)
    if (lot !== undefined) return { fields: selectWithLot(ranking, k, lot) }
    const { selected, crossing } = select(ranking, k)
    return { fields: { selected, lotGroup: crossing } }
  },
}
