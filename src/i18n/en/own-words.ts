import type { ownWords as es } from '../es/own-words.ts'

export const ownWords: typeof es = {
  title: 'Local words',
  hint: 'One line for each thing, with all the words people use for it here. They help to find similar proposals; no text is changed.',
  label: 'Words that mean the same, separated by spaces',
  save: 'Save the words',
  saved: 'Words saved. Proposals are being compared again.',
}
