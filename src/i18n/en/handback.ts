import type { HandbackWords } from '../es/handback.ts'

export const handback: HandbackWords = {
  title: 'Hand this tablet back',
  notYet: 'Do not wipe it yet',
  canWipe: 'It can be wiped now',
  nothingHere: 'This tablet has nothing of this meeting',
  onlyHere: (n) =>
    n === 1
      ? 'There is 1 item on this tablet only. If you wipe it now, it is lost.'
      : `There are ${n} items on this tablet only. If you wipe it now, they are lost.`,
  unsealed: (n) =>
    n === 1
      ? 'There is 1 unsealed ballot in the box of this tablet.'
      : `There are ${n} unsealed ballots in the box of this tablet.`,
  keyOnlyHere: 'The key of the plan is on this tablet only. Save it in a file or print its sheet.',
  voteKeys: (n: number): string =>
    n === 1
      ? 'The key of 1 vote is only on this tablet. Save its second copy: without it nobody opens the ballots.'
      : `The keys of ${n} votes are only on this tablet. Save their second copies: without them nobody opens the ballots.`,
  elsewhere: 'Everything on this tablet is somewhere else too, checked.',
  passFile: 'Pass on by file',
  alsoPeople: 'Take along what was written down of people',
  alsoPeopleHint: 'It travels sealed: only a tablet invited to this meeting opens it.',
  passFileHint: 'USB, share or Bluetooth',
  passQrHint: 'By its camera or by sharing; and reading its receipt',
  receive: 'Receive from another tablet',
  receiveHint: 'By camera, or by opening its file',
  passed:
    'The file is ready. Open it on the other tablet; then open here the one it makes: that is the check.',
  what: 'What is here',
  thisTablet: 'This tablet',
  otherTablets: 'Other tablets',
  relay: 'Municipal relay',
  rows: {
    proposal: 'Cards',
    support: 'Supports',
    photo: 'Photos of cards',
    actor: 'Actors',
    relation: 'Relations',
    vote: 'Votes',
    closing: 'Closings',
    act: 'Count minutes',
    'totals-act': 'Paper counts',
    cards: 'Cards issued',
    'spoiled-card': 'Cards cancelled',
    recount: 'Recounts',
    objection: 'Objections',
    booth: 'Booths noted',
    ballot: 'Sealed ballots',
    meeting: 'Meetings in the calendar',
    plan: 'Plan',
    consolidated: 'Consolidated proposals',
    'sealed-arrival': 'Arrivals, sealed',
    'access-need': 'Access needs',
    notice: 'Notices on personal data',
    'agenda-block': 'Agenda blocks',
    'agenda-press': 'Agenda steps',
    'room-group': 'Groups of the room',
    'room-split': 'Cards split off a group',
    'table-minutes': 'Table minutes',
    'people-deletion': 'Deletions of people’s data',
    publication: 'Printed documents',
    outreach: 'Outreach',
    equipment: 'Own equipment',
    invitation: 'Invitations',
    revocation: 'Revocations',
    course: 'Facts of the meeting',
  },
  all: (n) => (n === 1 ? 'the only one' : `all ${n}`),
  some: (n, of) => `${n} of ${of}`,
  none: 'nothing yet',
  whenSignal: 'when there is signal',
  checked:
    '“Checked” means that the other place showed the same fingerprint. “Sent” is not enough.',
  wipe: 'Wipe this plan from the tablet',
  wipeOff: 'Available when nothing is only here',
  wipeAsk: 'Wipe this plan from this tablet?',
  wipeText: 'Its data, its key and its invitations leave this tablet. What is elsewhere stays.',
  wiped: 'Wiped',
  keep: 'Do not wipe',
}
