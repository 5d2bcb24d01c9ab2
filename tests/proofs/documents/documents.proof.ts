import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Report } from '../../../src/domain/reports/report.ts'
import { plain } from '../../read-exported.ts'
import {
  exampleDocuments,
  LANGUAGES,
  WRITTEN_FORMATS,
  writeAndRead,
} from '../../written-documents.ts'

/**
 * Every document of the worked example in every language and format, read back by parsers that are
 * not ours; each DOCX and ODT through LibreOffice to PDF, where `soffice` and poppler are there: the
 * PDF must say every heading. Two pages of each Spanish document are kept as pictures.
 */
const OUT = fileURLToPath(new URL('../../../docs/proofs/check-documents.json', import.meta.url))
const PICTURES = fileURLToPath(new URL('../../../docs/documents/', import.meta.url))

interface Row {
  readonly document: string
  readonly language: string
  readonly format: string
  readonly kilobytes: number
  /** Of the PDF that LibreOffice makes of it. */
  pages?: number
  readonly faults: string[]
}

test('all documents open, say everything, and look like documents', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'encuentro-documents-'))
  const office = hasCommand('soffice') && hasCommand('pdftotext')
  const rows: Row[] = []
  const reports = new Map<string, Report>()
  try {
    for (const language of LANGUAGES) {
      for (const report of await exampleDocuments(language)) {
        for (const format of WRITTEN_FORMATS) {
          const { bytes, faults } = await writeAndRead(report, format)
          const name = `${report.id}.${language}.${format}`
          writeFileSync(join(folder, name), bytes)
          reports.set(name, report)
          rows.push({
            document: report.id,
            language,
            format,
            kilobytes: Math.round(bytes.length / 100) / 10,
            faults: [...faults],
          })
        }
      }
    }
    if (office) for (const format of ['docx', 'odt']) convert(folder, format)
    for (const row of office ? rows : []) {
      if (row.format !== 'docx' && row.format !== 'odt') continue
      const name = `${row.document}.${row.language}.${row.format}`
      judgePdf(
        join(folder, row.format, `${row.document}.${row.language}.pdf`),
        row,
        reports.get(name),
      )
    }
    if (office) keepPictures(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
  const result = { office: office ? versionOfOffice() : null, documents: rows }
  console.table(rows.map(({ faults, ...row }) => ({ ...row, faults: faults.length })))
  writeFileSync(OUT, `${JSON.stringify(result, null, 1)}\n`)
  expect(rows.filter(({ faults }) => faults.length > 0)).toEqual([])
})

function convert(folder: string, format: string): void {
  const files = readdirSync(folder).filter((name) => name.endsWith(`.${format}`))
  execFileSync('soffice', [
    '--headless',
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    '--convert-to',
    'pdf',
    '--outdir',
    join(folder, format),
    ...files.map((name) => join(folder, name)),
  ])
}

function judgePdf(pdf: string, row: Row, report: Report | undefined): void {
  const info = execFileSync('pdfinfo', [pdf]).toString()
  row.pages = Number(/^Pages:\s+(\d+)/m.exec(info)?.[1] ?? 0)
  const text = plain(execFileSync('pdftotext', ['-layout', pdf, '-']).toString()).replace(/\s/g, '')
  for (const { heading } of report?.sections ?? []) {
    if (!text.includes(heading.replace(/\s/g, ''))) row.faults.push(`PDF without ${heading}`)
  }
  if (row.pages === 0) row.faults.push('no page')
}

/** The first page of the Word document, and a page from inside the OpenDocument one. */
function keepPictures(folder: string): void {
  mkdirSync(PICTURES, { recursive: true })
  for (const name of readdirSync(join(folder, 'docx')).filter((each) => /\.es\.pdf$/.test(each))) {
    const document = name.replace('.es.pdf', '')
    picture(join(folder, 'docx', name), 1, `${document}-1-docx`)
    picture(join(folder, 'odt', name), 3, `${document}-3-odt`)
  }
}

function picture(pdf: string, page: number, name: string): void {
  const at = String(page)
  const size = ['-r', '60', '-gray', '-png', '-singlefile']
  execFileSync('pdftoppm', ['-f', at, '-l', at, ...size, pdf, join(PICTURES, name)])
}

function hasCommand(name: string): boolean {
  try {
    execFileSync('which', [name], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function versionOfOffice(): string {
  return execFileSync('soffice', ['--version']).toString().trim().split(' ').slice(0, 2).join(' ')
}
