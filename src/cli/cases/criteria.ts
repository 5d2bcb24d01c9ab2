import type { Criterion } from '../../domain/voting/method-rules.ts'
import { isWhole } from '../../domain/voting/rules.ts'
import { ballotCases } from './ballot-line.ts'
import {
  CaseError,
  readFields,
  readFlag,
  readList,
  readText,
  readWhole,
  refuseUnknown,
} from './fields.ts'

/** `{option: {criterion: grade or null}}`. The line names the `excluded` options. */
export const criteria = ballotCases('criteria', {
  method: 'criteria',
  params: ['criteria', 'min', 'max', 'minRaters', 'raw'],
  rules(params, path) {
    const list = readList(params['criteria'], `${path}criteria`).map((one, at) =>
      readCriterion(one, `${path}criteria[${at}]`),
    )
    const raw = readFlag(params, 'raw', path) ?? false
    const min = readWhole(params, 'min', Number.MIN_SAFE_INTEGER, path)
    const max = readWhole(params, 'max', Number.MIN_SAFE_INTEGER, path)
    const minRaters = readWhole(params, 'minRaters', 0, path)
    if (!raw) {
      if (min === undefined) throw new CaseError(`${path}min`, 'is missing')
      if (max === undefined) throw new CaseError(`${path}max`, 'is missing')
      if (min >= max) throw new CaseError(`${path}max`, `is not above ${path}min`)
      if (list.every(({ weight }) => weight === 0)) {
        throw new CaseError(`${path}criteria`, 'have no weight')
      }
    }
    return {
      criteria: list,
      min: min ?? Number.MIN_SAFE_INTEGER,
      max: max ?? Number.MAX_SAFE_INTEGER,
      raw,
      ...(minRaters !== undefined && { minRaters }),
    }
  },
  fields({ detail }) {
    if (detail?.kind !== 'criteria') return {}
    return { excluded: detail.excluded.map(({ option }) => option), incomplete: detail.incomplete }
  },
})

function readCriterion(untrusted: unknown, path: string): Criterion {
  const fields = readFields(untrusted, path)
  refuseUnknown(fields, ['id', 'label', 'weight', 'direction', 'veto'], `${path}.`)
  const id = readText(fields['id'], `${path}.id`)
  const weight = fields['weight'] ?? 1
  if (!isWhole(weight, 0, Number.MAX_SAFE_INTEGER)) {
    throw new CaseError(`${path}.weight`, 'is not a whole number')
  }
  const direction = fields['direction'] ?? 'benefit'
  if (direction !== 'benefit' && direction !== 'cost') {
    throw new CaseError(`${path}.direction`, 'is neither "benefit" nor "cost"')
  }
  const veto = readWhole(fields, 'veto', Number.MIN_SAFE_INTEGER, `${path}.`)
  return { id, label: id, weight, direction, ...(veto !== undefined && { veto }) }
}
