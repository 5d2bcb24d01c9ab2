const list = new Intl.ListFormat('es')

export const documents = {
  title: 'Documentos',
  which: 'Qué documento',
  names: { 'informe-1': 'Informe 1', 'informe-2': 'Informe 2', 'informe-3': 'Informe 3' },
  opening: 'Abriendo los encuentros del plan…',
  noPlan:
    'Los datos del plan todavía no llegaron a esta tableta: sin ellos no se escribe el informe.',
  print: 'Imprimir',
  download: (extension: string) => `Descargar ${extension.toUpperCase()}`,
  state: {
    never: 'Todavía no se imprimió ni se descargó.',
    current: 'Ya se imprimió o se descargó tal como está.',
    older: 'Cambió desde la última vez que se imprimió o se descargó.',
  },
  noTrace: 'Desde esta tableta no quedará anotado en el plan.',
  traced: 'Quedó anotado en el plan: informe 2 impreso o descargado.',
  notTraced: 'El documento salió, pero NO quedó anotado en el plan. Pruebe otra vez.',
  closed: (names: readonly string[]) =>
    `Esta tableta no puede leer: ${list.format(names)}. El informe sale sin eso.`,
  silent: (names: readonly string[]) =>
    `De estos encuentros no llegó nada a esta tableta: ${list.format(names)}. El informe sale sin eso.`,
  without: (names: readonly string[]) => `Sin los registros de: ${list.format(names)}.`,
  drawnOn: (day: string) => `Escrito el ${day} con lo que hay en esta tableta.`,
  sources: (hash: string) => `Huella de sus fuentes: ${hash}`,
  later: {
    'informe-1':
      'Aquí estará el informe 1: las iniciativas por eje, el mapa de actores y las propuestas de la administración. Todavía no se puede escribir.',
    'informe-3':
      'Aquí estará el informe 3: los criterios, los puntajes y las propuestas seleccionadas, con sus motivos. Todavía no se puede escribir.',
  },
}

export type DocumentsWords = typeof documents
