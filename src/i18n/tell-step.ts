import type { CommentEnding, LineStep, ProposalEnding } from '../domain/lineage/line-step.ts'
import { type Rational, toDecimal } from '../lib/rational.ts'
import type { CommitmentsWords } from './es/commitments.ts'
import type { consultation } from './es/consultation.ts'
import type { LineageWords } from './es/lineage.ts'
import type { selection } from './es/selection.ts'
import type { TermsWords } from './es/terms.ts'
import type { total } from './es/voting-methods.ts'
import type { Locale } from './index.ts'

/** The words that a line of life is told with, on a screen or in a terminal. */
export interface LineWords {
  readonly lineage: LineageWords
  readonly terms: Pick<TermsWords, 'axisLong' | 'origin' | 'table' | 'supports'>
  readonly selection: Pick<typeof selection, 'decision'>
  readonly commitments: Pick<
    CommitmentsWords,
    'level' | 'reviewType' | 'reviewState' | 'approvalResult'
  >
  readonly consultation: Pick<typeof consultation, 'decisions' | 'stances'>
  readonly voting: { readonly total: typeof total }
}

/** One step in words; parts that a step does not have are empty. */
export interface ToldStep {
  /** What happened. */
  readonly what: string
  /** When, as people wrote it down. */
  readonly day: string
  /** What somebody said, in their own words. */
  readonly words: string
  readonly text: string
  readonly notes: readonly string[]
  /** The sentences that were joined, as they were said. */
  readonly voices: readonly string[]
  /** A text that was changed, for those who lay both side by side. */
  readonly change?: { readonly before: string; readonly after: string }
}

type Step<K extends LineStep['kind']> = Extract<LineStep, { readonly kind: K }>

/** Tells one step of a line of life. Days are said in the language's way; nothing is said that no record holds. */
export function tellStep(step: LineStep, words: LineWords, locale: Locale): ToldStep {
  const { lineage, commitments, selection } = words
  const day = (iso: string) => tellDay(iso, locale)
  switch (step.kind) {
    case 'said':
      return tellSaid(step, words, locale)
    case 'edited': {
      const before = step.before.join(' / ')
      return {
        ...NOTHING,
        what: step.field === 'title' ? lineage.editedTitle : lineage.edited,
        text: `${lineage.before}: ${before || lineage.nothingBefore}. ${lineage.after}: ${step.after}`,
        change: { before, after: step.after },
      }
    }
    case 'voted':
      return tellVoted(step, words, locale)
    case 'grouped':
      return {
        ...NOTHING,
        what: lineage.grouped,
        day: day(step.group.at),
        text: step.group.title,
        notes: [lineage.groupedWith(step.others)],
      }
    case 'joined': {
      const { consolidated, parents } = step
      return {
        ...NOTHING,
        what: lineage.joined(parents.length),
        day: day(consolidated.at),
        text: consolidated.title,
        notes: some(consolidated.label, consolidated.reason),
        voices: parents.length < 2 ? [] : parents.map(({ text }) => text ?? lineage.saidElsewhere),
      }
    }
    case 'set-apart': {
      const { fate } = step
      if (fate.fate === 'out-of-scope') {
        return { ...NOTHING, what: lineage.outOfScope, text: fate.reason }
      }
      return {
        ...NOTHING,
        what: lineage.setApart(fate.to),
        text: fate.reason || lineage.noReason,
        notes: fate.reference === undefined ? [] : [lineage.reference(fate.reference)],
      }
    }
    case 'scored':
      return tellScored(step, words, locale)
    case 'drawn':
      return {
        ...NOTHING,
        what: lineage.drawn,
        day: day(step.lot.at),
        text: lineage.drawnPlace(step.place),
        notes: [step.lot.told],
      }
    case 'decided': {
      const { decision, earlier } = step
      return {
        ...NOTHING,
        what: lineage.decided(selection.decision[decision.decision]),
        text: decision.reason || (decision.decision === 'selected' ? '' : lineage.noReason),
        notes: some(
          earlier.length === 0
            ? ''
            : lineage.earlier(earlier.map((one) => selection.decision[one.decision])),
          step.rules && lineage.decides(step.rules),
        ),
      }
    }
    case 'committed': {
      const { number, title, description, responsible } = step.commitment
      return {
        ...NOTHING,
        what: lineage.committed(number),
        text: title,
        notes: some(
          description,
          responsible && lineage.answers(responsible),
          step.words.length > 0 ? lineage.carried(step.words) : '',
        ),
      }
    }
    case 'versioned':
      return {
        ...NOTHING,
        what: lineage.versioned(step.label),
        day: day(step.version.date),
        text: lineage.cause[step.version.cause],
      }
    case 'reviewed':
      return tellReviewed(step, words, locale)
    case 'approved': {
      const { body, date, result, remarks, record } = step.approval
      return {
        ...NOTHING,
        what: lineage.approved(commitments.approvalResult[result], body),
        day: day(date),
        notes: some(remarks, record),
      }
    }
    case 'consulted': {
      const { opens, closes } = step.consultation
      return {
        ...NOTHING,
        what: lineage.consulted,
        text: lineage.fromTo(day(opens), day(closes)),
      }
    }
    case 'commented': {
      const { comment, contribution, code } = step.handled
      return {
        ...NOTHING,
        what: lineage.commented,
        day: contribution ? day(contribution.date) : '',
        words: comment.text,
        notes: [lineage.codeOf(code), words.consultation.stances[comment.stance]],
      }
    }
    case 'answered': {
      const { decision, reason, before, after } = step.answer
      return {
        ...NOTHING,
        what: lineage.answered(words.consultation.decisions[decision]),
        text: reason,
        notes: some(
          step.versions.before && lineage.wasIn(step.versions.before),
          step.versions.after === 'now'
            ? lineage.isInNow
            : step.versions.after && lineage.isIn(step.versions.after),
        ),
        ...(before || after ? { change: { before: before ?? '', after: after ?? '' } } : {}),
      }
    }
    case 'published': {
      const { document, at } = step.publication
      return { ...NOTHING, what: lineage.published[document] ?? document, day: day(at) }
    }
    case 'advanced': {
      const { progress, milestone } = step
      return {
        ...NOTHING,
        what: lineage.advanced(commitments.level[progress.level]),
        day: day(progress.date),
        text: progress.told,
        notes: some(milestone && lineage.ofMilestone(milestone.description), progress.evidence),
      }
    }
    case 'withdrawn':
      return { ...NOTHING, what: lineage.withdrawn, text: step.reason }
    case 'waiting':
      return { ...NOTHING, what: lineage.awaited[step.for] }
  }
}

