import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { ActId, PlanId, VoteId } from '../lib/ids.ts'
import { EncuentroDb } from './db.ts'
import { readOpenedBallots } from './opened-ballots.ts'

test('the opened ballots of one plan are found by their acts, those of another are not', async () => {
  const db = new EncuentroDb('opened-ballots')
  const row = (act: string, plan: string) => ({
    act: act as ActId,
    vote: 'vote' as VoteId,
    plan: plan as PlanId,
    ballots: [{ n: 2, b: ['a'] }],
  })
  await db.openedBallots.bulkPut([row('one', 'p'), row('two', 'p'), row('three', 'q')])
  const opened = await readOpenedBallots(db, 'p' as PlanId)
  expect([...opened.keys()].sort()).toEqual(['one', 'two'])
  expect(opened.get('one' as ActId)).toEqual([{ n: 2, b: ['a'] }])
  db.close()
})
