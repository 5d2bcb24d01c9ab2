import { csv } from './csv.ts'
import { docx } from './docx.ts'
import type { ReportExport } from './export.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import { odt } from './odt.ts'

/** The ways a report leaves the product. */
export const EXPORTS = [
  docx,
  odt,
  html,
  markdown,
  csv,
  json,
] as const satisfies readonly ReportExport[]
