import type { PhotoWords } from '../es/photos.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('pt')

/** Words of the photos of paper cards. */
export const photos: PhotoWords = {
  take: 'Foto',
  takeOf: (text) => `Foto da ficha em papel: ${text}`,
  preparing: 'Salvando a foto…',
  kept: 'Foto salva neste tablet',
  see: (text) => `Ver grande a foto da ficha: ${text}`,
  title: 'Foto da ficha em papel',
  remove: 'Tirar a foto',
  removeAsk: 'Tirar esta foto?',
  removeText:
    'Ela é apagada deste tablet, e do retransmissor e dos outros quando souberem. A ficha escrita fica como está.',
  keep: 'Não tirar',
  removed: 'Foto tirada',
  notRemoved: 'NÃO foi possível tirar a foto. Tente outra vez.',
  notHere: 'A foto está em outro tablet e ainda não chegou a este.',
  refusals: {
    'photo-not-image': (file) =>
      `«${file}» não é uma foto que se possa abrir. Nada foi salvo: tire outra.`,
    'photo-cut': (file) => `«${file}» está incompleta: chegou cortada. Nada foi salvo: tire outra.`,
    'photo-file-too-big': (file) =>
      `«${file}» tem mais de 40 MB. Nada foi salvo: tire uma foto menor.`,
    'photo-size-odd': (file) =>
      `«${file}» tem medidas que não são de uma foto. Nada foi salvo: tire outra.`,
    'photo-known': (file) => `«${file}» já está nesta ficha.`,
    'photo-odd': (file) => `«${file}» não pode ser salva como foto. Tire outra.`,
    'photo-not-kept': (file) =>
      `NÃO foi possível salvar «${file}». Libere espaço no tablet e tire a foto outra vez.`,
  },
  setting: 'Fotos das fichas',
  settingText: 'Só fichas em papel, sem pessoas.',
  on: 'É permitido tirar fotos',
  off: 'Sem fotos',
  turnOn: 'Permitir fotos',
  turnOff: 'Chega de fotos',
  offText: 'As fotos que já existem continuam visíveis.',
  settingConflict: 'Dois tablets decidiram diferente enquanto não se viam. Escolha o que vale:',
  onlyHere: (n) => count(n, { one: '1 foto só aqui.', other: '# fotos só aqui.' }),
  notByCode: (n) =>
    count(n, {
      one: '1 foto fica aqui: por códigos não passa. Passe por arquivo.',
      other: '# fotos ficam aqui: por códigos não passam. Passe por arquivo.',
    }),
  inFile: (n) =>
    count(n, {
      one: 'O arquivo leva 1 foto de fichas; nenhum dado de pessoas.',
      other: 'O arquivo leva # fotos de fichas; nenhum dado de pessoas.',
    }),
  notInFile: (n) =>
    count(n, {
      one: '1 foto não coube no arquivo: passe outro depois de ler o comprovante.',
      other: '# fotos não couberam no arquivo: passe outro depois de ler o comprovante.',
    }),
  fresh: (n, of) =>
    n === 0
      ? count(of, {
          one: 'Traz 1 foto, que já estava aqui.',
          other: 'Traz # fotos, que já estavam aqui.',
        })
      : `${count(of, { one: 'Traz 1 foto', other: 'Traz # fotos' })}; ${count(n, { one: '1 é nova aqui.', other: '# são novas aqui.' })}`,
}
