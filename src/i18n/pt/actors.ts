import type { ActorsWords } from '../es/actors.ts'

export const actors: ActorsWords = { title: '' }
