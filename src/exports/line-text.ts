import {
  endingOfComment,
  endingOfConsolidated,
  endingOfProposal,
} from '../domain/lineage/ending.ts'
import type { Line } from '../domain/lineage/line.ts'
import type { LineStep } from '../domain/lineage/line-step.ts'
import type { Lineage } from '../domain/lineage/read-lineage.ts'
import type { Locale } from '../i18n/index.ts'
import { type LineWords, tellEnding, tellStep } from '../i18n/tell-step.ts'

/** Loads the words of a line of life, on first use. */
export async function loadLineWords(language: Locale): Promise<LineWords> {
  const [lineage, terms, selection, commitments, consultation, methods] = await LOADERS[language]()
  return { ...lineage, ...terms, ...selection, ...commitments, ...consultation, voting: methods }
}

const LOADERS = {
  es: () =>
    Promise.all([
      import('../i18n/es/lineage.ts'),
      import('../i18n/es/terms.ts'),
      import('../i18n/es/selection.ts'),
      import('../i18n/es/commitments.ts'),
      import('../i18n/es/consultation.ts'),
      import('../i18n/es/voting-methods.ts'),
    ]),
  en: () =>
    Promise.all([
      import('../i18n/en/lineage.ts'),
      import('../i18n/en/terms.ts'),
      import('../i18n/en/selection.ts'),
      import('../i18n/en/commitments.ts'),
      import('../i18n/en/consultation.ts'),
      import('../i18n/en/voting-methods.ts'),
    ]),
  pt: () =>
    Promise.all([
      import('../i18n/pt/lineage.ts'),
      import('../i18n/pt/terms.ts'),
      import('../i18n/pt/selection.ts'),
      import('../i18n/pt/commitments.ts'),
      import('../i18n/pt/consultation.ts'),
      import('../i18n/pt/voting-methods.ts'),
    ]),
}

/** A whole line of life as plain text, one step a paragraph, where one stands marked; ends in a newline. */
export function writeLine(
  lineage: Lineage,
  line: Line,
  { words, locale }: { readonly words: LineWords; readonly locale: Locale },
): string {
  const text = words.lineage
  const tell = (step: LineStep, mark = '·') => {
    const told = tellStep(step, words, locale)
    const lines = [
      [told.what, told.day].filter(Boolean).join(', '),
      told.words && `«${told.words}»`,
      told.text,
      ...told.voices.map((voice) => `«${voice}»`),
      ...(told.change && step.kind === 'answered'
        ? [`${text.before}: ${told.change.before}`, `${text.after}: ${told.change.after}`]
        : []),
      told.notes.join(' · '),
    ].filter((each) => each !== '')
    return `${mark} ${lines.join('\n  ')}\n`
  }
  const verdict = verdictOf(lineage, line, words)
  const part = (head: string, steps: readonly LineStep[]) =>
    steps.length === 0 ? [] : [`${head}\n`, ...steps.map((step) => tell(step))]
  return [
    ...(verdict === '' ? [] : [`${verdict}\n`]),
    ...part(text.back, line.back),
    `${text.here}\n`,
    tell(line.here, '>'),
    ...part(text.forward, line.forward),
  ].join('\n')
}

function verdictOf(lineage: Lineage, { node, here }: Line, words: LineWords): string {
  if (node.kind === 'commitment') return ''
  const ending =
    here.kind === 'commented'
      ? endingOfComment(here.handled)
      : (node.kind === 'consolidated' ? endingOfConsolidated : endingOfProposal)(lineage, node.id)
  const { verdict, reason } = tellEnding(ending, words)
  return reason === '' ? verdict : `${verdict}. ${words.lineage.because} ${reason}`
}
