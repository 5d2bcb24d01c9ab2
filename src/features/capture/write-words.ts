import { useWords } from '../../i18n/index.ts'
import { WriteRefused } from '../../store/projection.ts'

/** Why a card was not kept: refused, with the reason; or in memory and not on disk, where the journal tries again. */
export function useWriteWords(): (error: unknown) => string {
  const words = useWords()
  return (error) =>
    error instanceof WriteRefused
      ? words().terms.writeRefused[error.refusal]
      : words().capture.notSaved
}
