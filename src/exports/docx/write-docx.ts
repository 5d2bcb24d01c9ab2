import type { Report } from '../../domain/reports/report.ts'
import { archive } from '../archive.ts'
import { barPicture } from '../bar-picture.ts'
import { escapeMarkup } from '../markup.ts'
import { docxBody } from './docx-body.ts'
import { docxStyles, NUMBERING } from './docx-styles.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** What a spell checker is told: Word wants a country beside the language. */
const TONGUES = { es: 'es-ES', en: 'en-GB', pt: 'pt-BR' } as const

/**
 * A report as a `.docx`: headings that a table of contents and a screen reader know, tables whose
 * first row comes again on each page, bars as pictures with words, A4, wide tables on a sheet turned
 * sideways.
 *
 * Returns  the same bytes for the same report: no clock, author or chance is in it.
 * Source   ECMA-376 parts 1 and 2.
 */
export function writeDocx(report: Report): Uint8Array<ArrayBuffer> {
  const tongue = TONGUES[report.language]
  return archive([
    ['[Content_Types].xml', CONTENT_TYPES],
    [
      '_rels/.rels',
      relations([
        ['doc', `${OFFICE}/officeDocument`, 'word/document.xml'],
        ['core', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    [
      'docProps/core.xml',
      `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeMarkup(report.title)}</dc:title><dc:subject>${escapeMarkup(report.subtitle)}</dc:subject><dc:language>${tongue}</dc:language></cp:coreProperties>`,
    ],
    ['word/document.xml', `${HEAD}${docxBody(report)}`],
    ['word/styles.xml', `${HEAD}${docxStyles(tongue)}`],
    ['word/numbering.xml', `${HEAD}${NUMBERING}`],
    [
      'word/settings.xml',
      `${HEAD}<w:settings xmlns:w="${WORD}"><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${tongue}"/></w:settings>`,
    ],
    [
      'word/footer1.xml',
      `${HEAD}<w:ftr xmlns:w="${WORD}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">${escapeMarkup(report.title)} · </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`,
    ],
    [
      'word/_rels/document.xml.rels',
      relations([
        ['styles', `${OFFICE}/styles`, 'styles.xml'],
        ['numbering', `${OFFICE}/numbering`, 'numbering.xml'],
        ['settings', `${OFFICE}/settings`, 'settings.xml'],
        ['footer', `${OFFICE}/footer`, 'footer1.xml'],
        ['bar', `${OFFICE}/image`, 'media/bar.png'],
      ]),
    ],
    ['word/media/bar.png', barPicture(), 'stored'],
  ])
}

function relations(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`
}

const PART = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${PART}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${PART}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${PART}.numbering+xml"/><Override PartName="/word/settings.xml" ContentType="${PART}.settings+xml"/><Override PartName="/word/footer1.xml" ContentType="${PART}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`
