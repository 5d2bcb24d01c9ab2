import type { PassingWords } from '../es/passing.ts'

export const passing: PassingWords = {
  title: 'Pass to another tablet',
  subtitle: (meeting: string) => `${meeting} · no internet`,
  pointHere: 'Hold the other camera here',
  pointHow:
    'On the other tablet: “Receive from another tablet” and “Turn the camera on”. Bring it close until the code fills the picture.',
  codes: 'QR codes for the other tablet’s camera',
  shownLabel: 'Frames shown in this round',
  shown: (n: number, of: number) => `${n} of ${of}`,
  round: (n: number, code: string) => `Stream ${code}, round ${n}.`,
  takes: (seconds: number): string =>
    seconds === 1
      ? 'Takes about 1 second; if a frame is lost, another takes its place.'
      : `Takes about ${seconds} seconds; if a frame is lost, another takes its place.`,
  start: 'Show the codes',
  stop: 'Stop',
  speed: 'Speed of the codes',
  slow: 'Slow',
  medium: 'Medium',
  fast: 'Fast',
  flickers: 'The codes flicker while they are shown. Whoever is harmed by that should look away.',
  gatheredLabel: 'Frames received',
  gathered: (n: number, of: number) => `${n} of ${of} frames`,
  stream: (code: string) => `Stream ${code}`,
  twoStreams: (n: number) =>
    `The camera sees ${n} streams at once. They are not mixed, but it takes longer: keep only one in view.`,
  trouble: {
    newer: 'Those codes are of a newer version of Encuentro. Update this tablet and try again.',
    spoiled: 'What arrived is not what was shown. Nothing was applied: it begins anew by itself.',
  },
  withFile: 'Save a file',
  withFileText: 'USB or Bluetooth.',
  share: 'Share the file',
  shareText: 'With whatever this tablet has.',
  shareFailed: 'This tablet would not share the file. Save it and carry it by USB.',
  saved: 'The file is ready. Open it on the other tablet.',
  tooBig: 'This is too much to pass by camera: it would take over three minutes. Use a file.',
  what: 'What goes in this package',
  size: (kB: number) => `${kB} kB in all.`,
  noContacts: 'No photos and no personal data.',
  making: 'Preparing the package…',
  again: 'Passing it again harms nothing: what is repeated is not counted twice.',
  receiptTitle: 'The other tablet’s receipt',
  receiptText:
    'When the other tablet says “Received”, it shows its receipt. Read it here with the camera: nothing else proves that it has everything.',
  readReceipt: 'Read the receipt',
  receiptKept: (name: string) => `Proven: “${name}” signed for what it has on its disk.`,
  receiptAll: 'All of this meeting is on another tablet now.',
  receiptMissing: (n: number): string =>
    n === 1 ? '1 item is still unproven.' : `${n} items are still unproven.`,
  notReceipt: 'That is not a receipt. Read the one that the other tablet shows.',
  receiptFailed: 'The receipt could NOT be saved. Free some space and read it again.',
  receiptMine: 'This tablet’s receipt',
  showReceiptText:
    'Show it to the tablet that passed you this: then it knows that it is safe here and may be handed back.',
  saveReceipt: 'Save the receipt',
  toReceive: 'Now I receive',
  arrivals: 'What reached each tablet',
  device: 'Tablet',
  arrived: 'Arrived, proven',
  proof: 'Proof',
  byReceipt: 'signed receipt',
  byFile: 'its own file, read here',
  at: 'Read',
  nobody: 'No tablet has shown anything yet.',
}
