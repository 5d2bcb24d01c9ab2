import { describe, expect, test } from 'vitest'
import {
  exampleDocuments,
  LANGUAGES,
  WRITTEN_FORMATS,
  writeAndRead,
} from '../../tests/written-documents.ts'

/** The short form of `npm run check:documents`: the same, without LibreOffice. */
describe.each(LANGUAGES.map((language) => [language]))('the documents in %s', (language) => {
  test.each(WRITTEN_FORMATS.map((format) => [format]))('say everything as %s', async (format) => {
    for (const report of await exampleDocuments(language)) {
      const { faults } = await writeAndRead(report, format)
      expect([report.id, faults]).toEqual([report.id, []])
    }
  })
})
