export const documents = { title: '' }

export type DocumentsWords = typeof documents
