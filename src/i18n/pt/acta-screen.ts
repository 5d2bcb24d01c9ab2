import type { ActaScreenWords } from '../es/acta-screen.ts'

export const actaScreen: ActaScreenWords = {
  title: 'Ata do encontro',
  print: 'Imprimir',
  hint: 'Imprima antes que as pessoas saiam: é lida, corrigida e assinada por duas pessoas.',
  download: (extension) => `Salvar ${extension.toUpperCase()}`,
  drawn: (day, time) => `Feita em ${day} às ${time}, com o que há neste tablet.`,
  sources: (hash) => `Impressão digital dos dados: ${hash}`,
  opening: 'Preparando a ata…',
}
