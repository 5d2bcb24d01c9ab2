export const ODT_MIME = 'application/vnd.oasis.opendocument.text'

export const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns'

/** The namespaces of OpenDocument that a report needs. */
export const NAMESPACES = [
  ['office', `${OASIS}:office:1.0`],
  ['style', `${OASIS}:style:1.0`],
  ['text', `${OASIS}:text:1.0`],
  ['table', `${OASIS}:table:1.0`],
  ['draw', `${OASIS}:drawing:1.0`],
  ['fo', `${OASIS}:xsl-fo-compatible:1.0`],
  ['svg', `${OASIS}:svg-compatible:1.0`],
  ['xlink', 'http://www.w3.org/1999/xlink'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
]
  .map(([name, url]) => `xmlns:${name}="${url}"`)
  .join(' ')
