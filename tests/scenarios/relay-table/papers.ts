import { request } from 'node:http'
import { SUBPROTOCOL } from '../../../src/protocol/frames.ts'
import type { Revocation } from '../../../src/protocol/revocation.ts'
import { type SignedKind, signStatement } from '../../../src/protocol/signed.ts'
import {
  type Closing,
  dial,
  foundPlan,
  type Plan,
  SCHOOL,
  type Town,
  wsOrigin,
} from '../relay-people.ts'

/** A relay at whose door people knock: it takes `plan` and the example, and no other. */
export interface Doorstep {
  readonly town: Town
  readonly plan: Plan
  readonly example: Plan
}

/** Origin of pages that this relay admits beside its own. */
export const FRIENDLY_ORIGIN = 'https://app.example'

export const doorOptions = ({ plan, example }: Omit<Doorstep, 'town'>) => ({
  examplePlans: [example.id],
  allowedOrigins: [FRIENDLY_ORIGIN],
  newPlans: 'closed' as const,
  plans: [plan.id, example.id],
})

interface Papers {
  readonly room: string
  readonly protocols: readonly string[]
  readonly headers?: Record<string, string>
  /** Knocks at the blobs of the school's meeting instead of the room. */
  readonly isForBlobs?: boolean
}

/** What somebody shows at the door, and what comes of it: a close code, an HTTP status, or a seat. */
export interface Knock {
  readonly name: string
  readonly outcome: number | 'admitted'
  papers(at: Doorstep): Promise<Papers>
}

const nowS = () => Math.floor(Date.now() / 1000)
const planRoom = ({ id }: Plan) => `${id}/plan`
type Invite = Parameters<Plan['invite']>
type Bend = Parameters<Awaited<ReturnType<Plan['invite']>>['credentials']>[1]

/** Papers of an invited device for the plan's own room, bent where said. */
const invited =
  (invite: Invite, bend: Bend = {}) =>
  async ({ town, plan }: Doorstep): Promise<Papers> => ({
    room: planRoom(plan),
    protocols: await (await plan.invite(...invite)).credentials(town.relay().origin, bend),
  })

/** The same with the room's name replaced. */
const named =
  (nameOf: (plan: Plan) => string) =>
  async (at: Doorstep): Promise<Papers> => ({
    ...(await invited(['coordinator'])(at)),
    room: nameOf(at.plan),
  })

const fromOrigin =
  (origin: string) =>
  async (at: Doorstep): Promise<Papers> => ({
    ...(await invited(['reader'])(at)),
    headers: { origin },
  })

async function forgedPapers(at: Doorstep): Promise<Papers> {
  const honest = await invited(['reader'])(at)
  const [protocol = '', invitation = '', proof = ''] = honest.protocols
  const [head = '', body = '', signature = ''] = invitation.split('.')
  const claims = { ...JSON.parse(Buffer.from(body, 'base64url').toString()), role: 'coordinator' }
  const forged = Buffer.from(JSON.stringify(claims)).toString('base64url')
  return { ...honest, protocols: [protocol, `${head}.${forged}.${signature}`, proof] }
}

/** The newest list of each plan here: every list holds all that was revoked before. */
const lists = new WeakMap<Plan, Revocation>()

async function revokedPapers(at: Doorstep): Promise<Papers> {
  const device = await at.plan.invite('coordinator')
  const { origin } = at.town.relay()
  const before = lists.get(at.plan)
  const list = await at.plan.revoke(before ? [before] : [], { jti: device.claims.jti })
  lists.set(at.plan, list)
  const address = `${origin}/plans/${at.plan.id}/revocations`
  const { ok } = await fetch(address, { method: 'PUT', body: list.token })
  if (!ok) throw new Error('the relay did not take the list')
  return { room: planRoom(at.plan), protocols: await device.credentials(origin) }
}

/** The same knock at the blobs, which have the room's judgement. */
const atBlobs =
  (papers: Knock['papers']): Knock['papers'] =>
  async (at) => ({ ...(await papers(at)), isForBlobs: true })

async function otherPlansInvitation(at: Doorstep): Promise<Papers> {
  const device = await at.example.invite('coordinator')
  return { room: planRoom(at.plan), protocols: await device.credentials(at.town.relay().origin) }
}

