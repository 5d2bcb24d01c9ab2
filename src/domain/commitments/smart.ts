import type { Commitment, Milestone, SmartPart } from './commitment.ts'
import { isDay } from './make-commitment.ts'

/**
 * What a draft may still be asked, in the order of SMART; every language has a question for each. They
 * are prompts, never a judgement: a commitment is kept whatever they say (process guide §5.1).
 */
export const SMART_PROMPTS = [
  'vague-verb',
  'no-description',
  'no-number-in-target',
  'no-unit-in-target',
  'no-indicator',
  'no-baseline',
  'no-responsible',
  'no-budget',
  'no-problem',
  'no-contribution',
  'no-origin',
  'no-values',
  'no-period',
  'dates-reversed',
  'period-outside-plan',
  'no-milestones',
  'milestone-outside-period',
  'milestone-without-evidence',
  'no-evidence',
] as const
export type SmartPromptCode = (typeof SMART_PROMPTS)[number]

export interface SmartPrompt {
  readonly code: SmartPromptCode
  /** The letter it belongs to. */
  readonly part: SmartPart
  /** Where it is answered. */
  readonly field: keyof Commitment | 'milestones'
  /** The verb, or the milestone, that it is about. */
  readonly about?: string
}

const PART_OF: Readonly<Record<SmartPromptCode, readonly [SmartPart, SmartPrompt['field']]>> = {
  'vague-verb': ['specific', 'description'],
  'no-description': ['specific', 'description'],
  'no-number-in-target': ['measurable', 'target'],
  'no-unit-in-target': ['measurable', 'target'],
  'no-indicator': ['measurable', 'indicator'],
  'no-baseline': ['measurable', 'baseline'],
  'no-responsible': ['achievable', 'responsible'],
  'no-budget': ['achievable', 'budget'],
  'no-problem': ['relevant', 'problem'],
  'no-contribution': ['relevant', 'contribution'],
  'no-origin': ['relevant', 'origins'],
  'no-values': ['relevant', 'values'],
  'no-period': ['timeBound', 'start'],
  'dates-reversed': ['timeBound', 'end'],
  'period-outside-plan': ['timeBound', 'end'],
  'no-milestones': ['timeBound', 'milestones'],
  'milestone-outside-period': ['timeBound', 'milestones'],
  'milestone-without-evidence': ['measurable', 'milestones'],
  'no-evidence': ['measurable', 'verification'],
}

/**
 * Verbs that promise nothing by themselves, by the beginning of the word without accents; they ask
 * «what, and how many?» where nothing countable follows. Spanish, English and Portuguese.
 */
const VAGUE =
  /(?:^|[^\p{L}])((?:promov|foment|impuls|fortalec|mejor|sensibiliz|apoy|propici|contribu|facilit|incentiv|potenci|promot|foster|encourag|strengthen|improv|support|enhanc|rais(?:e|ing) awareness|estimul|melhor|sensibilis|apoi)\p{L}*)/u

/** What counts as a number: a figure, or a number in words from two on, or all of them. */
const NUMBER =
  /\d|(?:^|[^\p{L}])(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|cien|mil|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|thousand|dois|duas|quatro|cinco|sete|oito|nove|dez|doze|vinte|cem|tod[oa]s|all)(?:$|[^\p{L}])/u

/** What makes a sentence countable without a number: «cada mes», «each ward». */
const EACH = /(?:^|[^\p{L}])(?:cada|every|each)(?:$|[^\p{L}])/u

