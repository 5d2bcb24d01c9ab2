import type { ImportPlace } from '../../domain/exchange/import-rows.ts'
import type { Axis } from '../../domain/process/plan.ts'
import type { Origin } from '../../domain/proposals/proposal.ts'
import type { ReportLabels } from '../../domain/reports/labels.ts'
import { loadPlanLabels } from '../../exports/plan/labels.ts'
import { foldText } from '../../lib/fold.ts'

/** What people write for axes and origins, in every language of the product. */
export async function loadWordsOfCodes(): Promise<Pick<ImportPlace, 'axes' | 'origins'>> {
  const all = await Promise.all((['es', 'en', 'pt'] as const).map(loadPlanLabels))
  const reports = all.map((labels) => labels.reports)
  return {
    axes: new Map([
      ...reports.flatMap(({ axes }) => folded<Axis>(axes)),
      ...reports.map(({ noAxis }) => [foldText(noAxis), null] as const),
    ]),
    origins: new Map(reports.flatMap(({ origins }) => folded<Origin>(origins))),
  }
}

function folded<C extends string>(words: ReportLabels['axes'] | ReportLabels['origins']) {
  return Object.entries(words).map(([code, word]) => [foldText(word), code as C] as const)
}
