import { makePlural } from '../plural.ts'

const count = makePlural('es')

/** Words of the screen where the public repository is made. */
export const repositoryCard = {
  name: 'Repositorio público',
  hint: 'Un solo archivo zip con páginas, documentos y datos por fase, para cualquier servidor web o memoria USB. Se abre sin conexión, sin cuenta y sin programas.',
  holds: 'Qué va a tener',
  documents: (n: number) => count(n, { one: '1 documento', other: '# documentos' }),
  proposals: (n: number) =>
    count(n, {
      one: '1 propuesta, con su destino',
      other: '# propuestas, cada una con su destino',
    }),
  comments: (n: number) =>
    count(n, {
      one: '1 opinión que ya se muestra, con su respuesta',
      other: '# opiniones que ya se muestran, con su respuesta',
    }),
  held: (n: number) =>
    count(n, {
      one: '1 opinión sin mostrar sale sin su texto',
      other: '# opiniones sin mostrar salen sin su texto',
    }),
  commitments: (n: number) =>
    count(n, { one: '1 compromiso, con sus hitos', other: '# compromisos, con sus hitos' }),
  receipts: (n: number) =>
    count(n, { one: '1 página de recibo', other: '# páginas de recibo, una por código' }),
  leftOut: 'Qué no va a tener',
  leftOutText:
    'Ni nombres, ni contactos, ni asistencias, ni posiciones de los mapas de actores. Los textos libres salen como se escribieron: lea antes el Informe 2 y las respuestas por si alguno nombra a una persona.',
  language: 'Idioma',
  languages: { es: 'Español', en: 'Inglés', pt: 'Portugués' },
  formats: 'Además de la página web, cada documento en',
  build: 'Armar el repositorio',
  building: 'Armando… Puede seguir usando la tableta.',
  failed: 'El repositorio no se pudo armar. Pruebe otra vez.',
  done: (name: string) => `Guardado como «${name}».`,
  size: (kilobytes: number) => count(kilobytes, { one: 'Pesa 1 kB', other: 'Pesa # kB' }),
  files: (n: number) => count(n, { one: '1 archivo', other: '# archivos' }),
  hash: 'Huella SHA-256 del zip',
  missing: (n: number) =>
    count(n, {
      zero: 'No falta nada de lo previsto.',
      one: 'Su primera página dice qué cosa falta todavía.',
      other: 'Su primera página dice las # cosas que todavía faltan.',
    }),
  traced: 'El plan anotó que el repositorio salió de esta tableta.',
  notTraced: 'El zip se guardó, pero NO quedó anotado en el plan.',
  state: {
    never: 'Todavía no se armó ninguno.',
    current: 'Ya se armó uno con estos mismos registros.',
    older: 'Los registros cambiaron desde el último que se armó.',
  },
  note: 'Anotar dónde se publicó',
  noteHint:
    'Cuando esté en el sitio o en la memoria USB, anótelo: es la evidencia del paso 7.3 y del estándar 2 de OGP, que pide actualizarlo al menos dos veces al año.',
  where: 'Dónde está',
  whereHint: 'La dirección web, o dónde se entrega la memoria',
  whereMissing: 'Escriba dónde está.',
  channel: 'Por dónde',
  keep: 'Anotar en el paso 7.3',
  kept: 'Anotado en el paso 7.3.',
  toStep: 'Ver el paso 7.3',
}

export type RepositoryCardWords = typeof repositoryCard
