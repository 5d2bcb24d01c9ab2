import { useWords } from '../../i18n/index.ts'
import { WriteRefused } from '../../store/projection.ts'

/** Says in words why a change is not on disk. */
export function useWriteWords(): (error: unknown) => string {
  const words = useWords()
  return (error) => {
    if (!(error instanceof WriteRefused)) return words().voting.notWritten
    return words().terms.writeRefused[error.refusal]
  }
}
