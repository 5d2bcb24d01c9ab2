import type { ShellWords } from '../es/shell.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('en')

export const shell: ShellWords = {
  app: 'Encuentro',
  language: 'English',
  back: 'Back',
  loading: 'Opening what this tablet keeps…',
  textSize: (percent) => `Text size: ${percent} %`,
  changeLanguage: 'EN. Language: English. Tap to change',
  settings: 'Settings of this tablet',
  dropFile: 'Drop the file to open it',
  skipToContent: 'Go to content',
  where: {
    open: 'Where the data is',
    saved: 'Saved on this tablet',
    notSaved: 'NOT saved',
    noPlan: 'Open a plan to see where it all is',
    noConnection: 'No connection; none needed',
    connecting: 'Looking for the relay',
    relayCurrent: 'Relay up to date',
    relaySending: 'Sending to the relay',
    relayRefused: 'The relay does not accept this invitation',
    onlyHere: (n) => count(n, { one: '1 card only here', other: '# cards only here' }),
    everywhere: 'In three places',
  },
  banner: {
    notSaved: 'This tablet could not save the latest. Do not turn it off or close this page.',
    notSavedHint: 'Free some space and tap “Save again”. What was written is still on screen.',
    retry: 'Save again',
    otherTab:
      'This plan is open in another tab. Here it can only be read; when the other closes, this one opens by itself.',
    newer:
      'This data is from a newer version of Encuentro. It can be read and copied to a file; to write, update the app.',
    updateReady: 'There is a new version of the app.',
    update: 'Update now',
    setAside: (n) =>
      count(n, {
        one: '1 stored item could not be read and was set aside. Everything else is complete.',
        other: '# stored items could not be read and were set aside. Everything else is complete.',
      }),
    rebuilt: 'Part of the storage was damaged. It was rebuilt from the other copy on this tablet.',
    relayExpired:
      'The invitation of this tablet has expired at the relay. Ask Coordination for another: what was captured is still here.',
    relayForbidden:
      'The relay does not accept the invitation of this tablet. What was captured is still here: pass it on by file.',
  },
  home: {
    title: 'Encuentro',
    begin: 'People’s proposals, with or without signal',
    beginText: 'Open a new plan, or join a meeting that already has one.',
    today: (meeting) => `Today: ${meeting}`,
    next: (meeting) => `Next: ${meeting}`,
    tables: (n) => count(n, { one: '1 table', other: '# tables' }),
    thisTablet: (name) => `This tablet: ${name}`,
    goOn: 'Go on with the meeting',
    createPlan: 'Open a new plan',
    mine: 'My plans and meetings',
    nothingYet: 'There is nothing on this tablet yet.',
    example: 'Example',
    cards: (n) => count(n, { one: '1 card', other: '# cards' }),
    people: (n) => count(n, { one: '1 person', other: '# people' }),
    join: 'Join by QR',
    joinHint: 'Point at another tablet',
    openFile: 'Open a file',
    openFileHint: '.encuentro, from USB',
    tryExample: 'Try the example',
    tryExampleHint: 'Leaves yours alone',
    loadingExample: 'Loading the example…',
    enter: 'Enter another meeting',
    keeps: 'What this tablet keeps',
    persisted: 'Nobody wipes it by itself',
    persistedText: (used, free) =>
      `The browser promised to look after the data. It uses ${used}; ${free} left.`,
    notPersisted: 'The browser might wipe it',
    notPersistedText:
      'It did not promise to look after the data. Install the app on the home screen and pass on a copy at the end.',
    noStorage: 'No storage',
    onlyHere: (n) => count(n, { one: '1 card only here', other: '# cards only here' }),
    onlyHereText: 'If this tablet is lost today, they are lost. Pass on a copy at the break.',
    nothingOnlyHere: 'Nothing is only here',
    nothingOnlyHereText: 'What is on this tablet is also somewhere else, checked.',
    relay: 'Municipal relay',
    relayNever: 'It has received nothing from this tablet yet.',
    relayLast: (when) => `Confirmed the latest ${when}.`,
    signal: 'With or without signal',
    signalText:
      'Everything works with no connection. When there is signal, the data goes to the relay by itself.',
  },
  emptied: {
    title: 'The browser emptied this tablet',
    text: 'There was Encuentro data here before and it is gone. If another tablet, a file or the relay has it, join again and it comes back.',
  },
  insecure: {
    title: 'This address is not safe for voting or saving',
    text: 'Browsers allow saving and signing only at https addresses or on localhost. Nothing is recorded here.',
    todo: 'Open the app at its https address, or install it from there and use it with no connection.',
    missing: (what) => `Missing in this browser: ${what}.`,
  },
  noStorage: {
    title: 'This browser does not allow saving',
    text: 'It may be a private window or a full disk. As long as that is so, nothing is recorded here.',
    todo: 'Close the private window or free some space, and open again.',
    again: 'Try again',
  },
  broken: {
    title: 'This screen failed',
    text: 'What already said “saved” is still saved on this tablet.',
    todo: 'Open it again. If it happens again, see whether the tablet has space left, and show the team these words:',
    again: 'Open again',
  },
  lost: {
    title: 'There is nothing here',
    text: 'The address does not exist in this app.',
    home: 'Go to this tablet',
    noPlan: 'This plan is not on this tablet',
    noPlanText:
      'Join with the invitation that Coordination gave you, or open a .encuentro file that brings it.',
    noMeeting: 'This tablet takes no part in that meeting',
    noMeetingText: 'Ask Coordination for an invitation to this meeting.',
  },
}
