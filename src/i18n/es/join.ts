export const join = { title: '' }

export type JoinWords = typeof join
