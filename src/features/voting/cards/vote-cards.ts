import { type Accessor, createMemo } from 'solid-js'
import type { KnownCards } from '../../../domain/admission/settle.ts'
import { cardPre, cardTag, readCode } from '../../../domain/voting/cards.ts'
import type { IssuedCards, SpoiledCard } from '../../../domain/voting/vote.ts'
import type { VoteId } from '../../../lib/ids.ts'
import { done, type Result, refused } from '../../../lib/result.ts'
import { useMeeting } from '../../../store/context.ts'

/** The cards of a vote, as the meeting's paper document knows them; reactive. */
export function useVoteCards(vote: () => VoteId): Accessor<KnownCards> {
  const { paper } = useMeeting()
  return createMemo(() => {
    const issued = paper.records.list<IssuedCards>('cards').filter((one) => one.vote === vote())
    const spoiled = paper.records.list<SpoiledCard>('spoiled-card')
    return {
      issued: new Set(issued.flatMap(({ tags }) => tags)),
      spoiled: new Set(spoiled.flatMap((one) => (one.vote === vote() ? [one.tag] : []))),
    }
  })
}

/** Why a card may not vote. */
export type CardRefusal = 'card-malformed' | 'card-unknown' | 'card-spoiled' | 'card-used'

/** What was scanned from a card: the code alone, whatever stands around it. */
const CARD_PREFIX = /^encuentro-tarjeta:/i

/** What a card's QR code says. */
export function cardQr(code: string): string {
  return `encuentro-tarjeta:${code}`
}

/**
 * Reads a card, typed or scanned.
 *
 * Returns  what its ballot will show (`pre`), or why it may not vote.
 */
export function readCard(
  vote: VoteId,
  typed: string,
  { issued, spoiled }: KnownCards,
): Result<string, CardRefusal> {
  const code = readCode(typed.trim().replace(CARD_PREFIX, ''))
  if (code === undefined) return refused('card-malformed')
  const pre = cardPre(vote, code)
  const tag = cardTag(pre)
  if (!issued.has(tag)) return refused('card-unknown')
  return spoiled.has(tag) ? refused('card-spoiled') : done(pre)
}
