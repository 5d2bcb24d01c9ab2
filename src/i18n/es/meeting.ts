export const meeting = { title: '' }

export type MeetingWords = typeof meeting
