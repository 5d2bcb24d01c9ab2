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
  erase: {
    open: 'Erase on request',
    title: 'Erase this comment for good',
    warning:
      'Text and contact are erased: from this tablet, from the others once they sync, from the relay and from the page. It cannot be undone.',
    why: 'Why it is erased',
    reasons: {
      asked: 'Whoever wrote it asked for it',
      'names-somebody': 'It has data of somebody else',
      order: 'An authority ordered it',
    },
    remains:
      'It stays written that there was a comment with this code, when it was erased and for what kind of reason. Whoever has the code reads that it was erased.',
    confirm: 'Yes, erase it',
    busy: 'Erasing…',
    done: 'Erased. The bytes leave this tablet when the plan is next opened.',
    publishLater:
      'Erased here. The public page stops showing it once there is signal: publish the changes then.',
    count: (n) =>
      n === 1 ? '1 comment was erased on request.' : `${n} comments were erased on request.`,
    refusals: {
      'plan-key-missing': 'This tablet does not have the plan’s key.',
      'erasure-full': 'The list of what was erased is full: ask whoever maintains the app.',
      'not-kept': 'It could not be kept and nothing was erased. Try again.',
    },
  },
  days: {
    counting: 'Which days count',
    calendar: 'Calendar days',
    working: 'Working days',
    number: 'How many days',
    skipped: (holidays) =>
      holidays === ''
        ? 'Saturdays and Sundays do not count. No holidays are noted in that time.'
        : `Saturdays, Sundays and holidays do not count: ${holidays}.`,
    edit: 'Note the holidays',
  },
  templates: {
    begin: 'Begin with an answer that was kept',
    none: 'None: write it',
    places: 'Where you write {code} or {commitment}, that of each comment is put.',
    keepTitle: 'Keep this answer for others',
    name: 'Name to find it by',
    keep: 'Keep it',
    kept: 'Answer kept for others.',
    withdraw: (name) => `Take “${name}” off the list`,
  },
  topics: {
    put: (n) => (n === 1 ? 'Give it a topic' : `Give the ${n} marked ones a topic`),
    title: (n) => (n === 1 ? 'Topic of 1 comment' : `Topic of ${n} comments`),
    topic: 'Topic',
    hint: 'In free words, for example: transport. Empty takes it off.',
    keep: 'Keep the topic',
    filter: 'See one topic',
    all: 'All topics',
  },
}
