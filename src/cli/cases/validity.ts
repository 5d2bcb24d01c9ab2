import { methodOf } from '../../domain/voting/methods/index.ts'
import type { CaseMethod } from './case-method.ts'
import { CaseError, readFields, readList, readOptionIds, refuseUnknown } from './fields.ts'
import type { FindBallots } from './pooling.ts'

/** Ballot by ballot, each with params and candidates of its own: valid, blank or invalid. */
export function validityOf(findBallots: FindBallots): CaseMethod {
  return {
    name: 'validity',
    line({ params, candidates }) {
      refuseUnknown(params, ['of', 'items'], 'params.')
      const ballots = findBallots(params['of'], 'params.of')
      const classes = readList(params['items'], 'params.items').map((one, at) => {
        const path = `params.items[${at}]`
        const item = readFields(one, path)
        refuseUnknown(item, ['params', 'b', 'candidates'], `${path}.`)
        if (!Object.hasOwn(item, 'b')) throw new CaseError(`${path}.b`, 'is missing')
        const rules = readFields(item['params'] ?? {}, `${path}.params`)
        refuseUnknown(rules, ballots.params, `${path}.params.`)
        const own = item['candidates'] ?? undefined
        const ids =
          own === undefined
            ? readOptionIds(candidates, 'candidates')
            : readOptionIds(own, `${path}.candidates`)
        return methodOf(ballots.method).classify(
          {
            method: ballots.method,
            rules: ballots.rules(rules, `${path}.params.`),
            options: ids.map((id) => ({ id })),
          },
          item['b'],
        ).class
      })
      return { fields: { classes } }
    },
  }
}
