/** What a file of other people may be like; beyond it, it is refused before it is read further. */
export const FILE_MAX = 20 * 1024 * 1024
/** Unpacked bytes of an archive or a workbook. */
export const UNPACKED_MAX = 64 * 1024 * 1024
export const ENTRIES_MAX = 500
export const ROWS_MAX = 5_000
export const COLUMNS_MAX = 300
