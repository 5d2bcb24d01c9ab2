import type { RecordShelf } from '../../domain/reports/gather-input.ts'
import type { OpenRoom } from '../../store/plan-session.ts'

/** An open document as the documents read it; reactive. */
export function shelfOf({ records }: OpenRoom): RecordShelf {
  return {
    ofKind: (kind) => records.list(kind),
    get: (id) => records.get(id),
  }
}
