import { useWords } from '../../i18n/index.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'

/** Why a card was not kept; a card that is not on disk has words of its own. */
export function useWriteWords(): (error: unknown) => string {
  const words = useWords()
  return (error) => whyNotWritten(error, { ...words().terms, notSaved: words().capture.notSaved })
}
