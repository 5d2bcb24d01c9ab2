import type { Report } from '../../domain/reports/report.ts'
import { escapeMarkup } from '../markup.ts'
import { HEAD, NAMESPACES } from './odt-names.ts'

const PETROL = '#0b5c6b'

/** A country beside each language, for the spell checker. */
const COUNTRIES = { es: 'ES', en: 'GB', pt: 'BR' } as const

interface Look {
  readonly name: string
  readonly parent?: string
  readonly paragraph?: string
  readonly letters?: string
  readonly extra?: string
}

const BOLD = 'fo:font-weight="bold"'
const NUMBER = 'fo:text-align="end"'
const QUOTE_BAR = 'fo:border-left="1.2mm solid #b9c2bf" fo:padding-left="3mm" fo:margin-left="4mm"'

const heading = (level: number, size: number): Look => ({
  name: `Heading_${level}`,
  paragraph: `fo:keep-with-next="always" fo:margin-top="${level === 1 ? '7mm' : '4.5mm'}" fo:margin-bottom="1.8mm"`,
  letters: `${BOLD} fo:font-size="${size}pt"${level === 1 ? ` fo:color="${PETROL}"` : ''}`,
  extra: ` style:default-outline-level="${level}"`,
})

const cellLook = (name: string, paragraph: string, letters: string): Look[] => [
  { name, paragraph, letters },
  { name: `${name}Number`, parent: name, paragraph: NUMBER },
]

const LOOKS: readonly Look[] = [
  {
    name: 'Title',
    paragraph: 'fo:margin-bottom="1.5mm"',
    letters: `${BOLD} fo:font-size="26pt"`,
  },
  {
    name: 'Subtitle',
    paragraph: `fo:border-bottom="1.6mm solid ${PETROL}" fo:padding-bottom="3mm" fo:margin-bottom="4mm"`,
    letters: 'fo:font-size="13pt"',
  },
  { name: 'Fact', letters: 'fo:font-size="9.5pt"' },
  heading(1, 16),
  heading(2, 12.5),
  heading(3, 11),
  heading(4, 10.5),
  heading(5, 10.5),
  heading(6, 10.5),
  { name: 'Text_body', paragraph: 'fo:margin-bottom="2.1mm" fo:line-height="115%"' },
  { name: 'List_Bullet', paragraph: 'fo:margin-bottom="1mm" fo:line-height="115%"' },
  {
    name: 'Quote',
    paragraph: `fo:keep-with-next="always" ${QUOTE_BAR} fo:margin-top="1.4mm"`,
    letters: 'style:font-name="Georgia" fo:font-size="11pt"',
  },
  {
    name: 'Source',
    paragraph: `${QUOTE_BAR} fo:margin-bottom="2.1mm"`,
    letters: 'fo:font-size="9pt" fo:color="#4a5653"',
  },
  {
    name: 'Caption',
    paragraph: 'fo:keep-with-next="always" fo:margin-top="3mm" fo:margin-bottom="1mm"',
    letters: `${BOLD} fo:font-size="10pt"`,
  },
  ...cellLook(
    'TableHeading',
    'fo:border-bottom="0.5mm solid #16211f" fo:padding-bottom="0.4mm"',
    `${BOLD} fo:font-size="8.5pt"`,
  ),
  ...cellLook('TableText', 'fo:margin-top="0.3mm"', 'fo:font-size="9pt"'),
  ...cellLook('TableSmall', 'fo:margin-top="0.2mm"', 'fo:font-size="8pt"'),
  ...cellLook('TableTotal', 'fo:margin-top="0.6mm"', `${BOLD} fo:font-size="9pt"`),
  { name: 'Footer', paragraph: NUMBER, letters: 'fo:font-size="8pt" fo:color="#4a5653"' },
]

/** `styles.xml`: looks, the two kinds of sheet, and the foot of each page. */
export function odtStyles({ language, title }: Pick<Report, 'language' | 'title'>): string {
  const looks = LOOKS.map(
    ({ name, parent = 'Standard', paragraph = '', letters = '', extra = '' }) =>
      `<style:style style:name="${name}" style:display-name="${name.replace('_', ' ')}" style:family="paragraph" style:parent-style-name="${parent}"${extra}><style:paragraph-properties ${paragraph}/><style:text-properties ${letters}/></style:style>`,
  )
  const tongue = `fo:language="${language}" fo:country="${COUNTRIES[language]}"`
  const foot = `<style:footer><text:p text:style-name="Footer">${escapeMarkup(title)} · <text:page-number text:select-page="current"/></text:p></style:footer>`
  const sheet = (name: string, size: string) =>
    `<style:page-layout style:name="${name}"><style:page-layout-properties ${size} fo:margin="20mm"/><style:footer-style><style:header-footer-properties fo:min-height="5mm" fo:margin-top="4mm"/></style:footer-style></style:page-layout>`
  return `${HEAD}<office:document-styles ${NAMESPACES} office:version="1.2"><office:font-face-decls><style:font-face style:name="Liberation Sans" svg:font-family="&apos;Liberation Sans&apos;"/><style:font-face style:name="Georgia" svg:font-family="Georgia"/></office:font-face-decls><office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="Liberation Sans" fo:font-size="10.5pt" ${tongue}/></style:default-style><style:style style:name="Standard" style:family="paragraph" style:class="text"/>${looks.join('')}<style:style style:name="Strong" style:family="text"><style:text-properties ${BOLD}/></style:style><style:style style:name="Bar" style:family="graphic"><style:graphic-properties style:vertical-pos="middle" style:vertical-rel="text"/></style:style><text:list-style style:name="Dots"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-5mm" fo:margin-left="8mm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style></office:styles><office:automatic-styles>${sheet('Upright', 'fo:page-width="210mm" fo:page-height="297mm" style:print-orientation="portrait"')}${sheet('Turned', 'fo:page-width="297mm" fo:page-height="210mm" style:print-orientation="landscape"')}</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Upright">${foot}</style:master-page><style:master-page style:name="Sideways" style:page-layout-name="Turned">${foot}</style:master-page></office:master-styles></office:document-styles>`
}