/** Years and dates: they tell when, not how much. */
const WHEN =
  /(?:\b(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?\b|\b\d{1,2}\s+de\s+\p{L}+|\b\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\b)/gu

/** A figure and, right after it, what is counted: a per cent sign, a currency or a word. */
const WITH_UNIT = /\d[\d\s.,]*\s*(?:%|‰|\p{Sc}|\p{L}{2,})|(?:\p{Sc}|[A-Z]{2,3}\$?)\s*\d/u

/** What a text says that is no unit: it follows a figure and counts nothing. */
const NO_UNIT = /^(?:en|al|a|de|del|para|por|hasta|antes|y|in|by|on|at|for|until|and|em|ate|ao|e)$/u

/** What a commitment may still be asked. Empty when nothing comes to mind; order of `SMART_PROMPTS`. */
export function smartPrompts(
  commitment: Commitment,
  milestones: readonly Milestone[],
  plan: { readonly start?: string | undefined; readonly end?: string | undefined } = {},
): SmartPrompt[] {
  const found = new Map<SmartPromptCode, string | undefined>()
  const ask = (code: SmartPromptCode, about?: string) => {
    if (!found.has(code)) found.set(code, about)
  }
  const { title, description, target, start, end } = commitment

  const verb = vagueVerb(description?.trim() ? description : title)
  if (verb !== undefined) ask('vague-verb', verb)
  if (isEmpty(description)) ask('no-description')
  if (!hasNumber(target ?? '')) ask('no-number-in-target')
  else if (!hasUnit(target ?? '')) ask('no-unit-in-target')
  if (isEmpty(commitment.indicator)) ask('no-indicator')
  if (isEmpty(commitment.baseline)) ask('no-baseline')
  if (isEmpty(commitment.responsible)) ask('no-responsible')
  if (isEmpty(commitment.budget)) ask('no-budget')
  if (isEmpty(commitment.problem)) ask('no-problem')
  if (isEmpty(commitment.contribution)) ask('no-contribution')
  if (commitment.origins.length === 0) ask('no-origin')
  if ((commitment.values ?? []).length === 0) ask('no-values')
  if (isEmpty(commitment.verification)) ask('no-evidence')
  if (start === undefined || end === undefined || !isDay(start) || !isDay(end)) ask('no-period')
  else {
    if (start > end) ask('dates-reversed')
    if ((plan.start && start < plan.start) || (plan.end && end > plan.end)) {
      ask('period-outside-plan')
    }
    for (const one of milestones) {
      if (one.end < start || one.end > end || (one.start !== undefined && one.start < start)) {
        ask('milestone-outside-period', one.description)
      }
    }
  }
  if (milestones.length === 0) ask('no-milestones')
  const unproved = milestones.find(({ verification }) => isEmpty(verification))
  if (unproved !== undefined) ask('milestone-without-evidence', unproved.description)
  return SMART_PROMPTS.flatMap((code): SmartPrompt[] => {
    if (!found.has(code)) return []
    const [part, field] = PART_OF[code]
    const about = found.get(code)
    return [{ code, part, field, ...(about === undefined ? {} : { about }) }]
  })
}

/** The first verb that promises nothing, where its sentence counts nothing either. */
export function vagueVerb(text: string): string | undefined {
  for (const sentence of text.split(/[.;\n]+/u)) {
    const plain = folded(sentence)
    if (NUMBER.test(plain) || EACH.test(plain)) continue
    const found = VAGUE.exec(plain)
    if (found?.[1] !== undefined) {
      // The same place in the text as it was written, with its accents.
      const at = found.index + found[0].length - found[1].length
      return [...sentence.normalize('NFC').toLowerCase()].slice(at, at + found[1].length).join('')
    }
  }
  return undefined
}

function hasNumber(text: string): boolean {
  return NUMBER.test(folded(withoutDates(text)))
}

function hasUnit(text: string): boolean {
  const plain = withoutDates(text)
  // Numbers in words and «all» count what follows them.
  if (!/\d/.test(plain)) return true
  const found = WITH_UNIT.exec(plain)
  if (found === null) return false
  const word = /\p{L}+$/u.exec(found[0])?.[0]
  return word === undefined || !NO_UNIT.test(folded(word)) || /[%‰\p{Sc}]/u.test(plain)
}

function withoutDates(text: string): string {
  return text.replace(WHEN, ' ')
}

/** Lower case without accents, one character for each. */
function folded(text: string): string {
  return [...text.normalize('NFC').toLowerCase()]
    .map((character) => character.normalize('NFD')[0] ?? '')
    .join('')
}

function isEmpty(text: string | undefined): boolean {
  return (text ?? '').trim() === ''
}
