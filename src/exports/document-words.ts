import type { DocumentWords } from '../domain/reports/document-labels.ts'

type Language = DocumentWords['labels']['language']

/** Loads the words of the plan's documents, on first use. */
export async function loadDocumentWords(language: Language): Promise<DocumentWords> {
  const [{ reports }, { planDocuments }] = await LOADERS[language]()
  return { labels: reports, documents: planDocuments }
}

type Loaded = Promise<
  [{ reports: DocumentWords['labels'] }, { planDocuments: DocumentWords['documents'] }]
>

const LOADERS: Record<Language, () => Loaded> = {
  es: () => Promise.all([import('../i18n/es/reports.ts'), import('../i18n/es/plan-documents.ts')]),
  en: () => Promise.all([import('../i18n/en/reports.ts'), import('../i18n/en/plan-documents.ts')]),
  pt: () => Promise.all([import('../i18n/pt/reports.ts'), import('../i18n/pt/plan-documents.ts')]),
}
