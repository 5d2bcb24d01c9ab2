export const merging = { title: '' }

export type MergingWords = typeof merging
