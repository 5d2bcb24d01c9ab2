import { canonicalJson } from '../../lib/hash.ts'
import type { PlanExport } from './plan-export.ts'

/** The form of the file; a reader that does not know it must not guess. */
const FORMAT = 'encuentro-plan/1'

/** All rows for machines, as RFC 8785 JSON, so that equal plans are equal files. */
export const planJson: PlanExport = {
  id: 'json',
  about: 'both',
  files: ({ plan, proposals, consolidated, actors, relations, nodes, links }) => [
    {
      name: 'plan.json',
      mime: 'application/json',
      content: `${canonicalJson({
        format: FORMAT,
        plan,
        proposals,
        consolidated,
        actors,
        relations,
        actorsOverAllMaps: { nodes, links },
      })}\n`,
    },
  ],
}
