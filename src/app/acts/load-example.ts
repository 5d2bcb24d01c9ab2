import { buildExample } from '../../example/build.ts'
import type { PlanId } from '../../lib/ids.ts'
import { holdPlan } from './create-plan.ts'
import type { ActTools } from './index.ts'

/**
 * Loads the worked plan. Every key of it is a hash of its source, so loading it again, or on another
 * tablet, or from the command line's file, adds nothing and disputes nothing.
 */
export async function loadExample(tools: ActTools): Promise<PlanId> {
  const { plan, planKey, about, rooms } = await buildExample()
  await holdPlan(tools, planKey, { ...about, example: true })
  const session = await tools.open(plan)
  for (const { room, root, entries } of rooms) {
    const { stored } = await session.open(room)
    const map = stored.doc.getMap<unknown>(root)
    await stored.write(() => {
      for (const [key, value] of entries) if (!map.has(key)) map.set(key, value)
    })
  }
  return plan
}
