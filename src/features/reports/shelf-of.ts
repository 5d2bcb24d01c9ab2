import type { PlanShelves, RecordShelf } from '../../domain/reports/gather-input.ts'
import type { PlanContent } from '../../store/plan-content.ts'
import type { OpenRoom } from '../../store/plan-session.ts'

/** An open document as the documents read it; reactive. */
export function shelfOf({ records }: OpenRoom): RecordShelf {
  return {
    ofKind: (kind) => records.list(kind),
    get: (id) => records.get(id),
  }
}

/** Everything of a plan that this device may read, as the documents read it; reactive. */
export function shelvesOf(
  room: OpenRoom,
  content: PlanContent,
  provisional: PlanShelves['provisional'],
): PlanShelves {
  const opened = [...content.opened]
  const { inbox } = content
  return {
    plan: shelfOf(room),
    meetings: new Map(opened.map(([id, { course }]) => [id, shelfOf(course)])),
    papers: opened.flatMap(([, { paper }]) => (paper === undefined ? [] : [shelfOf(paper)])),
    inbox: inbox && shelfOf(inbox),
    provisional,
  }
}
