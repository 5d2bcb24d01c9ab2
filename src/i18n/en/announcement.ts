import { type AnnouncementWords, dayIn } from '../es/announcement.ts'

export const announcement: AnnouncementWords = {
  places: {
    date: '[date]',
    time: '[time]',
    venue: '[venue]',
    zone: '[zone]',
    adjustments: '[adjustments offered]',
  },
  day: (date) => dayIn('en', date),
  list: (words) => new Intl.ListFormat('en').format(words),
  calendar: 'Point your camera here to add it to your calendar.',
  invitation: (it) =>
    `${it.municipality} invites you: ${it.meeting}.

Neighbours and the municipality write the open government plan together: what information is published, how people take part, how accounts are given. Each proposal is written down as it is said, and gets an answer.

When: ${it.date}, at ${it.time}${it.minutes ? ` (about ${it.minutes} minutes)` : ''}.
Where: ${it.venue}, ${it.zone}.${it.groups ? `\nWe call in particular: ${it.groups}.` : ''}
So that you can come and take part there is: ${it.adjustments}.

You need not register or give your name.`,
  radio: (it) =>
    `${it.municipality} invites you: ${it.meeting}. It is on ${it.date}, at ${it.time}, at ${it.venue}, ${it.zone}. We will propose and vote on the open government commitments of the municipality.${it.groups ? ` We hope in particular for: ${it.groups}.` : ''} So that you can come there is: ${it.adjustments}. You need not register. Once more: ${it.date}, at ${it.time}, at ${it.venue}.`,
  poster: (it) =>
    `Your proposal, as you say it
${it.meeting}
${it.date}, ${it.time}
${it.venue}, ${it.zone}
Propose and vote on the open government commitments of ${it.municipality}.${it.groups ? `\nWe call in particular: ${it.groups}.` : ''}
There is: ${it.adjustments}.
You need not register or give your name.`,
}
