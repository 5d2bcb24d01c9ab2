import type { TermsWords } from '../es/terms.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('en')

export const terms: TermsWords = {
  axis: {
    AIP: 'Information',
    PCA: 'Participation',
    IPR: 'Integrity',
    FCI: 'Capacity',
    none: 'Not sure',
  },
  axisLong: {
    AIP: 'Access to public information',
    PCA: 'Participation and collaboration among actors',
    IPR: 'Public integrity and accountability',
    FCI: 'Institutional capacity building',
    none: 'No axis',
  },
  origin: { citizens: 'citizens', organisation: 'organisation', officials: 'officials' },
  meetingType: {
    presentation: 'Presentation to authorities',
    induction: 'Induction',
    'actor-map': 'Actor map',
    'internal-workshop': 'Internal workshop',
    'citizen-meeting': 'Citizen meeting',
    criteria: 'Agreement on criteria',
    prioritisation: 'Prioritisation workshop',
    review: 'Review with counterparts',
    approval: 'Approval of the draft',
    'consultation-assembly': 'Consultation assembly',
    launch: 'Launch',
  },
  role: {
    coordinator: 'Coordination',
    facilitator: 'Facilitation',
    booth: 'Booth',
    reader: 'Reading',
  },
  table: (n) => `Table ${n}`,
  tables: (n) => count(n, { one: '1 table', other: '# tables' }),
  cards: (n) => count(n, { one: '1 card', other: '# cards' }),
  proposals: (n) => count(n, { one: '1 proposal', other: '# proposals' }),
  people: (n) => count(n, { one: '1 person', other: '# people' }),
  supports: (n) => count(n, { one: '1 support', other: '# supports' }),
  cancel: 'Cancel',
  save: 'Save',
  close: 'Close',
  undo: 'Undo',
  saved: 'Saved on this tablet',
  notSaved: 'NOT saved. It is still on screen: try again.',
  /** Why nothing was written; what was typed is still on screen. */
  writeRefused: {
    'other-tab': 'Not saved: the plan is open in another tab. Go on there.',
    'newer-version': 'Not saved: the data are from a newer version. Update the app.',
    'no-pen': 'Not saved: this tablet may read this, not change it.',
  },
}
