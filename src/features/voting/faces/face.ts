import type { JSX } from 'solid-js'
import type { NumberedOption } from '../../../domain/voting/ballot.ts'
import type { Ballot } from '../../../domain/voting/box-records.ts'
import type { RulesRefusal } from '../../../domain/voting/method.ts'
import type { MethodId, Rules } from '../../../domain/voting/method-rules.ts'
import type { Tally } from '../../../domain/voting/tally-result.ts'
import type { VoteConfig, VoteOption } from '../../../domain/voting/vote.ts'
import type { VotingWords } from '../../../i18n/es/voting.ts'
import type { IconName } from '../../../ui/icon.tsx'
import type { SetupDraft } from '../setup-draft.ts'

/** A vote's frozen content, its rules those of one method. */
export type ConfigOf<R> = Omit<VoteConfig, 'rules'> & { readonly rules: R }

/** A sheet as it lies before the voter. */
export interface SheetProps<R, B> {
  readonly config: ConfigOf<R>
  /** In this ballot's own order, with their printed numbers. */
  readonly options: readonly NumberedOption<VoteOption>[]
  readonly ballot: B
  /** The option that the voter came back to change; a sheet of one option at a time begins there. */
  readonly changing?: string | undefined
  onChoose(ballot: B): void
  /** How to mend what was not possible, or nothing. */
  onNotice(notice: string): void
}

/** A ballot about which something is said, in the language on screen. */
export interface BallotSaid<R, B> {
  readonly words: VotingWords
  readonly config: ConfigOf<R>
  readonly ballot: B
}

/** One option of the review: what the sheet says of it. */
export interface ReviewLine {
  readonly number: number
  readonly option: VoteOption
  /** What stands in its disc: a sign, or a number that `text` says in words. */
  readonly mark: { readonly icon: IconName } | { readonly number: number }
  readonly text?: string
  /** Points drawn one by one beside the text. */
  readonly points?: number
}

/** What the booth shows of a method. */
export interface BoothFace<R, B> {
  Paper(props: SheetProps<R, B>): JSX.Element
  /** What the voter has to do, before they begin; a sentence each. */
  pitch(said: Pick<BallotSaid<R, B>, 'words' | 'config'>): readonly string[]
  /** What was chosen so far, or what is left. */
  left(said: BallotSaid<R, B>): string
  /** Points as discs beside `left`; absent where there are none to draw. */
  discs?(said: Pick<BallotSaid<R, B>, 'config' | 'ballot'>): Discs | undefined
  /** Beyond question and options, what is read aloud on request. */
  aloud?(said: Pick<BallotSaid<R, B>, 'words' | 'config'>): readonly string[]
  /** The options of which the ballot says anything. */
  review(
    said: BallotSaid<R, B> & { readonly options: readonly NumberedOption<VoteOption>[] },
  ): readonly ReviewLine[]
  /** The ballot in one sentence, above its review. */
  sum(said: BallotSaid<R, B>): string
}

export interface Discs {
  readonly left: number
  readonly of: number
}

export interface RulesFault {
  readonly refusal: RulesRefusal
  /** The criterion or the rule it concerns. */
  readonly detail?: string
}

/** A method's part of the set-up form. */
export interface FormProps {
  readonly draft: SetupDraft
  /** Options chosen so far. */
  readonly m: number
  /** Why the rules as they stand cannot be frozen. */
  readonly fault: RulesFault | undefined
  change(part: Partial<SetupDraft>): void
}

export interface SetupFace<R> {
  /** False: nothing is selected, so that nobody is asked how many. */
  readonly selects?: false
  /** False: there is one way to add up several meetings. */
  readonly pools?: false
  Form(props: FormProps): JSX.Element
  /** The rules as they were typed; whether they can be frozen is for `checkRules` to say. */
  rules(typed: { readonly draft: SetupDraft; readonly m: number; readonly words: VotingWords }): R
}

/** How the top k would change if one weight moved: the criteria whose weight decides; empty when none does. */
export interface SensitivityNotice {
  readonly criteria: readonly string[]
}

export interface PictureProps<R> {
  readonly config: ConfigOf<R>
  readonly tally: Tally
  /** Lines already uncovered, counted from the last; all when absent. */
  readonly shown?: number
  /** Told to a whole room: no details to open. */
  readonly large?: boolean
  readonly sensitivity?: SensitivityNotice | undefined
  /** So few ballots that numbers would tell who voted what: places and no numbers. */
  readonly orderOnly?: boolean
}

/** How a method's count is shown. */
export interface ResultFace<R> {
  Picture(props: PictureProps<R>): JSX.Element
  /** How many lines there are to uncover. */
  lines(result: { readonly config: ConfigOf<R>; readonly tally: Tally }): number
}

/**
 * How one method looks: on its sheet, in the set-up form and in its result. A face is one file in
 * `faces/` and one line in its registry; the screens ask the registry and know no method.
 */
export interface Face<R extends Rules = Rules, B extends Ballot = Ballot> {
  readonly id: MethodId
  /** Absent: there are no ballots. */
  readonly booth?: BoothFace<R, B>
  readonly setup: SetupFace<R>
  readonly result: ResultFace<R>
}
