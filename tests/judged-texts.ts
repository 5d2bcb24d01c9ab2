import source from '../src/example/nueva-aurora-del-valle.json' with { type: 'json' }
import { ALIKE_EN, ALIKE_ES, ALIKE_PT } from './alike.ts'
import type { Judged } from './likeness.ts'

/** The example's proposals as said, with the groups that its coordinators made. Nothing was tuned on them. */
export function judgedExample(): Judged[] {
  return source.propuestas.map(({ id, texto_original, eje, grupo }) => ({
    id,
    text: texto_original,
    axis: eje as Judged['axis'],
    group: grupo ?? undefined,
  }))
}

/** Our own paraphrases, on which words, weights and thresholds were tuned. */
export function judgedOwn(language: 'es' | 'en' | 'pt'): Judged[] {
  const lists = { es: ALIKE_ES, en: ALIKE_EN, pt: ALIKE_PT }[language]
  return lists.flatMap((list, at) =>
    list.map((text, n) => ({ id: `${at}-${n}`, text, axis: null, group: `${at}` })),
  )
}
