import type { DecodedTable } from '../domain/exchange/import-columns.ts'

/** A file of other people as sheets of texts, with what had to be guessed to read it. */
export interface DecodedFile {
  readonly format: 'csv' | 'xlsx' | 'zip' | 'json'
  /** Sheets that have headings and rows; never empty. */
  readonly tables: readonly DecodedTable[]
  /** Of a CSV. */
  readonly delimiter?: string
  /** Set when the text was no UTF-8 and was repaired. */
  readonly repairedFrom?: 'windows-1252' | 'utf-16'
}

export type DecodeRefusal =
  | 'file-too-big'
  | 'unpacks-too-big'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'empty-file'
  | 'no-rows'
  | 'quote-not-closed'
  | 'damaged-archive'
  | 'damaged-workbook'
  | 'damaged-json'
  | 'old-workbook'
  | 'plan-file'
  | 'not-a-table'
  | 'too-slow'
