import { ballotCases } from './ballot-line.ts'
import { CaseError, readFlag, readWhole } from './fields.ts'

/** `{option: grade or null}`. */
export const score = ballotCases('score', {
  method: 'score',
  params: ['min', 'max', 'aggregate', 'requireAll', 'minRaters'],
  rules(params, path) {
    const aggregate = params['aggregate'] ?? 'mean'
    if (aggregate !== 'mean' && aggregate !== 'sum') {
      throw new CaseError(`${path}aggregate`, 'is neither "mean" nor "sum"')
    }
    const minRaters =
      params['minRaters'] === 'half' ? 'half' : readWhole(params, 'minRaters', 0, path)
    return {
      min: readWhole(params, 'min', Number.MIN_SAFE_INTEGER, path) ?? Number.MIN_SAFE_INTEGER,
      max: readWhole(params, 'max', Number.MIN_SAFE_INTEGER, path) ?? Number.MAX_SAFE_INTEGER,
      aggregate,
      requireAll: readFlag(params, 'requireAll', path) ?? false,
      ...(minRaters !== undefined && { minRaters }),
    }
  },
})
