import { svg } from './actor-map-svg.ts'
import { consul } from './consul.ts'
import { planCsv } from './csv.ts'
import { decidim } from './decidim.ts'
import { graphml } from './graphml.ts'
import { planJson } from './json.ts'
import { kumu } from './kumu.ts'
import { ogp } from './ogp.ts'
import type { PlanExport } from './plan-export.ts'
import { planXlsx } from './xlsx.ts'

/** The ways a plan's proposals and maps leave for other tools. */
export const PLAN_EXPORTS = [
  planCsv,
  planXlsx,
  planJson,
  decidim,
  consul,
  kumu,
  graphml,
  svg,
  ogp,
] as const satisfies readonly PlanExport[]