/** An invitation with these claims, signed as `kind` by the key of `signer`. */
const signedBy =
  (signerOf: (at: Doorstep) => Promise<Plan> | Plan, kind: SignedKind) =>
  async (at: Doorstep): Promise<Papers> => {
    const device = await at.plan.invite('coordinator')
    const [protocol = '', , proof = ''] = await device.credentials(at.town.relay().origin)
    const signer = await signerOf(at)
    const invitation = await signStatement(kind, device.claims, signer.key)
    return { room: planRoom(at.plan), protocols: [protocol, invitation, proof] }
  }

async function exampleFrom(at: Doorstep, host: string | undefined): Promise<Papers> {
  const device = await at.example.invite('coordinator')
  const origin = host === undefined ? at.town.relay().origin : `http://${host}`
  return {
    room: planRoom(at.example),
    protocols: await device.credentials(origin),
    ...(host !== undefined && { headers: { host } }),
  }
}

export const KNOCKS: readonly Knock[] = [
  { name: 'a right invitation and proof', outcome: 'admitted', papers: invited(['reader']) },
  {
    name: 'nothing',
    outcome: 4401,
    papers: async ({ plan }) => ({ room: planRoom(plan), protocols: [SUBPROTOCOL] }),
  },
  {
    name: 'an invitation without a proof',
    outcome: 4401,
    async papers(at) {
      const whole = await invited(['reader'])(at)
      return { ...whole, protocols: whole.protocols.slice(0, 2) }
    },
  },
  { name: 'an invitation whose role was rewritten', outcome: 4401, papers: forgedPapers },
  { name: 'an invitation that was revoked', outcome: 4411, papers: revokedPapers },
  { name: 'a revoked invitation at the blobs', outcome: 403, papers: atBlobs(revokedPapers) },
  {
    name: 'a reader at the blobs of a meeting',
    outcome: 403,
    papers: atBlobs(invited(['reader'])),
  },
  {
    name: 'a coordinator at the blobs, who asks for one that is not there',
    outcome: 404,
    papers: atBlobs(invited(['coordinator'])),
  },
  { name: 'an invitation to another plan', outcome: 4403, papers: otherPlansInvitation },
  {
    name: "an invitation to this plan signed by another plan's key",
    outcome: 4401,
    papers: signedBy(foundPlan, 'encuentro-invite+jwt'),
  },
  {
    name: 'the claims of an invitation signed as something else',
    outcome: 4401,
    papers: signedBy(({ plan }) => plan, 'encuentro-manifest+jwt'),
  },
  ...['', 'x', '%zz'].map((room) => ({
    name: `a room that is none: «${room}»`,
    outcome: 4400,
    papers: named(() => room),
  })),
  { name: 'a plan with no room', outcome: 4400, papers: named(({ id }) => id) },
  { name: 'a plan that is no thumbprint', outcome: 4400, papers: named(() => 'x/plan') },
  { name: 'a room below the plan', outcome: 4400, papers: named(({ id }) => `${id}/plan/x`) },
  { name: 'a room below a meeting', outcome: 4400, papers: named(({ id }) => `${id}/meeting/a/b`) },
  { name: 'a meeting with a dot', outcome: 4400, papers: named(({ id }) => `${id}/meeting/a.b`) },
  { name: 'a box of no device', outcome: 4400, papers: named(({ id }) => `${id}/box/a/b`) },
  {
    name: 'a room below a box',
    outcome: 4400,
    papers: named(({ id }) => `${id}/box/a/${id}/x`),
  },
  {
    name: 'a way out of a room',
    outcome: 4400,
    papers: named(({ id }) => `${id}/meeting/..%2fplan`),
  },
  {
    name: 'an invitation that has expired by the relay clock',
    outcome: 4419,
    papers: (at) => invited(['reader', undefined, { exp: nowS() - 1 }])(at),
  },
  {
    name: 'a proof whose clock is 700 s late',
    outcome: 4408,
    papers: (at) => invited(['reader'], { iat: nowS() - 700 })(at),
  },
  {
    name: 'a proof whose clock is 700 s early',
    outcome: 4408,
    papers: (at) => invited(['reader'], { iat: nowS() + 700 })(at),
  },
  {
    name: 'a proof whose clock is 500 s late',
    outcome: 'admitted',
    papers: (at) => invited(['reader'], { iat: nowS() - 500 })(at),
  },
  {
    name: 'a proof for another relay',
    outcome: 4401,
    papers: invited(['reader'], { relay: 'https://relay.example' }),
  },
  {
    name: 'a proof for another invitation',
    outcome: 4401,
    papers: invited(['reader'], { jti: 'invitation-0' }),
  },
  {
    name: 'a proof for another plan',
    outcome: 4401,
    papers: (at) => invited(['reader'], { plan: at.example.id })(at),
  },
  {
    name: 'the proof of another device at the box of this one',
    outcome: 4403,
    async papers({ town, plan }) {
      const owner = await plan.invite('booth', SCHOOL)
      const thief = await plan.invite('booth', SCHOOL)
      return {
        room: `${plan.id}/box/${SCHOOL}/${owner.id}`,
        protocols: await thief.credentials(town.relay().origin),
      }
    },
  },
  {
    name: 'a plan that this relay does not take',
    outcome: 4403,
    async papers({ town }) {
      const other = await foundPlan()
      const device = await other.invite('coordinator')
      return { room: planRoom(other), protocols: await device.credentials(town.relay().origin) }
    },
  },
  {
    name: 'the example on this machine',
    outcome: 'admitted',
    papers: (at) => exampleFrom(at, undefined),
  },
  {
    name: 'the example under another name',
    outcome: 4403,
    papers: (at) => exampleFrom(at, 'relay.example'),
  },
  { name: 'a page of another origin', outcome: 403, papers: fromOrigin('http://evil.example') },
  { name: 'a page without an origin', outcome: 403, papers: fromOrigin('null') },
  { name: 'a page that is on the list', outcome: 'admitted', papers: fromOrigin(FRIENDLY_ORIGIN) },
  {
    name: 'a page of its own',
    outcome: 'admitted',
    papers: (at) => fromOrigin(at.town.relay().origin)(at),
  },
]

