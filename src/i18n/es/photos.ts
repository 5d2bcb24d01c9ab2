import { makePlural } from '../plural.ts'

const count = makePlural('es')

/** Words of the photos of paper cards. */
export const photos = {
  take: 'Foto',
  takeOf: (text: string) => `Foto de la ficha en papel: ${text}`,
  preparing: 'Guardando la foto…',
  kept: 'Foto guardada en esta tableta',
  see: (text: string) => `Ver grande la foto de la ficha: ${text}`,
  title: 'Foto de la ficha en papel',
  remove: 'Quitar la foto',
  removeAsk: '¿Quitar esta foto?',
  removeText:
    'Se borra de esta tableta, y del relevo y de las demás cuando se enteren. La ficha escrita queda como está.',
  keep: 'No quitar',
  removed: 'Foto quitada',
  notRemoved: 'NO se pudo quitar la foto. Pruebe otra vez.',
  notHere: 'La foto está en otra tableta y todavía no llegó a esta.',
  refusals: {
    'photo-not-image': (file: string) =>
      `«${file}» no es una foto que se pueda abrir. No se guardó nada: saque otra.`,
    'photo-cut': (file: string) =>
      `«${file}» está incompleta: llegó cortada. No se guardó nada: saque otra.`,
    'photo-file-too-big': (file: string) =>
      `«${file}» pesa más de 40 MB. No se guardó nada: saque una foto más chica.`,
    'photo-size-odd': (file: string) =>
      `«${file}» tiene medidas que no son de una foto. No se guardó nada: saque otra.`,
    'photo-known': (file: string) => `«${file}» ya está en esta ficha.`,
    'photo-odd': (file: string) => `«${file}» no se puede guardar como foto. Saque otra.`,
    'photo-not-kept': (file: string) =>
      `NO se pudo guardar «${file}». Libere espacio en la tableta y saque la foto otra vez.`,
  },
  setting: 'Fotos de las fichas',
  settingText: 'Solo fichas en papel, sin personas.',
  on: 'Se pueden sacar fotos',
  off: 'Sin fotos',
  turnOn: 'Permitir fotos',
  turnOff: 'No más fotos',
  offText: 'Las fotos que ya están se siguen viendo.',
  settingConflict: 'Dos tabletas decidieron distinto mientras no se veían. Elija qué vale:',
  onlyHere: (n: number) => count(n, { one: '1 foto solo acá.', other: '# fotos solo acá.' }),
  notByCode: (n: number) =>
    count(n, {
      one: '1 foto se queda acá: por los códigos no pasa. Pásela por archivo.',
      other: '# fotos se quedan acá: por los códigos no pasan. Páselas por archivo.',
    }),
  inFile: (n: number) =>
    count(n, {
      one: 'El archivo lleva 1 foto de fichas; ningún dato de personas.',
      other: 'El archivo lleva # fotos de fichas; ningún dato de personas.',
    }),
  notInFile: (n: number) =>
    count(n, {
      one: '1 foto no entró en el archivo: pase otro después de leer el comprobante.',
      other: '# fotos no entraron en el archivo: pase otro después de leer el comprobante.',
    }),
  fresh: (n: number, of: number): string =>
    n === 0
      ? count(of, {
          one: 'Trae 1 foto, que ya estaba acá.',
          other: 'Trae # fotos, que ya estaban acá.',
        })
      : `${count(of, { one: 'Trae 1 foto', other: 'Trae # fotos' })}; ${count(n, { one: '1 es nueva acá.', other: '# son nuevas acá.' })}`,
}

export type PhotoWords = typeof photos
