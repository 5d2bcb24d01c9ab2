import type { PhotoWords } from '../es/photos.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('en')

/** Words of the photos of paper cards. */
export const photos: PhotoWords = {
  take: 'Photo',
  takeOf: (text) => `Photo of the paper card: ${text}`,
  preparing: 'Saving the photo…',
  kept: 'Photo saved on this tablet',
  see: (text) => `See the photo of this card large: ${text}`,
  title: 'Photo of the paper card',
  remove: 'Remove the photo',
  removeAsk: 'Remove this photo?',
  removeText:
    'It is erased from this tablet, and from the relay and the others once they hear of it. The written card stays as it is.',
  keep: 'Do not remove',
  removed: 'Photo removed',
  notRemoved: 'The photo could NOT be removed. Try again.',
  notHere: 'The photo is on another tablet and has not reached this one yet.',
  refusals: {
    'photo-not-image': (file) =>
      `“${file}” is not a photo that can be opened. Nothing was saved: take another one.`,
    'photo-cut': (file) =>
      `“${file}” is incomplete: it was cut off. Nothing was saved: take another one.`,
    'photo-file-too-big': (file) =>
      `“${file}” is larger than 40 MB. Nothing was saved: take a smaller photo.`,
    'photo-size-odd': (file) =>
      `“${file}” has a size that no photo has. Nothing was saved: take another one.`,
    'photo-known': (file) => `“${file}” is already on this card.`,
    'photo-odd': (file) => `“${file}” cannot be saved as a photo. Take another one.`,
    'photo-not-kept': (file) =>
      `“${file}” could NOT be saved. Free some space on the tablet and take the photo again.`,
  },
  setting: 'Photos of the cards',
  settingText: 'Paper cards only, no people.',
  on: 'Photos may be taken',
  off: 'No photos',
  turnOn: 'Allow photos',
  turnOff: 'No more photos',
  offText: 'Photos already taken can still be seen.',
  settingConflict: 'Two tablets decided differently while apart. Choose which one counts:',
  onlyHere: (n) => count(n, { one: '1 photo only here.', other: '# photos only here.' }),
  notByCode: (n) =>
    count(n, {
      one: '1 photo stays here: it does not go by codes. Pass it by file.',
      other: '# photos stay here: they do not go by codes. Pass them by file.',
    }),
  inFile: (n) =>
    count(n, {
      one: 'The file holds 1 photo of a card; no personal data.',
      other: 'The file holds # photos of cards; no personal data.',
    }),
  notInFile: (n) =>
    count(n, {
      one: '1 photo did not fit in the file: pass another file after reading the receipt.',
      other: '# photos did not fit in the file: pass another file after reading the receipt.',
    }),
  fresh: (n, of) =>
    n === 0
      ? count(of, {
          one: 'It brings 1 photo, which was here already.',
          other: 'It brings # photos, which were here already.',
        })
      : `${count(of, { one: 'It brings 1 photo', other: 'It brings # photos' })}; ${count(n, { one: '1 is new here.', other: '# are new here.' })}`,
}
