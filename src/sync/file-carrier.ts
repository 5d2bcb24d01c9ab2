/**
 * The carrier by hand: a plan as one `.encuentro` file. Writing and reading it needs neither clock
 * nor disk, so it stands with the documents, where the command line finds it too.
 */
export {
  applyUpdate,
  type CarriedRoom,
  type FilePreview,
  freshRecords,
  onScratch,
  RECORDS,
  readFile,
  recordsOfKind,
  stateVectorOf,
  sumCounts,
  writeFile,
} from '../store/documents/plan-file.ts'
