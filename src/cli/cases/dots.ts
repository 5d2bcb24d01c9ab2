import { ballotCases } from './ballot-line.ts'
import { CaseError, readFlag, readWhole } from './fields.ts'

/** `{option: points}`. A cap above the dots limits nothing, and is no fault. */
export const dots = ballotCases('dots', {
  method: 'dots',
  params: ['dots', 'cap', 'requireAll', 'minDots'],
  rules(params, path) {
    const most = readWhole(params, 'dots', 0, path)
    const cap = readWhole(params, 'cap', 0, path)
    const minDots = readWhole(params, 'minDots', 0, path)
    const requireAll = readFlag(params, 'requireAll', path) ?? false
    if (requireAll && most === undefined) {
      throw new CaseError(`${path}requireAll`, `needs ${path}dots`)
    }
    return {
      dots: most ?? Number.MAX_SAFE_INTEGER,
      requireAll,
      ...(cap !== undefined && { cap }),
      ...(minDots !== undefined && { minDots }),
    }
  },
})
