import type { ReportLabels } from '../../domain/reports/labels.ts'
import type { ActorsWords } from '../../i18n/es/actors.ts'
import type { ExchangeSheetWords } from '../../i18n/es/exchange-sheets.ts'
import type { OgpWords } from '../../i18n/es/ogp.ts'

/** The words of exported files in one language. */
export interface PlanLabels {
  readonly language: ReportLabels['language']
  readonly reports: ReportLabels
  readonly actors: ActorsWords
  readonly sheets: ExchangeSheetWords
  readonly ogp: OgpWords
}

/** Loads the words of exported files, on first use. */
export async function loadPlanLabels(language: ReportLabels['language']): Promise<PlanLabels> {
  const [{ reports }, { actors }, { exchangeSheets }, { ogp }] = await LOADERS[language]()
  return { language, reports, actors, sheets: exchangeSheets, ogp }
}

type Loaded = Promise<
  [
    { reports: ReportLabels },
    { actors: ActorsWords },
    { exchangeSheets: ExchangeSheetWords },
    { ogp: OgpWords },
  ]
>

const LOADERS: Record<ReportLabels['language'], () => Loaded> = {
  es: () =>
    Promise.all([
      import('../../i18n/es/reports.ts'),
      import('../../i18n/es/actors.ts'),
      import('../../i18n/es/exchange-sheets.ts'),
      import('../../i18n/es/ogp.ts'),
    ]),
  en: () =>
    Promise.all([
      import('../../i18n/en/reports.ts'),
      import('../../i18n/en/actors.ts'),
      import('../../i18n/en/exchange-sheets.ts'),
      import('../../i18n/en/ogp.ts'),
    ]),
  pt: () =>
    Promise.all([
      import('../../i18n/pt/reports.ts'),
      import('../../i18n/pt/actors.ts'),
      import('../../i18n/pt/exchange-sheets.ts'),
      import('../../i18n/pt/ogp.ts'),
    ]),
}
