export const actors = { title: '' }

export type ActorsWords = typeof actors
