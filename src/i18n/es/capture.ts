export const capture = { title: '' }

export type CaptureWords = typeof capture