/** Knocks, and leaves again when let in. */
export async function knock(
  at: Doorstep,
  { papers }: Knock,
): Promise<{ readonly outcome: Knock['outcome']; readonly reason?: string }> {
  const { room, protocols, headers = {}, isForBlobs } = await papers(at)
  if (isForBlobs) return { outcome: await blobStatus(at, protocols) }
  const { port } = at.town.relay()
  const status = await upgradeStatus(port, room, protocols, headers)
  if (status !== 101) return { outcome: status }
  const line = dial(`${wsOrigin(at.town.relay().origin)}/${room}`, [...protocols], headers)
  const closing = await Promise.race([line.closed, firstFrame(line)])
  line.socket.terminate()
  return closing === undefined
    ? { outcome: 'admitted' }
    : { outcome: closing.code, reason: closing.reason }
}

function firstFrame(line: ReturnType<typeof dial>): Promise<Closing | undefined> {
  return new Promise((resolve) => line.socket.once('message', () => resolve(undefined)))
}

async function blobStatus(at: Doorstep, [, invitation, proof]: readonly string[]): Promise<number> {
  const name = `${at.plan.id}/${SCHOOL}/${'0'.repeat(64)}`
  const { status } = await fetch(`${at.town.relay().origin}/blobs/${name}`, {
    headers: { authorization: `Encuentro ${invitation}`, 'encuentro-proof': proof ?? '' },
  })
  return status
}

/** The relay cut the line without a word, which it never should. */
const HUNG_UP = 0

/** What the relay answers before there is any websocket. */
function upgradeStatus(
  port: number,
  room: string,
  protocols: readonly string[],
  headers: Record<string, string>,
): Promise<number> {
  return new Promise((resolve) => {
    const asked = request({
      port,
      host: '127.0.0.1',
      path: `/${room}`,
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        'sec-websocket-protocol': protocols.join(', '),
        host: `localhost:${port}`,
        ...headers,
      },
    })
    asked.on('response', (response) => resolve(response.statusCode ?? 0))
    asked.on('upgrade', (_response, socket) => {
      socket.destroy()
      resolve(101)
    })
    asked.on('error', () => resolve(HUNG_UP))
    asked.end()
  })
}
