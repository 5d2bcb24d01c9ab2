import { useWords } from '../../i18n/index.ts'
import type { Pen, RecordsView } from '../../store/projection.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import type { Toast } from '../../ui/toast.tsx'

/** Why something was not written, in words. */
export function useWriteWords(): (error: unknown) => string {
  const words = useWords()
  return (error) => whyNotWritten(error, words().terms)
}

/** Writes into a document and says how it went: what was done, once it is on disk, or why it was not. */
export function createWriter(
  records: RecordsView,
  show: (toast: Toast) => void,
): (change: (pen: Pen) => void, told?: Toast) => Promise<boolean> {
  const why = useWriteWords()
  return async (change, told) => {
    try {
      await records.write(change)
      if (told) show(told)
      return true
    } catch (error) {
      show({ text: why(error), failed: true })
      return false
    }
  }
}
