import type { preflight as spanish } from '../es/preflight.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('en')

export const preflight: typeof spanish = {
  title: 'Check this tablet',
  verdict: {
    ok: 'Ready for the meeting',
    look: 'It can be used; look at what follows',
    stop: 'Do not take it yet',
  },
  summary: (ok, of) => `${ok} of ${of} checks are fine`,
  level: { ok: 'Fine', look: 'Look here', stop: 'Stop' },
  run: 'Check',
  again: 'Check again',
  running: 'Checking…',
  checkedAt: (time) => `Checked on ${time}, by the clock of this tablet.`,
  onlyHere: 'This result stays on this tablet and is not sent.',
  notSaved: 'The result could NOT be saved on this tablet.',
  never: 'This tablet was not checked yet.',
  check: {
    offline: 'The app without a connection',
    storage: 'Promise of the browser',
    space: 'Free space',
    disk: 'Writing and reading back',
    battery: 'Battery',
    clock: 'Clock',
    versions: 'The same as another tablet',
    key: 'Key of the plan',
    roster: 'Tablets for the tables',
    rehearsal: 'Rehearsal of a vote',
  },
  reason: {
    'offline-ready': 'It is complete: it opens without a connection.',
    'offline-incomplete':
      'Files are missing. With a connection, leave this screen open and check again.',
    'offline-absent':
      'It is not kept on the tablet. Open it with a connection and reload; use no private window.',
    'storage-kept': 'The browser promises not to delete the data.',
    'storage-not-promised':
      'The browser does not promise it. Install the app on the home screen and check again.',
    'storage-unknown': 'This browser does not say. Pass a copy to another tablet at each break.',
    'space-enough': 'There is plenty of space.',
    'space-short': 'It is just enough. Delete photos or files before you leave.',
    'space-none': 'It is not enough for a meeting. Free some space.',
    'space-unknown': 'The browser does not say. Look in the settings of the tablet.',
    'disk-kept': 'A few megabytes were written and read back the same.',
    'disk-lost': 'What was written did not come back the same. Do not use this tablet.',
    'disk-untried': 'It was not tried yet. Press Check.',
    'battery-enough': 'It is enough, or it is charging.',
    'battery-low': 'Charge it before you leave, and take a spare battery.',
    'battery-unseen': 'The browser does not show it. Look at the top of the screen and answer.',
    'clock-right': 'It is right.',
    'clock-off': 'It is off. Set it in the settings of the tablet. No data is lost.',
    'clock-uncompared':
      'It was not compared. With a connection that happens by itself; else read the code of another tablet.',
    'versions-same': 'The same app and the same data of the plan.',
    'versions-content':
      'The data of the plan are not the same. Connect both to the relay, or pass them by file.',
    'versions-app': 'The app is not the same. With a connection, update both.',
    'versions-schema':
      'One tablet writes data that the other does not understand. Update both before you leave.',
    'versions-plan': 'The other tablet has another plan open.',
    'versions-uncompared': 'It was not compared. One tablet shows its code and the other reads it.',
    'key-safe': 'There is a file with a passphrase and a recovery sheet.',
    'key-elsewhere': 'The key of the plan is not on this tablet: there is nothing to guard.',
    'key-example': 'It is the example: everybody has its key.',
    'key-no-file': 'The file with a passphrase is missing. Save it before you leave.',
    'key-no-sheet': 'The recovery sheet is missing. Print it before you leave.',
    'key-no-copy':
      'The key is here alone. If this tablet is lost, the plan is lost: save the file and the sheet.',
    'roster-full': 'There is an invited tablet for each table, or more.',
    'roster-short': 'There are fewer invited tablets than tables. Invite those that are missing.',
    'rehearsal-passed':
      'The example vote was kept, read and wiped. The real ballot box did not change.',
    'rehearsal-failed': 'The example vote could not be kept. Do not use this tablet as a booth.',
    'rehearsal-box-changed':
      'The real ballot box changed during the rehearsal. Do not rehearse while people vote; check again.',
    'rehearsal-untried': 'Nothing was rehearsed on this tablet yet.',
  },
  files: (kept, wanted) => `${kept} of ${wanted} files`,
  free: (size) => `${size} free`,
  battery: (percent, charging) => (charging ? `${percent} %, charging` : `${percent} %`),
  skew: (seconds, against) => {
    const other = against === 'relay' ? 'the relay' : 'the other tablet'
    return seconds === 0
      ? `The same as ${other}`
      : `${count(seconds, { one: '1 second', other: '# seconds' })} apart from ${other}`
  },
  roster: (tablets, tables) =>
    `${count(tablets, { one: '1 tablet', other: '# tablets' })} for ${count(tables, { one: '1 table', other: '# tables' })}`,
  batteryEnough: 'It has more than half',
  batteryLow: 'It has less than half',
  ask: 'Ask for the promise',
  toKey: 'Go to the key',
  compare: 'Compare with another tablet',
  compareText:
    'One tablet shows this code; the other reads it with its camera. It holds no secret.',
  ownCode: (version) => `Code of this tablet, version ${version}`,
  code: {
    start: 'Read the code of another tablet',
    stop: 'Turn the camera off',
    none: 'There is no camera, or no permission. Let the other tablet read this code.',
  },
  codeForeign: 'That code is not one of this check.',
  comparedWith: (name) => `Compared with “${name}”.`,
  byText: 'Without a camera, by text',
  codeCopy: 'Copy the text of this tablet',
  codeCopied: 'Copied',
  codeTyped: 'Paste the text of the other one here',
  codeRead: 'Compare',
  rehearse: 'Rehearse a vote',
  rehearseText:
    'It is a rehearsal: it goes into a box of its own that is wiped at once. It counts for nothing.',
  rehearseQuestion: 'Which fruit do you prefer?',
  rehearseOptions: { apple: 'Apple', orange: 'Orange', grape: 'Grape' },
  rehearseConfirm: 'This is my rehearsal vote',
  rehearseStamp: 'Rehearsal',
}
