import { CONSENT_LEVELS, type ConsentRules } from '../../domain/voting/method-rules.ts'
import type { Tally } from '../../domain/voting/tally-result.ts'
import { ballotCases } from './ballot-line.ts'
import { readTexts } from './fields.ts'

/** `{option: level or null}`. Answers by level, and a decision; never an average, never a ranking. */
export const consent = ballotCases('consent', {
  method: 'consent',
  params: ['levels'],
  rules: (params, path): ConsentRules => ({
    levels: readTexts(params['levels'] ?? CONSENT_LEVELS, `${path}levels`),
  }),
  totals: false,
  ranks: false,
  fields: consentFields,
})

/** `levels` and `decision` of a count. */
export function consentFields({ detail }: Pick<Tally, 'detail'>): object {
  if (detail?.kind !== 'consent') return {}
  const agreed = new Set(detail.agreed)
  return {
    levels: detail.levels,
    decision: Object.fromEntries(
      Object.keys(detail.levels).map((option) => [
        option,
        agreed.has(option) ? 'sin objeciones' : 'con objeciones',
      ]),
    ),
  }
}
