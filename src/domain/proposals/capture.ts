import type { DeviceId, MeetingId, ProposalId } from '../../lib/ids.ts'
import { done, type Result, refused } from '../../lib/result.ts'
import type { Axis } from '../process/plan.ts'
import { type Origin, PROPOSAL_MAX, type Proposal, TITLE_MAX } from './proposal.ts'

/** What a scribe gives: the words, and where they were said. */
export interface CaptureInput {
  readonly meeting: MeetingId
  /** How many tables the meeting has. */
  readonly tables: number
  readonly table: number
  readonly text: string
  readonly title?: string
  readonly axis: Axis | null
  readonly origin: Origin
  /** Absent: the table speaks as one. */
  readonly author?: Proposal['author']
}

/** What comes from outside the domain: chance, clock and the tablet. */
export interface Stamp<I extends string> {
  readonly id: I
  /** ISO instant: testimony only (I8). */
  readonly at: string
  readonly device: DeviceId
}

export type CaptureRefusal = 'empty' | 'too-long' | 'unknown-table'

/**
 * Takes down a proposal as it was said. The words stay: only white space is collapsed, and the
 * text is brought to NFC, so that the same sentence typed on two tablets is the same text.
 *
 * Units    lengths in code points: `PROPOSAL_MAX` for the text, `TITLE_MAX` for the title.
 * Returns  the birth, or why it was refused; `detail` names the field.
 */
export function captureProposal(
  input: CaptureInput,
  stamp: Stamp<ProposalId>,
): Result<Proposal, CaptureRefusal> {
  const text = tidy(input.text)
  const title = tidy(input.title ?? '')
  if (text === '') return refused('empty', 'text')
  if (lengthOf(text) > PROPOSAL_MAX) return refused('too-long', 'text')
  if (lengthOf(title) > TITLE_MAX) return refused('too-long', 'title')
  if (!Number.isInteger(input.table) || input.table < 1 || input.table > input.tables) {
    return refused('unknown-table', 'table')
  }
  return done({
    kind: 'proposal',
    id: stamp.id,
    v: 1,
    meeting: input.meeting,
    table: input.table,
    text,
    ...(title === '' ? {} : { title }),
    axis: input.axis,
    origin: input.origin,
    author: input.author ?? 'table',
    at: stamp.at,
    device: stamp.device,
  })
}

/** Most characters of a short title: what a booth shows large on one line. */
export const SHORT_TITLE_MAX = 45

/** The title people gave a proposal, or a short one made of its own words. */
export function titleOf(proposal: Pick<Proposal, 'title' | 'wording' | 'text'>): string {
  const given = tidy(proposal.title ?? '')
  return given === '' ? shortTitle(proposal.wording ?? proposal.text) : given
}

/**
 * A text cut to at most `max` characters (UTF-16 units) at the end of a word, with «…» in place of
 * what is missing. Only a first word that is longer than all the room is cut inside.
 */
export function shortTitle(text: string, max: number = SHORT_TITLE_MAX): string {
  const whole = tidy(text).replace(/(?<!\.)\.$/, '')
  if (whole.length <= max) return whole
  let kept = ''
  for (const word of whole.split(' ')) {
    const longer = kept === '' ? word : `${kept} ${word}`
    if (bare(longer).length > max - 1) break
    kept = longer
  }
  if (kept === '') {
    for (const character of whole) {
      if (kept.length + character.length > max - 1) break
      kept += character
    }
  }
  return `${bare(kept)}…`
}

/** Without the punctuation that would stand before «…». */
function bare(text: string): string {
  return text.replace(/[\s.,;:«(¿¡–—-]+$/u, '')
}

/** NFC, white space and control characters collapsed to one space, half characters made visible. */
function tidy(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

function lengthOf(text: string): number {
  return [...text].length
}
