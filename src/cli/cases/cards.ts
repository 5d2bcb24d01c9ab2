import { canonicalCode, cardPre, cardTag, readCode } from '../../domain/voting/cards.ts'
import type { VoteId } from '../../lib/ids.ts'
import type { CaseMethod } from './case-method.ts'
import { readText, readTexts, refuseUnknown } from './fields.ts'

/**
 * What a ballot shows of each card, and what stands in the list of issued cards. A code with its
 * check character is read without it; a text that is no code is taken in its written form.
 */
export const cards: CaseMethod = {
  name: 'cards',
  line({ params }) {
    refuseUnknown(params, ['voteId', 'codes'], 'params.')
    const vote = readText(params['voteId'], 'params.voteId') as VoteId
    const codes = readTexts(params['codes'], 'params.codes')
    const pre = codes.map((code) => cardPre(vote, readCode(code) ?? canonicalCode(code)))
    return { fields: { pre, tags: pre.map(cardTag) } }
  },
}
