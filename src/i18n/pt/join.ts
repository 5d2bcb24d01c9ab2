import type { JoinWords } from '../es/join.ts'

export const join: JoinWords = { title: '' }
