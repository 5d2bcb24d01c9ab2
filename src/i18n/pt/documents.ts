import type { DocumentsWords } from '../es/documents.ts'

export const documents: DocumentsWords = { title: '' }
