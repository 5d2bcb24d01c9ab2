import type { HearingWords } from '../es/hearing.ts'

export const hearing: HearingWords = {
  contact: {
    see: 'See contact',
    title: 'Contact to let this person know',
    opening: 'Opening…',
    care: 'It is shown only until you close this sheet. It is kept open nowhere.',
    close: 'Close and hide',
    until: (day) => `By the notice it can be read until ${day}. On that day it opens no more.`,
    noDay: 'The plan has no notice yet: write until which day contacts are kept.',
    over: (day) => `The notice promised not to use the contacts from ${day} on. It opens no more.`,
    elsewhere:
      'It is closed with the plan’s key. It can be read on the tablet that has the key, or by loading the key file here.',
    refusals: {
      'plan-key-missing': 'This tablet does not have the plan’s key.',
      'contact-unreadable': 'It could not be opened: closed with another key, or damaged.',
    },
  },
}
