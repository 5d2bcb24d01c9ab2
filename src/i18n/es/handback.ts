export const handback = { title: '' }

export type HandbackWords = typeof handback
