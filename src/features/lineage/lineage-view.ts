import { type Accessor, createMemo } from 'solid-js'
import { gatherLineage } from '../../domain/lineage/gather-lineage.ts'
import { type Lineage, readLineage } from '../../domain/lineage/read-lineage.ts'
import { type RecordShelf, unwrittenPlan } from '../../domain/reports/gather-input.ts'
import { useLocale } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import type { PlanContent } from '../../store/plan-content.ts'
import type { OpenRoom } from '../../store/plan-session.ts'
import { createProvisionalCounts } from '../../store/provisional-counts.ts'

/** A plan's records tied together for its lines of life, anew whenever one of them changes. */
export function createLineageView(content: PlanContent): Accessor<Lineage> {
  const { room, session } = usePlan()
  const locale = useLocale()
  const provisional = createProvisionalCounts(content)
  return createMemo(() => {
    const opened = [...content.opened]
    return readLineage(
      gatherLineage(
        {
          plan: shelfOf(room),
          meetings: new Map(opened.map(([id, { course }]) => [id, shelfOf(course)])),
          papers: opened.flatMap(([, { paper }]) => (paper === undefined ? [] : [shelfOf(paper)])),
          inbox: content.inbox && shelfOf(content.inbox),
          provisional: provisional(),
        },
        unwrittenPlan(session.plan, locale()),
      ),
    )
  })
}

/** An open document with what was changed in it; reactive. */
function shelfOf({ records }: OpenRoom): RecordShelf {
  return {
    ofKind: (kind) => records.list(kind),
    get: (id) => records.get(id),
    changes: (id) => records.changes(id),
  }
}
