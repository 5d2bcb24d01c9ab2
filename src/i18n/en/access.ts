import type { AccessWords } from '../es/access.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('en')

export const access: AccessWords = {
  title: 'Invited tablets',
  text: 'To revoke an invitation closes the way through the relay, nothing else: the tablet keeps what it already has.',
  none: 'No invitation to this plan has been made yet.',
  nameHint: 'For example “Table 3”. It is noted in the plan: do not write a person’s name.',
  notNoted:
    'The invitation was NOT noted in the plan, and without that it could not be revoked. Check that the plan is not open in another tab and try again.',
  wholePlan: 'Whole plan',
  invited: (day) => `Invited on ${day}`,
  until: (day) => `valid until ${day}`,
  revoke: 'Revoke',
  revoked: 'Revoked',
  ask: (name) => `Revoke the invitation of “${name}”?`,
  stops:
    'It will no longer send or receive through the relay. If it is connected, it is cut off at once.',
  keeps: 'It keeps everything it already has: revoking wipes nothing on it.',
  waits: 'What it brings by file is not applied by itself: it waits for Coordination to decide.',
  again: 'This cannot be undone. To let it back in, make it another invitation.',
  doNot: 'Do not revoke',
  doIt: 'Yes, revoke',
  relayKnows: 'The relay already has the list of revoked tablets.',
  relayLater:
    'The relay does not have the latest list of revoked tablets yet. It gets it by itself when there is a connection.',
  noKey: 'This tablet does not have the plan’s key: it can show the list, not revoke.',
  refusals: {
    'plan-key-missing': 'NOT revoked: this tablet does not have the plan’s key.',
    'revocation-full': 'NOT revoked: the list is full.',
    'not-kept': 'NOT revoked: it could not be saved on this tablet. Free some space and try again.',
  },
  waiting: 'Waiting for Coordination',
  waitingText: 'A revoked device brought it by file. It is kept here, not applied.',
  waitingFrom: (name, role) => `From “${name}”, ${role}`,
  waitingWhat: (n) =>
    count(n, {
      one: '1 new item',
      other: '# new items',
      zero: 'Nothing new: it was all here already',
    }),
  waitingSince: (day) => `arrived on ${day}`,
  receive: 'Receive',
  received: (name) => `What “${name}” brought was received.`,
  notReceived: 'It could NOT be saved. It is still waiting: free some space and try again.',
  fromRevoked: (n) =>
    count(n, {
      one: 'It brings what is from a revoked device',
      other: 'It brings what is from # revoked devices',
    }),
  decide:
    'Coordination decides. If it is left waiting, it stays kept on this tablet, not applied, under “Invited tablets”.',
  bringThere: 'It is not applied here. Take this file to a tablet of Coordination, which decides.',
  receiveAll: 'Receive everything',
  letWait: 'Leave it waiting',
  nowWaiting: 'It waits on this tablet: see “Invited tablets”.',
  hereRevoked:
    'Coordination revoked this tablet’s invitation: it no longer sends or receives through the relay. Everything captured is still here. Hand it over by file to a tablet of Coordination.',
  handOver: 'Hand over by file',
}
