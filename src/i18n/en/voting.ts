import type { VotingWords } from '../es/voting.ts'

export const voting: VotingWords = { title: '' }
