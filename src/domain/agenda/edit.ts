import { isRank, rankBetween, ranksFor } from '../../lib/rank.ts'
import { done, type Result, refused } from '../../lib/result.ts'
import type { Live } from '../records/record.ts'
import { type AgendaBlock, BLOCK_NAME_MAX, MINUTES_MAX, plannedBlocks } from './agenda.ts'

export type BlockRefusal = 'name-empty' | 'name-too-long' | 'minutes-out-of-range'

/** What a person types of a block. */
export interface BlockInput {
  readonly name: string
  readonly minutes: number
  readonly lead: string
}

/** The typed block without needless white space, or why it cannot stand. */
export function checkBlock(input: BlockInput): Result<BlockInput, BlockRefusal> {
  const name = input.name.normalize('NFC').trim()
  const lead = input.lead.normalize('NFC').trim()
  const { minutes } = input
  if (name === '') return refused('name-empty')
  if (Math.max([...name].length, [...lead].length) > BLOCK_NAME_MAX) return refused('name-too-long')
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > MINUTES_MAX) {
    return refused('minutes-out-of-range')
  }
  return done({ name, minutes, lead })
}

/** A new block at the end of the agenda. */
export function appendBlock(
  blocks: readonly Live<AgendaBlock>[],
  input: BlockInput,
  id: string,
): AgendaBlock {
  const last = plannedBlocks(blocks).at(-1)?.rank
  return {
    kind: 'agenda-block',
    id,
    v: 1,
    name: input.name,
    minutes: input.minutes,
    ...(input.lead !== '' && { lead: input.lead }),
    rank: rankBetween(isRank(last) ? last : undefined, undefined),
  }
}

/** A block's new rank. */
export interface RankChange {
  readonly id: string
  readonly rank: string
}

/**
 * Puts a block at another place of the planned agenda.
 *
 * Expects  `to` as the place it shall have, 0 first; beyond the ends is the end.
 * Returns  the ranks to write: one, or all where two neighbours cannot be told apart (two tablets
 *          put something at one place while apart); none when it stands there already.
 */
export function moveBlock(
  blocks: readonly Live<AgendaBlock>[],
  id: string,
  to: number,
): readonly RankChange[] {
  const planned = plannedBlocks(blocks)
  const from = planned.findIndex((block) => block.id === id)
  const [moved] = from < 0 ? [] : planned.splice(from, 1)
  const place = Math.max(0, Math.min(to, planned.length))
  if (moved === undefined || place === from) return []
  const [before, after] = [planned[place - 1]?.rank, planned[place]?.rank]
  const isRoom =
    (before === undefined || isRank(before)) &&
    (after === undefined || isRank(after)) &&
    (before === undefined || after === undefined || before < after)
  if (isRoom) return [{ id, rank: rankBetween(before, after) }]
  planned.splice(place, 0, moved)
  const ranks = ranksFor(planned.length)
  return planned.map((block, at) => ({ id: block.id, rank: ranks[at] ?? block.rank }))
}
