import type { CaseLine, VotingCase } from './cases/case-method.ts'
import { CaseError, isFields, readFields, readText, refuseUnknown } from './cases/fields.ts'
import { findMethod } from './cases/index.ts'
import { isExportedAct } from './exported-act.ts'

const CASE_FIELDS = [
  'id',
  'method',
  'params',
  'candidates',
  'ballots',
  'expected',
  'derived',
  'source',
  'tags',
]

/**
 * What a file holds to be counted: its `cases`, or the file itself as one case or exported act.
 *
 * Throws   CaseError when the file is none of these.
 */
export function casesOf(file: unknown): readonly unknown[] {
  if (!isFields(file)) throw new CaseError('file', 'holds no case: not a JSON object')
  if (isExportedAct(file)) return [file]
  if (file['kind'] === 'act' || file['kind'] === 'totals-act') {
    throw new CaseError('kind', `is "${file['kind']}": a bare act holds no vote and no ballots`)
  }
  if (!Object.hasOwn(file, 'cases')) return [file]
  if (!Array.isArray(file['cases'])) throw new CaseError('cases', 'is not a list')
  return file['cases']
}

/**
 * Reads one case and counts it.
 *
 * Returns  the fields of its line, the id first.
 * Throws   CaseError that names the first field that is wrong or unknown; RangeError where a number
 *          would not be exact.
 */
export function countCase(input: unknown): CaseLine {
  const read = readCase(input)
  const { fields, fault } = findMethod(read.method).line(read)
  return { fields: { id: read.id, ...fields }, ...(fault !== undefined && { fault }) }
}

function readCase(input: unknown): VotingCase {
  const fields = readFields(input, 'case')
  const id = readText(fields['id'], 'id')
  const method = readText(fields['method'], 'method')
  findMethod(method)
  refuseUnknown(fields, CASE_FIELDS, '')
  return {
    id,
    method,
    params: readFields(fields['params'] ?? {}, 'params'),
    candidates: fields['candidates'],
    ballots: fields['ballots'],
  }
}
