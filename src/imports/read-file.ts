import type { DecodedTable } from '../domain/exchange/import-columns.ts'
import { done, type Result, refused } from '../lib/result.ts'
import { unpack } from '../lib/unpack.ts'
import { readCsv } from './csv.ts'
import type { DecodedFile, DecodeRefusal } from './decoded-file.ts'
import { readJson } from './json.ts'
import { ENTRIES_MAX, FILE_MAX, UNPACKED_MAX } from './limits.ts'
import { readWorkbook } from './workbook.ts'

/**
 * Reads a file of another tool as sheets of texts: CSV, XLSX, JSON, or a zip of CSVs as ODK Central
 * hands out. Goes by what the file is, not by how it is called. Never throws for bad input.
 *
 * Returns  the refusal's `detail` names the part of the file, and its row where there is one.
 */
export async function readTableFile(
  name: string,
  bytes: Uint8Array,
): Promise<Result<DecodedFile, DecodeRefusal>> {
  if (bytes.length === 0) return refused('empty-file')
  if (bytes.length > FILE_MAX) return refused('file-too-big')
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refused('old-workbook')
  if (startsWith(bytes, [0x50, 0x4b])) return readZip(bytes)
  if (isJson(bytes)) {
    const table = readJson(name, bytes)
    return table.ok ? someTables('json', [table.value]) : table
  }
  const read = readCsv(name, bytes)
  if (!read.ok) return read
  const { table, ...about } = read.value
  return table === undefined ? refused('no-rows') : done({ ...about, tables: [table] })
}

/** Entries of a workbook, and CSV files beside each other. */
const ENTRY =
  /^(?:xl\/.+|\[Content_Types\]|_rels\/.+)\.(?:xml|rels)$|^\[Content_Types\]\.xml$|\.csv$/i

const UNPACK_REFUSALS = { 'too-big': 'unpacks-too-big', damaged: 'damaged-archive' } as const

async function readZip(bytes: Uint8Array): Promise<Result<DecodedFile, DecodeRefusal>> {
  let isPlanFile = false
  const unpacked = unpack(bytes, {
    mostEntries: ENTRIES_MAX,
    mostBytes: UNPACKED_MAX,
    isWanted(name) {
      isPlanFile ||= name === 'manifest.jws'
      return ENTRY.test(name)
    },
  })
  if (isPlanFile) return refused('plan-file')
  if (!unpacked.ok) return refused(UNPACK_REFUSALS[unpacked.refusal])
  const files = unpacked.value
  if (files.has('xl/workbook.xml')) {
    const tables = await readWorkbook(files)
    return tables.ok ? someTables('xlsx', tables.value) : tables
  }
  const tables: (DecodedTable | undefined)[] = []
  let repairedFrom: DecodedFile['repairedFrom']
  for (const [name, content] of files) {
    const read = readCsv(name, content)
    if (!read.ok) return read
    tables.push(read.value.table)
    repairedFrom ??= read.value.repairedFrom
  }
  return someTables('zip', tables, repairedFrom)
}

function someTables(
  format: DecodedFile['format'],
  tables: readonly (DecodedTable | undefined)[],
  repairedFrom?: DecodedFile['repairedFrom'],
): Result<DecodedFile, DecodeRefusal> {
  const filled = tables.filter((table) => table !== undefined)
  if (filled.length === 0) return refused('no-rows')
  return done({ format, tables: filled, ...(repairedFrom !== undefined && { repairedFrom }) })
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte)
}

/** Whether the first sign is that of a list or an object. */
function isJson(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart()
  return /^[[{]/.test(head)
}