/** What became of something, in one sentence, and why. */
export function tellEnding(
  ending: ProposalEnding | CommentEnding,
  words: LineWords,
): { readonly verdict: string; readonly reason: string } {
  const { lineage } = words
  switch (ending.kind) {
    case 'committed':
    case 'withdrawn': {
      const numbers = ending.commitments.map(({ number }) => number)
      const why = ending.kind === 'withdrawn' ? ending.commitments[0]?.withdrawn : undefined
      return { verdict: lineage.ending[ending.kind](numbers), reason: why ?? '' }
    }
    case 'set-apart':
      return ending.fate.fate === 'referred'
        ? { verdict: lineage.ending.referred(ending.fate.to), reason: ending.fate.reason ?? '' }
        : { verdict: lineage.ending['out-of-scope'], reason: ending.fate.reason }
    case 'left-out':
      return { verdict: lineage.ending.decided[ending.decision], reason: ending.reason }
    case 'answered': {
      const said = words.consultation.decisions[ending.answer.decision]
      return { verdict: lineage.ending.answered(said), reason: ending.answer.reason }
    }
    case 'waiting':
      return { verdict: lineage.awaited[ending.for], reason: '' }
  }
}

const NOTHING: ToldStep = { what: '', day: '', words: '', text: '', notes: [], voices: [] }

function tellSaid(step: Step<'said'>, { lineage, terms }: LineWords, locale: Locale): ToldStep {
  const { proposal, meeting, code, supports } = step
  if (proposal === undefined) return { ...NOTHING, what: lineage.said, text: lineage.saidElsewhere }
  return {
    ...NOTHING,
    what: some(meeting?.name, terms.table(proposal.table)).join(', '),
    day: meeting ? tellDay(meeting.date, locale) : '',
    words: proposal.text,
    notes: some(
      proposal.label,
      lineage.codeOf(code),
      terms.axisLong[proposal.axis ?? 'none'],
      terms.origin[proposal.origin],
      supports > 0 ? terms.supports(supports) : '',
    ),
  }
}

function tellVoted(step: Step<'voted'>, { lineage, voting }: LineWords, locale: Locale): ToldStep {
  const { meeting, method, total, place, options, count, question } = step
  const order = place === undefined ? '' : lineage.place(place, options)
  const number = total === undefined ? '' : voting.total[method](total)
  return {
    ...NOTHING,
    what: meeting ? lineage.votedIn(meeting.name) : lineage.voted,
    day: meeting ? tellDay(meeting.date, locale) : '',
    text: some(number, order).join(', '),
    notes: some(
      lineage.counted[count],
      count === 'signed' && number === '' && order !== '' ? lineage.notTold : '',
      question,
    ),
  }
}

function tellScored(step: Step<'scored'>, { lineage }: LineWords, locale: Locale): ToldStep {
  const { row, candidates, apart } = step
  const tied = row.tiedWith.length
  return {
    ...NOTHING,
    what: lineage.scored,
    text: lineage.index(tellNumber(row.index, locale, 1), row.place, candidates),
    notes: some(
      tied > 0 ? lineage.tied(tied) : '',
      row.average && lineage.mean(tellNumber(row.average, locale, 2)),
      apart.length > 0 ? lineage.apart(apart) : '',
    ),
  }
}

function tellReviewed(
  { review, version }: Step<'reviewed'>,
  { lineage, commitments }: LineWords,
  locale: Locale,
): ToldStep {
  const answer = (review.answer ?? '').trim()
  return {
    ...NOTHING,
    what: lineage.reviewed(review.unit),
    day: tellDay(review.date, locale),
    text: review.observation,
    notes: some(
      version === undefined ? lineage.versionUnknown : lineage.readVersion(version),
      commitments.reviewType[review.type],
      commitments.reviewState[answer === '' ? 'open' : (review.state ?? 'open')],
      answer === '' ? '' : `${lineage.teamAnswer} ${answer}`,
    ),
  }
}

/** A day as the language says it; of an instant, the day on the reader's calendar. */
function tellDay(iso: string, locale: Locale): string {
  if (iso === '') return ''
  const day = new Date(iso.length === 10 ? `${iso}T12:00` : iso)
  if (Number.isNaN(day.getTime())) return iso
  return day.toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric' })
}

function tellNumber(value: Rational, locale: Locale, places: number): string {
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: places,
  }).format(Number(toDecimal(value, places)))
}

function some(...texts: readonly (string | undefined)[]): string[] {
  return texts.filter((text): text is string => text !== undefined && text !== '')
}
