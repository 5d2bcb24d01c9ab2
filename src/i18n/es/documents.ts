const list = new Intl.ListFormat('es')

export const documents = {
  title: 'Documentos',
  which: 'Qué documento',
  names: {
    'informe-1': 'Informe 1',
    'informe-2': 'Informe 2',
    'informe-3': 'Informe 3',
    borrador: 'Borrador',
    'version-final': 'Versión final',
    criterios: 'Criterios',
    respuestas: 'Respuestas',
  },
  formats: {
    docx: 'Word',
    odt: 'LibreOffice',
    html: 'página web',
    md: 'Markdown',
    csv: 'tablas CSV',
    json: 'datos JSON',
  } as Readonly<Record<string, string>>,
  opening: 'Abriendo los encuentros del plan…',
  noPlan:
    'Los datos del plan todavía no llegaron a esta tableta: sin ellos no se escribe el informe.',
  others: 'Otros formatos',
  print: 'Imprimir',
  download: (format: string) => `Descargar ${format}`,
  state: {
    never: 'Todavía no se imprimió ni se descargó.',
    current: 'Ya se imprimió o se descargó tal como está.',
    older: 'Cambió desde la última vez que se imprimió o se descargó.',
  },
  noTrace: 'Desde esta tableta no quedará anotado en el plan.',
  traced: (title: string) => `Quedó anotado en el plan: «${title}» impreso o descargado.`,
  writing: 'Escribiendo el documento…',
  failed: 'El documento no se pudo escribir. Pruebe otra vez.',
  lacking: (n: number) =>
    n === 1
      ? 'El documento sale, y dice una cosa que todavía no se registró'
      : `El documento sale, y dice ${n} cosas que todavía no se registraron`,
  tablePart: (caption: string, first: number, last: number) =>
    `${caption}: filas ${first} a ${last}`,
  notTraced: 'El documento salió, pero NO quedó anotado en el plan. Pruebe otra vez.',
  closed: (names: readonly string[]) =>
    `Esta tableta no puede leer: ${list.format(names)}. El documento sale sin eso.`,
  silent: (names: readonly string[]) =>
    `De estos encuentros no llegó nada a esta tableta: ${list.format(names)}. El documento sale sin eso.`,
}

export type DocumentsWords = typeof documents
