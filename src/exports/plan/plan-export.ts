import type { ActorRows } from '../../domain/exchange/actor-rows.ts'
import type { CommitmentRows } from '../../domain/exchange/commitment-rows.ts'
import type { ProposalRows } from '../../domain/exchange/proposal-rows.ts'
import type { Delimiter } from '../csv.ts'
import type { PlanLabels } from './labels.ts'

/** What leaves: the rows of a plan, never its records, so that no device, clock or name goes along. */
export type PlanRows = ProposalRows & ActorRows & CommitmentRows

export interface PlanExportOptions {
  readonly labels: PlanLabels
  /** Of CSV files. */
  readonly delimiter: Delimiter
}

/** One file of an export. */
export interface ExportedFile {
  /** With its extension, of ASCII letters, digits and hyphens. */
  readonly name: string
  readonly mime: string
  readonly content: string | Uint8Array<ArrayBuffer>
}

/** A way in which a plan's proposals and maps leave for other tools: one file, one line in the registry. */
export interface PlanExport {
  /** Stored in links and commands: never rename (I9). */
  readonly id: string
  /** Whether the files are about proposals, about the actor map, or both; or about commitments. */
  readonly about: 'proposals' | 'actors' | 'both' | 'commitments'
  /** Total: a plan with nothing in it gives files with headings alone. */
  readonly files: (
    rows: PlanRows,
    options: PlanExportOptions,
  ) => readonly ExportedFile[] | Promise<readonly ExportedFile[]>
}

export const CSV_MIME = 'text/csv;charset=utf-8'
