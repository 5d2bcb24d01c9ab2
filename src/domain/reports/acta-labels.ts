import type { BlockState } from '../agenda/course.ts'
import type { MeetingText, TableText } from '../minutes/minutes.ts'
import type { AgeBand, Gender } from '../strategy/meeting-strategy.ts'

/** A phrase with a number in it. */
type Counted = (n: number) => string

/** Every word of a meeting's acta in one language, beside those that all reports share. */
export interface ActaLabels {
  readonly title: (meeting: string) => string
  readonly headings: Readonly<
    Record<
      | 'facts'
      | 'attendance'
      | 'agenda'
      | 'tables'
      | 'proposals'
      | 'groups'
      | 'votes'
      | 'meeting'
      | 'signatures',
      string
    >
  >
  readonly facts: (facts: {
    readonly date: string
    readonly time?: string
    readonly venue?: string
    readonly zone?: string
    readonly tables: number
  }) => string
  readonly notClosed: string
  readonly heads: Counted
  readonly headsUnknown: string
  /** Two tablets counted differently and nobody chose yet. */
  readonly headsDisputed: (counts: string) => string
  readonly headsByTable: string
  /** Why the heads are not told by table. */
  readonly tooFewByTable: (least: number) => string
  readonly attendanceBy: Readonly<Record<'zones' | 'genders' | 'ages', string>>
  readonly genders: Readonly<Record<Gender, string>>
  readonly ages: Readonly<Record<AgeBand, string>>
  readonly undisclosed: string
  readonly smallTogether: string
  readonly noNames: string
  readonly noAgenda: string
  readonly agendaCaption: string
  readonly agendaStates: Readonly<Record<BlockState, string>>
  readonly columns: Readonly<
    Record<'block' | 'lead' | 'planned' | 'state' | 'began' | 'ended' | 'group', string>
  >
  readonly texts: Readonly<Record<TableText, string>>
  readonly meetingTexts: Readonly<Record<MeetingText, string>>
  readonly noTableMinutes: string
  readonly heard: string
  readonly notHeard: string
  readonly changedSince: string
  /** Several tablets wrote this text while apart: all of them are printed. */
  readonly versions: string
  readonly nothingWritten: string
  readonly noProposals: string
  readonly proposalsCount: Counted
  readonly proposalsCaption: string
  readonly noGroups: string
  readonly groupsNote: string
  readonly left: string
  readonly contested: string
  readonly noVotes: string
  readonly votesCaption: string
  readonly signature: string
  readonly signaturesText: string
}
