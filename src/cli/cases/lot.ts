import { drawLot, lotKey } from '../../domain/voting/lot.ts'
import type { VoteId } from '../../lib/ids.ts'
import type { CaseMethod } from './case-method.ts'
import { readOptionIds, readText, refuseUnknown } from './fields.ts'

/** The public lot between all candidates: their keys, and the order that these give. */
export const lot: CaseMethod = {
  name: 'lot',
  line({ params, candidates }) {
    refuseUnknown(params, ['seed', 'voteId'], 'params.')
    const ids = readOptionIds(candidates, 'candidates')
    const seed = readText(params['seed'], 'params.seed')
    const vote = readText(params['voteId'], 'params.voteId') as VoteId
    return {
      fields: {
        order: drawLot(seed, vote)(ids),
        keys: Object.fromEntries(ids.map((id) => [id, lotKey(seed, vote, id)])),
      },
    }
  },
}
