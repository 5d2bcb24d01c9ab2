import { isDeepStrictEqual } from 'node:util'
import type { startRelay } from '../../../sync-server/relay.ts'
import { foundPlan, SCHOOL, settle, type Town } from '../relay-people.ts'
import { buildForNode } from '../relay-process.ts'
import { besiege, readHonestly, writeHonestly } from './besiege.ts'
import { FRAMES, ROWS } from './expected.ts'
import { HOSTILE_FRAMES } from './hostile-frames.ts'
import type { Mutation } from './mutations.ts'
import { doorOptions, KNOCKS, knock } from './papers.ts'
import type { TurnedCell } from './turned-cells.ts'
import { makeCast, walkRow } from './walk.ts'

type Start = typeof startRelay
const TEXT = 'agua potable'

/** Builds the relay with one check removed. Throws when the check no longer stands in the source exactly once. */
export async function buildMutant(
  { name, file, from, to }: Mutation,
  number: number,
): Promise<Start> {
  let isChanged = false
  const built = await buildForNode('sync-server/relay.ts', `mutant-${number}`, [
    {
      name: 'remove-one-check',
      enforce: 'pre',
      transform(code, id) {
        if (!id.endsWith(`/${file}`)) return undefined
        if (code.split(from).length !== 2) throw new Error(`${name}: not once in ${file}`)
        isChanged = true
        return code.replace(from, () => to)
      },
    },
  ])
  if (!isChanged) throw new Error(`${name}: ${file} is not part of the relay`)
  return ((await import(built)) as { startRelay: Start }).startRelay
}

/** The first cell of that part that is not as written, in words; nothing when all are. */
export async function firstRed(part: Mutation['part'], start: Start): Promise<string | undefined> {
  return { door: redKnock, hostile: redMessage, roles: redRow }[part](start)
}

async function redKnock(start: Start): Promise<string | undefined> {
  const plans = { plan: await foundPlan(), example: await foundPlan() }
  const at = { ...plans, town: await settle(doorOptions(plans), start) }
  return visiting(at.town, async () => {
    for (const each of KNOCKS) {
      const { outcome } = await knock(at, each)
      if (outcome !== each.outcome) return `${each.name}: ${outcome} for ${each.outcome}`
    }
    return undefined
  })
}

async function redMessage(start: Start): Promise<string | undefined> {
  const town = await settle({}, start)
  return visiting(town, async () => {
    const plan = await foundPlan()
    const room = `${plan.id}/meeting/${SCHOOL}`
    const [hostile, honest] = [
      await plan.invite('facilitator', SCHOOL),
      await plan.invite('coordinator'),
    ]
    await writeHonestly(() => town.dial(honest, room), TEXT)
    for (const each of HOSTILE_FRAMES) {
      const outcome = await besiege(() => town.dial(hostile, room), each)
      if (outcome !== each.code) return `${each.name}: ${outcome} for ${each.code}`
      const found = await readHonestly(() => town.dial(honest, room))
      if (!isDeepStrictEqual(found, { text: TEXT, writers: 1, isWhole: true }))
        return `${each.name}: the room is not as it was`
    }
    return undefined
  })
}

async function redRow(start: Start): Promise<string | undefined> {
  const town = await settle({}, start)
  return visiting(town, () => firstRedRow(town, ROWS))
}

async function firstRedRow(town: Town, rows: typeof ROWS): Promise<string | undefined> {
  const cast = await makeCast(town, await foundPlan())
  for (const { role, place, grant } of rows) {
    const row = await walkRow(cast, role, place).catch((error: Error) => error.message)
    if (!isDeepStrictEqual(row, FRAMES[grant])) return `${role} · ${place}`
  }
  return undefined
}

/** The first row that shows that this cell of a table was turned, at a relay of this process. */
export async function firstRedOf(cell: TurnedCell, town: Town): Promise<string | undefined> {
  const turnBack = cell.turn()
  try {
    return await firstRedRow(town, cell.rows)
  } finally {
    turnBack()
  }
}

async function visiting<T>(town: Town, visit: () => Promise<T>): Promise<T> {
  try {
    return await visit()
  } finally {
    await town.leave()
  }
}
