import { actorRows } from '../src/domain/exchange/actor-rows.ts'
import { commitmentRows } from '../src/domain/exchange/commitment-rows.ts'
import type { PlanRecords } from '../src/domain/exchange/plan-records.ts'
import { proposalRows } from '../src/domain/exchange/proposal-rows.ts'
import type { PlanLabels } from '../src/exports/plan/labels.ts'
import type { ExportedFile, PlanExport, PlanRows } from '../src/exports/plan/plan-export.ts'
import { readExample } from './example-plan.ts'

/** The rows of any records. */
export function rowsOf(records: PlanRecords): PlanRows {
  return { ...proposalRows(records), ...actorRows(records), ...commitmentRows(records) }
}

/** The rows of the worked example. */
export function exampleRows(): PlanRows {
  return rowsOf(readExample())
}

/** One file of an export, as text without its byte order mark. */
export async function textOf(
  { files }: PlanExport,
  name: string,
  rows: PlanRows,
  labels: PlanLabels,
): Promise<string> {
  const found = (await files(rows, { labels, delimiter: ',' })).find((file) => file.name === name)
  if (found === undefined) throw new Error(`no file ${name}`)
  return contentOf(found)
}

/** What a file says, without its byte order mark. */
export function contentOf({ content }: ExportedFile): string {
  return typeof content === 'string'
    ? content.replace(/^\uFEFF/, '')
    : new TextDecoder().decode(content)
}
