/** The plan's seven documents, in the order of the process. Stored in links, commands and traces: never rename (I9). */
export const DOCUMENT_IDS = [
  'informe-1',
  'informe-2',
  'informe-3',
  'borrador',
  'version-final',
  'criterios',
  'respuestas',
] as const
export type DocumentId = (typeof DOCUMENT_IDS)[number]
