import type * as Y from 'yjs'
import type { Comment, Contribution } from '../../src/domain/consultation/comment.ts'
import { receiptCode } from '../../src/lib/receipt-code.ts'
import { makeRecordIndex, RECORDS } from '../../src/store/documents/records.ts'
import { SMALL_BUNDLE } from '../small-bundle.ts'
import { codeIn, publish, sendComment } from './consultation-people.ts'
import { foundPlan, type Plan, type Town } from './relay-people.ts'

/** The robot holds so many connections at once. */
const LANES = 20

/** The inbox as a coordinator's tablet gets it, once `enough` comments are there. */
export async function inboxOf(town: Town, plan: Plan, enough: number) {
  const tablet = await town.open(await plan.invite('coordinator'), `${plan.id}/inbox`)
  const records = tablet.doc.getMap(RECORDS) as Y.Map<unknown>
  const ofKind = (kind: string) => makeRecordIndex(records).ofKind(kind) as unknown[]
  await new Promise<void>((resolve) => {
    const look = () => {
      if (ofKind('comment').length < enough) return
      records.unobserve(look)
      resolve()
    }
    records.observe(look)
    look()
  })
  return {
    comments: ofKind('comment') as Comment[],
    contributions: ofKind('contribution') as Contribution[],
  }
}

/** A robot posts from one address as fast as it can, while people write from others, each once. */
export async function flood(town: Town, posts: number, honest: number) {
  const { origin } = town.relay()
  const plan = await foundPlan()
  const say = (text: string) => ({ stance: 'improvement', text, commitment: 'co-1' })
  await publish(origin, await plan.publish(1, SMALL_BUNDLE))
  const robot = Array.from({ length: LANES }, async (_, lane) => {
    let kept = 0
    for (let n = lane; n < posts; n += LANES) {
      const { status } = await sendComment(origin, plan.id, say(`compre ${n}`), '127.0.0.9')
      if (status === 200) kept++
      else if (status !== 429) throw new Error(`the robot was told ${status}`)
    }
    return kept
  })
  const codes = await Promise.all(
    Array.from({ length: honest }, async (_, n) => {
      const from = `127.0.${1 + (n >> 7)}.${1 + (n & 127)}`
      return codeIn(await sendComment(origin, plan.id, say(`vecina ${n}`), from))
    }),
  )
  const robotKept = (await Promise.all(robot)).reduce((sum, each) => sum + each, 0)
  const { comments } = await inboxOf(town, plan, honest + robotKept)
  const theirs = comments.filter(({ text }) => text.startsWith('vecina'))
  const found = new Set(theirs.map(({ id }) => receiptCode(id)))
  return {
    posts,
    honest,
    robotKept,
    honestKept: theirs.length,
    codesMatch: codes.every((code) => code !== undefined && found.has(code)),
    total: comments.length,
  }
}
