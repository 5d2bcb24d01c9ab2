import type { HandbackWords } from '../es/handback.ts'

export const handback: HandbackWords = { title: '' }
