const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const PETROL = '0B5C6B'

interface Look {
  readonly id: string
  readonly name: string
  readonly paragraph?: string
  readonly letters?: string
}

const heading = (level: number, size: number): Look => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  paragraph: `<w:keepNext/><w:keepLines/><w:spacing w:before="${level === 1 ? 400 : 260}" w:after="100"/><w:outlineLvl w:val="${level - 1}"/>`,
  letters: `<w:b/>${level === 1 ? `<w:color w:val="${PETROL}"/>` : ''}<w:sz w:val="${size}"/>`,
})

/** Sizes in half points, room in twentieths. */
const LOOKS: readonly Look[] = [
  {
    id: 'Title',
    name: 'Title',
    paragraph: '<w:spacing w:after="80"/>',
    letters: '<w:b/><w:sz w:val="52"/>',
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    paragraph: `<w:pBdr><w:bottom w:val="single" w:sz="36" w:space="8" w:color="${PETROL}"/></w:pBdr><w:spacing w:after="200"/>`,
    letters: '<w:sz w:val="26"/>',
  },
  {
    id: 'Fact',
    name: 'Fact',
    paragraph: '<w:spacing w:after="20"/>',
    letters: '<w:sz w:val="19"/>',
  },
  heading(1, 32),
  heading(2, 25),
  heading(3, 22),
  heading(4, 21),
  heading(5, 21),
  heading(6, 21),
  { id: 'BodyText', name: 'Body Text', paragraph: '<w:spacing w:after="120"/>' },
  {
    id: 'ListBullet',
    name: 'List Bullet',
    paragraph:
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/><w:ind w:left="454" w:hanging="284"/>',
  },
  {
    id: 'Quote',
    name: 'Quote',
    paragraph:
      '<w:keepNext/><w:pBdr><w:left w:val="single" w:sz="24" w:space="10" w:color="B9C2BF"/></w:pBdr><w:spacing w:before="80" w:after="20"/><w:ind w:left="340"/>',
    letters: '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:sz w:val="22"/>',
  },
  {
    id: 'Source',
    name: 'Source',
    paragraph:
      '<w:pBdr><w:left w:val="single" w:sz="24" w:space="10" w:color="B9C2BF"/></w:pBdr><w:spacing w:after="120"/><w:ind w:left="340"/>',
    letters: '<w:color w:val="4A5653"/><w:sz w:val="18"/>',
  },
  {
    id: 'Caption',
    name: 'caption',
    paragraph: '<w:keepNext/><w:spacing w:before="160" w:after="60"/>',
    letters: '<w:b/><w:sz w:val="20"/>',
  },
  {
    id: 'TableHeading',
    name: 'Table Heading',
    paragraph: `<w:keepNext/><w:pBdr><w:bottom w:val="single" w:sz="12" w:space="1" w:color="16211F"/></w:pBdr><w:spacing w:before="20" w:after="20"/>`,
    letters: '<w:b/><w:sz w:val="17"/>',
  },
  {
    id: 'TableText',
    name: 'Table Text',
    paragraph: '<w:spacing w:before="20" w:after="20"/>',
    letters: '<w:sz w:val="18"/>',
  },
  {
    id: 'TableSmall',
    name: 'Table Small',
    paragraph: '<w:spacing w:before="10" w:after="10"/>',
    letters: '<w:sz w:val="16"/>',
  },
  {
    id: 'TableTotal',
    name: 'Table Total',
    paragraph: '<w:spacing w:before="40" w:after="20"/>',
    letters: '<w:b/><w:sz w:val="18"/>',
  },
  {
    id: 'AfterTable',
    name: 'After Table',
    paragraph: '<w:spacing w:after="0"/>',
    letters: '<w:sz w:val="12"/>',
  },
  {
    id: 'Footer',
    name: 'footer',
    paragraph: '<w:jc w:val="right"/>',
    letters: '<w:color w:val="4A5653"/><w:sz w:val="16"/>',
  },
]

/**
 * The styles of a document; people who change one change every place that has it.
 *
 * Expects  `tongue` as Word names languages: «es-ES».
 */
export function docxStyles(tongue: string): string {
  const each = LOOKS.map(
    ({ id, name, paragraph = '', letters = '' }) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`,
  )
  return `<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Sans" w:hAnsi="Liberation Sans" w:cs="Liberation Sans"/><w:sz w:val="21"/><w:lang w:val="${tongue}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${each.join('')}<w:style w:type="table" w:styleId="Report"><w:name w:val="Report"/><w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:color="B9C2BF"/><w:insideH w:val="single" w:sz="4" w:color="B9C2BF"/></w:tblBorders><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="113" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`
}

/** One kind of list: a dot. */
export const NUMBERING = `<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
