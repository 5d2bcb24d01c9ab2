import { resolveCards } from '../../domain/voting/resolve.ts'
import type { VoteId } from '../../lib/ids.ts'
import type { CaseMethod } from './case-method.ts'
import { readFields, readList, readText, readTexts, refuseUnknown } from './fields.ts'

const PARAMS = ['seed', 'voteId', 'records', 'issued', 'spoiled', 'settled']

/** Which record of each card counts; `settled` are records that an earlier act counted. */
export const duplicates: CaseMethod = {
  name: 'duplicates',
  line({ params }) {
    refuseUnknown(params, PARAMS, 'params.')
    const { seed } = params
    const setOf = (name: string) => new Set(readTexts(params[name] ?? [], `params.${name}`))
    const { counted, duplicates, unknownCard, spoiled } = resolveCards({
      records: readList(params['records'], 'params.records').map((one, at) => {
        const path = `params.records[${at}]`
        const record = readFields(one, path)
        refuseUnknown(record, ['tag', 'rid'], `${path}.`)
        return {
          tag: readText(record['tag'], `${path}.tag`),
          rid: readText(record['rid'], `${path}.rid`),
        }
      }),
      issued: setOf('issued'),
      spoiled: setOf('spoiled'),
      settled: setOf('settled'),
      vote: readText(params['voteId'], 'params.voteId') as VoteId,
      seed: readText(seed, 'params.seed'),
    })
    return { fields: { counted, duplicates, unknownCard, spoiled } }
  },
}
