import type { ReportExport } from './export.ts'

/** The report as a Word document (ECMA-376, transitional). */
export const docx: ReportExport = {
  id: 'docx',
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extension: 'docx',
  render: async (report) => (await import('./docx/write-docx.ts')).writeDocx(report),
}
