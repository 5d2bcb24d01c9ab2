export const voting = { title: '' }

export type VotingWords = typeof voting
