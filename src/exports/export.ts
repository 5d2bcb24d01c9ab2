import type { Report } from '../domain/reports/report.ts'

export type Rendered = Uint8Array<ArrayBuffer> | string

/** A way of turning a report into bytes: one file, one line in the registry. */
export interface ReportExport {
  /** Stored in links and commands: never rename (I9). */
  readonly id: string
  readonly mime: string
  /** Without the dot. */
  readonly extension: string
  /** Total, and the same bytes for the same report. What is heavy is loaded when it is asked for. */
  readonly render: (report: Report) => Rendered | Promise<Rendered>
}
