import { contentDigest } from '../../lib/hash.ts'
import type { MeetingId } from '../../lib/ids.ts'
import type { Birth } from '../records/record.ts'

/** What a table's minutes tell, in this order. */
export const TABLE_TEXTS = ['synthesis', 'agreements', 'disagreements', 'questions'] as const
export type TableText = (typeof TABLE_TEXTS)[number]

/** What is told of the meeting as a whole: fields of the meeting's id in its own document. */
export const MEETING_TEXTS = ['incidents', 'agreements', 'noAgreement'] as const
export type MeetingText = (typeof MEETING_TEXTS)[number]

/** Most characters of one text of the minutes. */
export const MINUTES_TEXT_MAX = 4_000

/** The texts of the meeting as a whole; all fields only. */
export type MeetingTexts = { readonly [T in MeetingText]?: string }

/**
 * The minutes of one table, in the meeting's document. Its birth says nothing that another tablet
 * could say otherwise, so that two tablets which begin it while apart begin the same record.
 */
export interface TableMinutes extends Birth, Readonly<Partial<Record<TableText, string>>> {
  readonly kind: 'table-minutes'
  readonly id: string
  readonly meeting: MeetingId
  readonly table: number
  /** What the table heard and agreed to: the digest of the texts as they were read aloud. Field only. */
  readonly heard?: string
}

/** The id of a table's minutes: the same on every tablet. */
export function tableMinutesId(meeting: MeetingId, table: number): string {
  return `${meeting}-minutes-${table}`
}

/** The birth of a table's minutes. */
export function beginTableMinutes(meeting: MeetingId, table: number): TableMinutes {
  return { kind: 'table-minutes', id: tableMinutesId(meeting, table), v: 1, meeting, table }
}

/** What a table agrees to when it hears its minutes: the texts as they stand. */
export function digestOfTexts(minutes: Partial<Record<TableText, string>> | undefined): string {
  return contentDigest(TABLE_TEXTS.map((text) => minutes?.[text] ?? ''))
}

/** Whether the table heard these very texts; `changed` when somebody wrote on after they were read. */
export function agreementOf(minutes: TableMinutes | undefined): 'none' | 'heard' | 'changed' {
  if (minutes?.heard === undefined || minutes.heard === '') return 'none'
  return minutes.heard === digestOfTexts(minutes) ? 'heard' : 'changed'
}

/** Whether anything at all was written. */
export function isWritten(minutes: TableMinutes | undefined): boolean {
  return TABLE_TEXTS.some((text) => (minutes?.[text] ?? '').trim() !== '')
}
