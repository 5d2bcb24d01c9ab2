import { csv } from './csv.ts'
import type { ReportExport } from './export.ts'
import { json } from './json.ts'

/** The ways a report leaves the product. */
export const EXPORTS = [csv, json] as const satisfies readonly ReportExport[]
