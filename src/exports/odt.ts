import type { ReportExport } from './export.ts'

/** The report as an OpenDocument text (ODF 1.2), which LibreOffice and most word processors open. */
export const odt: ReportExport = {
  id: 'odt',
  mime: 'application/vnd.oasis.opendocument.text',
  extension: 'odt',
  render: async (report) => (await import('./odt/write-odt.ts')).writeOdt(report),
}
