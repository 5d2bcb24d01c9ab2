import type { JoinWords } from '../es/join.ts'

export const join: JoinWords = {
  title: 'Join a meeting',
  scan: 'By camera',
  scanText:
    'Point it at the invitation’s QR, or at the codes by which another tablet passes its data.',
  startCamera: 'Turn the camera on',
  stopCamera: 'Turn the camera off',
  noCamera: 'The camera could not be used. Paste the link or open the invitation file.',
  paste: 'By link',
  pasteLabel: 'Paste the link or the code of the invitation here',
  read: 'Read the invitation',
  file: 'By file',
  fileText: 'An invitation, a .encuentro file from another tablet, or the key of a plan.',
  chooseFile: 'Choose a file',
  found: (plan) => `Invitation to “${plan}”`,
  as: (name, role) => `This tablet will be “${name}”, in the role of ${role}.`,
  expires: (date) => `Valid until ${date}.`,
  seemsExpired:
    'By the clock of this tablet it has expired. You can join all the same: the relay decides.',
  accept: 'Join',
  other: 'No, another invitation',
  refusals: {
    'signature-malformed':
      'This is no Encuentro invitation, or it arrived cut short. Copy all of it, or scan the QR again.',
    'signature-wrong':
      'The signature of the invitation does not match: it was changed on the way. Ask Coordination for another.',
    'invitation-malformed': 'The invitation is incomplete. Ask Coordination for another.',
    'invitation-foreign':
      'The invitation was not signed by the plan it names. Do not use it and tell Coordination.',
    'file-not-encuentro': 'This file is not from Encuentro: no copy, no invitation, no key.',
    'file-truncated': 'The file arrived cut short. Copy it again from the tablet it came from.',
    'file-too-big': 'The file is too big for a meeting. It was not opened.',
    'file-newer':
      'The file is from a newer version of Encuentro. Update this tablet and open it again.',
    'file-altered':
      'The file was changed after it was written: its signature does not match. Nothing was applied.',
    'file-too-slow': 'The file took too long to read and was left. Nothing was applied.',
    'file-all-refused':
      'Nothing in this file can be applied: it was signed by somebody who may not write it.',
    'file-of-unknown-plan':
      'The file is of a plan that this tablet does not know. Join with an invitation first.',
    'receipt-malformed': 'The receipt is incomplete. Read it again from the other tablet.',
    'receipt-altered':
      'The receipt was changed on its way: its signature does not match. It was not counted.',
    'receipt-foreign': 'The receipt is of a plan that is not on this tablet. It was not counted.',
    'receipt-without-room':
      'The receipt is of a tablet that this does not belong to. It was not counted.',
    'receipt-own':
      'That receipt is this tablet’s own: it does not prove that anything is elsewhere.',
    'receipt-revoked':
      'The receipt is of a tablet whose invitation was revoked. It was not counted: pass this to another.',
    'passphrase-wrong': 'The passphrase does not open this key. Check capitals and spaces.',
    'not-kept': 'It could NOT be saved on this tablet. Free some space and try again.',
  },
  refusalOther: 'It could not be read. Nothing on this tablet changed.',
  detail: (what) => `Where: ${what}`,
  preview: (device) => `Brings what “${device}” has`,
  previewPlan: (plan) => `For “${plan}”`,
  fresh: (n) =>
    n === 0
      ? 'It brings nothing new: all of it was here.'
      : n === 1
        ? '1 item is new here.'
        : `${n} items are new here.`,
  leftOut: (n) => (n === 1 ? '1 part is left out' : `${n} parts are left out`),
  reasons: {
    'parcel-malformed': 'cannot be understood',
    'parcel-altered': 'was changed on the way',
    'parcel-foreign': 'is of another plan',
    'parcel-without-pen': 'was signed by somebody who may not write it',
    'room-closed-to-this-device': 'is not for this tablet',
    'photo-missing': 'a photo that the file names is missing',
    'photo-too-big': 'a photo is larger than 2 MB',
    'photo-altered': 'a photo was changed on the way',
    'photo-not-image': 'a photo is no picture, or was cut off',
    'photo-unnamed': 'a photo that the file does not name',
    'photo-nameless': 'a photo that no card names, or that was removed',
  },
  apply: 'Receive',
  applied: 'Received and saved on this tablet. You can pass it again: nothing is doubled.',
  applyFailed:
    'What arrived could NOT be saved. The file is intact: free some space and try again.',
  goToPlan: 'Go to the plan',
  keyTitle: (plan) => `Key of the plan “${plan}”`,
  keyText: 'Type the passphrase it was saved with. With it, this tablet can invite and publish.',
  passphrase: 'Passphrase of the key',
  openKey: 'Open the key',
  kinds: {
    proposal: 'Proposals',
    support: 'Supports',
    photo: 'Photos of cards',
    actor: 'Actors',
    relation: 'Relations',
    meeting: 'Meetings in the calendar',
    consolidated: 'Consolidated proposals',
    'sealed-arrival': 'Arrivals, sealed',
    'access-need': 'Access needs',
    notice: 'Notices on personal data',
    'people-deletion': 'Deletions of people’s data',
    vote: 'Votes',
    closing: 'Closings of votes',
    act: 'Count minutes',
    'totals-act': 'Paper counts',
    'agenda-block': 'Agenda blocks',
    'agenda-press': 'Turns of the agenda',
    'table-minutes': 'Table minutes',
    'room-group': 'Groups of the room',
    'room-split': 'Departures from a group',
    ballot: 'Sealed ballots',
    plan: 'Plan',
    publication: 'Printed documents',
    criterion: 'Criteria',
    'criteria-freeze': 'Frozen criteria',
    evaluation: 'Table scores',
    'tie-lot': 'Public lots',
    commitment: 'Commitments',
    milestone: 'Milestones',
    review: 'Reviews',
    approval: 'Approvals',
    progress: 'Progress notes',
    consultation: 'Consultations',
    contribution: 'Contributions',
    comment: 'Comments',
    outreach: 'Outreach',
    equipment: 'Own equipment',
    invitation: 'Invitations',
    revocation: 'Revocations',
    booth: 'Booths',
  },
}
