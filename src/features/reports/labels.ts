import type { ActaLabels } from '../../domain/reports/acta-labels.ts'
import type { ReportLabels } from '../../domain/reports/labels.ts'
import type { Locale } from '../../i18n/index.ts'

/** Words of the documents, loaded when one is shown: a report speaks the language on screen. */
export const REPORT_LABELS: Record<Locale, () => Promise<ReportLabels>> = {
  es: async () => (await import('../../i18n/es/reports.ts')).reports,
  en: async () => (await import('../../i18n/en/reports.ts')).reports,
  pt: async () => (await import('../../i18n/pt/reports.ts')).reports,
}

/** Words of a meeting's acta, beside those that all reports share. */
export const ACTA_LABELS: Record<Locale, () => Promise<ActaLabels>> = {
  es: async () => (await import('../../i18n/es/acta.ts')).acta,
  en: async () => (await import('../../i18n/en/acta.ts')).acta,
  pt: async () => (await import('../../i18n/pt/acta.ts')).acta,
}
