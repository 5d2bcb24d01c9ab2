import { afterEach, describe, expect, it, vi } from 'vitest'
import type * as Y from 'yjs'
import type { Comment, Contribution } from '../../src/domain/consultation/comment.ts'
import { receiptCode } from '../../src/lib/receipt-code.ts'
import { openContact } from '../../src/protocol/contact-seal.ts'
import { SMALL_BUNDLE } from '../small-bundle.ts'
import { flood, inboxOf } from './consultation-flood.ts'
import { ask, codeIn, publish, sendComment } from './consultation-people.ts'
import { foundPlan, settle, type Town } from './relay-people.ts'

/** Posts of one address, and honest people meanwhile; `npm run check:consultation` takes 10,000 and 200. */
const POSTS = 800
const HONEST = 40
let town: Town
afterEach(() => town.leave())

const origin = () => town.relay().origin
const said = (text: string) => ({ stance: 'improvement', text, commitment: 'co-1' })

describe('a public consultation', () => {
  it('shows nothing until the plan says so, and then only what its key signed last', async () => {
    town = await settle()
    const [plan, stranger] = [await foundPlan(), await foundPlan()]
    expect((await ask(`${origin()}/c/${plan.id}`)).status).toBe(404)
    const first = await plan.publish(1, SMALL_BUNDLE)
    const second = await plan.publish(2, { ...SMALL_BUNDLE, planName: 'Plan corregido' })
    expect((await publish(origin(), second)).text).toBe('kept')
    expect(await publish(origin(), first)).toMatchObject({ status: 409, text: '2' })
    const foreign = await stranger.publish(3, SMALL_BUNDLE)
    const forged = await ask(`${origin()}/plans/${plan.id}/publication`, {
      method: 'PUT',
      body: foreign.token,
    })
    expect(forged.status).toBe(403)
    await town.restart()
    const { text, headers } = await ask(`${origin()}/c/${plan.id}`)
    expect(text).toContain('Plan corregido')
    expect(text).not.toContain('<script')
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/)
    expect(headers['set-cookie']).toBeUndefined()
  })

  it('keeps a comment as it was written, once, under the code that it gives', async () => {
    town = await settle()
    const plan = await foundPlan()
    await publish(origin(), await plan.publish(1, SMALL_BUNDLE))
    const form = await ask(`${origin()}/c/${plan.id}/opinar?compromiso=co-1`)
    const token = /name="hoja" value="([0-9a-f]{24})"/.exec(form.text)?.[1] ?? ''
    const hostile = '  =HYPERLINK("x") <img src=x onerror=alert(1)>\r\n«ñandú»  '
    const contact = 'ana@ejemplo.org'
    const values = { ...said(hostile), token, zone: 'z2', contact, consent: 'si' }
    const answers = [
      await sendComment(origin(), plan.id, values),
      await sendComment(origin(), plan.id, values),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(answers[0]?.text).not.toContain('<img')
    const { comments, contributions } = await inboxOf(town, plan, 1)
    expect(comments).toHaveLength(1)
    expect(comments[0]?.text).toBe('=HYPERLINK("x") <img src=x onerror=alert(1)>\n«ñandú»')
    expect(contributions[0]).toMatchObject({ channel: 'web', zone: 'z2', contributor: 'person' })
    expect(answers.map(codeIn)).toEqual(answers.map(() => receiptCode(comments[0]?.id ?? '')))
    expect(JSON.stringify([comments, contributions])).not.toContain('ejemplo.org')
    const { d = '' } = await crypto.subtle.exportKey('jwk', plan.key.privateKey)
    const box = contributions[0]?.sealedContact ?? ''
    expect(await openContact(box, plan.key.publicJwk, d)).toEqual({ ok: true, value: contact })
  })

  it('answers under a code what was published, however the code is typed', async () => {
    town = await settle()
    const plan = await foundPlan()
    const answer = { code: '0K1M4T', kind: 'comment', said: 'Más calles', decision: 'Incorporado' }
    const answers = [{ ...answer, kind: 'comment' as const, reason: 'Se agrega el dato.' }]
    await publish(origin(), await plan.publish(1, { ...SMALL_BUNDLE, answers }))
    const typed = await ask(`${origin()}/c/${plan.id}/r?codigo=ok-im4t`)
    expect(typed.text).toContain('Se agrega el dato.')
    expect((await ask(`${origin()}/c/${plan.id}/r/ZZZZZZ`)).text).toContain('Todavía no hay')
    expect((await ask(`${origin()}/c/${plan.id}/r/nada`)).text).toContain('seis letras')
  })

  it.each([
    ['text', { ...said('  ') }, 'Falta su opinión'],
    ['stance', { text: 'Bien', stance: 'shout' }, 'Elija una'],
    ['length', { ...said('a'.repeat(2_001)) }, 'demasiado largo'],
    ['consent', { ...said('Bien'), contact: '0981' }, 'acepta que le avisen'],
    ['a robot’s field', { ...said('Bien'), trap: 'x' }, 'vuelva a apretar'],
  ])(
    'refuses a form without its %s in words, and keeps what was written',
    async (_, values, words) => {
      town = await settle()
      const plan = await foundPlan()
      await publish(origin(), await plan.publish(1, SMALL_BUNDLE))
      const { status, text } = await sendComment(origin(), plan.id, values)
      expect(status).toBe(400)
      expect(text).toContain(words)
      expect(text).toContain(`>${values.text}</textarea>`)
      await sendComment(origin(), plan.id, said('La que vale'))
      expect((await inboxOf(town, plan, 1)).comments.map((one) => one.text)).toEqual([
        'La que vale',
      ])
    },
  )

  it.each([
    ['before it opens', { opens: '2099-01-01' }, 'todavía no abrió'],
    ['after it closed', { closes: '2020-02-01' }, 'ya cerró'],
  ])('takes no comment %s, and says so beside the text', async (_, dates, words) => {
    town = await settle()
    const plan = await foundPlan()
    await publish(origin(), await plan.publish(1, { ...SMALL_BUNDLE, ...dates }))
    const { status, text } = await sendComment(origin(), plan.id, said('Llego a destiempo'))
    expect(status).toBe(409)
    expect(text).toContain(words)
    expect(text).toContain('>Llego a destiempo</textarea>')
    expect((await ask(`${origin()}/c/${plan.id}/opinar`)).text).not.toContain('<textarea')
  })

  it(`outlives ${POSTS} posts of a robot; ${HONEST} people meanwhile lose nothing`, async () => {
    town = await settle()
    const { robotKept, honestKept, codesMatch, total } = await flood(town, POSTS, HONEST)
    expect({ honestKept, codesMatch, total }).toEqual({
      honestKept: HONEST,
      codesMatch: true,
      total: HONEST + robotKept,
    })
    // What it may send at once, and what came back while it went on.
    expect(robotKept).toBeGreaterThanOrEqual(60)
    expect(robotKept).toBeLessThan(120)
  })
})
