/** The screen on which the meeting's acta is read and printed. */
export const actaScreen = {
  title: 'Acta del encuentro',
  print: 'Imprimir',
  hint: 'Imprímala antes de que la gente se vaya: se lee, se corrige y la firman dos personas.',
  download: (extension: string) => `Guardar ${extension.toUpperCase()}`,
  drawn: (day: string, time: string) =>
    `Hecha el ${day} a las ${time}, con lo que hay en esta tableta.`,
  sources: (hash: string) => `Huella de los datos: ${hash}`,
  opening: 'Preparando el acta…',
}

export type ActaScreenWords = typeof actaScreen
