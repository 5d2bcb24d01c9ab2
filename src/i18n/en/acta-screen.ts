import type { ActaScreenWords } from '../es/acta-screen.ts'

export const actaScreen: ActaScreenWords = {
  title: 'Minutes of the meeting',
  print: 'Print',
  hint: 'Print them before people leave: they are read, corrected and signed by two people.',
  download: (extension) => `Save ${extension.toUpperCase()}`,
  drawn: (day, time) => `Made on ${day} at ${time}, from what is on this tablet.`,
  sources: (hash) => `Fingerprint of the data: ${hash}`,
  opening: 'Preparing the minutes…',
}
