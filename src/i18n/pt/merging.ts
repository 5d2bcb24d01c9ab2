import type { MergingWords } from '../es/merging.ts'

export const merging: MergingWords = { title: '' }
