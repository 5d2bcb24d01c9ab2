import type { Report } from '../../domain/reports/report.ts'
import { archive } from '../archive.ts'
import { barPicture } from '../bar-picture.ts'
import { escapeMarkup } from '../markup.ts'
import { odtContent } from './odt-content.ts'
import { HEAD, NAMESPACES, ODT_MIME } from './odt-names.ts'
import { odtStyles } from './odt-styles.ts'

/**
 * A report as an `.odt`: the same styles, tables, pictures and sheets as the Word document.
 *
 * Returns  the same bytes for the same report: no clock, author or chance is in it.
 * Source   OASIS OpenDocument 1.2: part 3 asks for `mimetype` first and stored.
 */
export function writeOdt(report: Report): Uint8Array<ArrayBuffer> {
  const entry = (path: string, type: string) =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`
  const { xml, drawings } = odtContent(report)
  const drawn = [...drawings.keys()].map((path) => entry(path, 'image/svg+xml'))
  return archive([
    ['mimetype', ODT_MIME, 'stored'],
    ['content.xml', xml],
    ['styles.xml', odtStyles(report)],
    [
      'meta.xml',
      `${HEAD}<office:document-meta ${NAMESPACES} office:version="1.2"><office:meta><dc:title>${escapeMarkup(report.title)}</dc:title><dc:subject>${escapeMarkup(report.subtitle)}</dc:subject><dc:language>${report.language}</dc:language></office:meta></office:document-meta>`,
    ],
    ['Pictures/bar.png', barPicture(), 'stored'],
    ...drawings,
    [
      'META-INF/manifest.xml',
      `${HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">${entry('/', ODT_MIME)}${entry('content.xml', 'text/xml')}${entry('styles.xml', 'text/xml')}${entry('meta.xml', 'text/xml')}${entry('Pictures/bar.png', 'image/png')}${drawn.join('')}</manifest:manifest>`,
    ],
  ])
}
