import type { CaptureWords } from '../es/capture.ts'

export const capture: CaptureWords = { title: '' }
