import type { MeetingWords } from '../es/meeting.ts'

export const meeting: MeetingWords = { title: '' }
