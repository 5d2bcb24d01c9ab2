import { canonicalJson } from '../lib/hash.ts'
import type { ReportExport } from './export.ts'

/** The whole report for machines, as RFC 8785 JSON, so that equal reports are equal files. */
export const json: ReportExport = {
  id: 'json',
  mime: 'application/json',
  extension: 'json',
  render: (report) => `${canonicalJson(report)}\n`,
}
