import { buildExample } from '../../example/build.ts'
import { EXAMPLE_KEYS } from '../../example/keys.ts'
import type { PlanId } from '../../lib/ids.ts'
import { BATCHES } from '../../store/documents/batches.ts'
import { importPlanKey } from '../../store/keys.ts'
import { writeRecords } from '../../store/workspace.ts'
import { holdPlan } from './create-plan.ts'
import type { ActTools } from './index.ts'

/** Loads the worked plan. Loading it again changes nothing: its ids are hashes of its source. */
export async function loadExample(tools: ActTools): Promise<PlanId> {
  const key = await importPlanKey({ ...EXAMPLE_KEYS[0] })
  const plan = key.thumbprint as PlanId
  const example = await buildExample()
  await holdPlan(tools, key, { ...example.about, example: true })
  const session = await tools.open(plan)
  for (const { room, records } of example.rooms)
    await writeRecords(await session.open(room), records)
  for (const { room, batches } of example.boxes) {
    const open = await session.open(room)
    const map = open.stored.doc.getMap<unknown>(BATCHES)
    await open.stored.write(() => {
      for (const [hash, value] of batches) if (!map.has(hash)) map.set(hash, value)
    })
  }
  return plan
}
