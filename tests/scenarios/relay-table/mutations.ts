/** One check taken out of the relay's source. `from` stands exactly once in the file. */
export interface Mutation {
  readonly name: string
  readonly file: string
  readonly from: string
  readonly to: string
  /** Where the loss must show first; the other parts are not walked then. */
  readonly part: 'door' | 'hostile' | 'roles'
}

const without = (
  part: Mutation['part'],
  file: string,
  checks: Readonly<Record<string, string | readonly [from: string, to: string]>>,
): Mutation[] =>
  Object.entries(checks).map(([name, change]) => {
    const [from, to] = typeof change === 'string' ? [change, ''] : change
    return { name, file, from, to, part }
  })

/**
 * Every check between a stranger's bytes and a room, each to be removed alone. The tables of grants
 * and of frame rights are data and are turned cell by cell (`turned-cells.ts`).
 */
export const MUTATIONS: readonly Mutation[] = [
  ...without('door', 'src/protocol/rooms.ts', {
    'a plan is a thumbprint': [`!THUMBPRINT.test(plan) || `, ''],
    'a room ends after its device': [` || rest.length > 0`, ''],
    'nothing lies below a plan': [
      `return meeting === undefined ? { kind, plan: planId } : undefined`,
      `return { kind, plan: planId }`,
    ],
    'a meeting is an id': [` || !ID.test(meeting)`, ''],
    'nothing lies below a meeting': [
      `return device === undefined ? { kind, plan: planId, meeting: meetingId } : undefined`,
      `return { kind, plan: planId, meeting: meetingId }`,
    ],
    'a box belongs to a device': [` && THUMBPRINT.test(device)`, ''],
  }),
  ...without('door', 'src/protocol/invitation.ts', {
    'the plan signed it': `if (parsed.output.plan !== statement.value.signerId) return refused('invitation-foreign')`,
  }),
  ...without('door', 'src/protocol/proof.ts', {
    'the proof is for this relay': [`host !== expected.relayHost || `, ''],
    'the proof is for this plan': [` || plan !== expected.plan`, ''],
    'the proof is for this invitation': [` || jti !== expected.jti`, ''],
    'the proof is not from the future': [`Math.abs(iat - expected.nowS)`, `(expected.nowS - iat)`],
    'the proof is not from the past': [`Math.abs(iat - expected.nowS)`, `(iat - expected.nowS)`],
  }),
  ...without('door', 'sync-server/native-signature.ts', {
    'the signature is right': `if (!isRight) return refused('signature-wrong')`,
    'the statement is of its kind': [` || header.typ !== kind`, ''],
  }),
  ...without('door', 'sync-server/bearer.ts', {
    'papers are shown': [
      `if (papers.invitation === undefined || papers.proof === undefined)\n    return refused('papers-missing')`,
      `if (papers.invitation === undefined || papers.proof === undefined) return done({} as Permission)`,
    ],
    'the invitation is to this plan': `if (plan !== room.plan) return refused('plan-other')`,
    'the example stays on its machine': [
      `rules.examplePlans.includes(plan) && !isLocalHost(relayHost)`,
      `false`,
    ],
    'the invitation has not expired': `if (exp <= rules.nowS()) return refused('invitation-expired')`,
    'a room without a grant is shut': [
      `if (grant === 'none') return refused('grant-missing')`,
      `if (grant === 'none') return done({ grant: 'read', bearing: { plan, jti, device } })`,
    ],
    'the relay takes this plan': [
      `if (!(await rules.takesPlan(plan))) return refused('plan-not-taken')`,
      '',
    ],
    'the invitation was not revoked': [
      `isRevoked ? refused('invitation-revoked') : done({ grant, bearing })`,
      `done({ grant, bearing })`,
    ],
  }),
  ...without('door', 'sync-server/entrance.ts', {
    'the page may connect': [`!isOriginAllowed(request.headers, allowedOrigins)`, `false`],
  }),
  ...without('roles', 'src/protocol/grants.ts', {
    'a grant ends with its meeting': `if (!('meeting' in room) || room.meeting !== bearer.meeting) return 'none'`,
    'a booth has one box': `if (room.kind === 'box' && bearer.role === 'booth' && room.device !== bearer.device) return 'none'`,
  }),
  ...without('roles', 'src/protocol/frame-rights.ts', {
    'a pen is needed to write': [`return needed === 'read' || grant === 'write'`, `return true`],
    'some frames are nobody’s': [`needed === 'nobody' || `, ''],
  }),
  ...without('roles', 'sync-server/connection.ts', {
    'the table is asked for every frame': [`!maySend(grant, act)`, `false`],
    'text is no frame': [`else end('frame-text')`, ''],
  }),
  ...without('hostile', 'sync-server/connection.ts', {
    'nothing is read after a refusal': `if (hasEnded) return\n    metrics.frameRead`,
    'state vectors are limited': [`stateVector.length > limits.stateVectorMaxBytes`, `false`],
    'presence is limited': [`bytes.length > limits.awarenessMaxBytes`, `false`],
    'a refused update ends its connection': [`if (refusal !== undefined) end`, `if (false) end`],
    'refused presence ends its connection': [
      `if (!news.ok) end(news.refusal)\n    else if (news.value`,
      `if (news.ok && news.value`,
    ],
  }),
  ...without('hostile', 'sync-server/relay.ts', {
    'frames are limited': `maxPayload: limits.frameMaxBytes,`,
  }),
  ...without('hostile', 'sync-server/inspect-update.ts', {
    'no GC struct': [
      `if (struct instanceof Y.GC) return refused('gc-struct')`,
      `if (struct instanceof Y.GC) continue`,
    ],
    'no Skip struct': [
      `if (!(struct instanceof Y.Item)) return refused('skip-struct')`,
      `if (!(struct instanceof Y.Item)) continue`,
    ],
    'no item of no length': [`struct.length < 1 || `, ''],
    'no item beyond all numbers': [` || !Number.isSafeInteger(end)`, ''],
    'no hole within a client': [`clock !== run.end`, `false`],
    'no more deleted clocks than editing leaves': `if (deletedClocks > bytes.length + DELETED_CLOCKS_ALLOWED) return refused('hollow')`,
    'no crowd of clients': [`runs.length > MAX_CLIENTS`, `false`],
    'nothing behind the update': `if (latestReader?.pos !== bytes.length) throw new RangeError('bytes behind the update')`,
  }),
  ...without('hostile', 'sync-server/presence.ts', {
    'presence is JSON': `JSON.parse(state) // every receiver will, and would throw`,
    'a device is a few clients': [`countOf(owner) >= clientsPerConnection`, `false`],
  }),
  ...without('hostile', 'sync-server/room-document.ts', {
    'an update waits for what it builds on': `if (missing !== undefined) return { kind: 'waits', missing }`,
  }),
  ...without('hostile', 'sync-server/room.ts', {
    'few updates wait': [`own.length > limits.waitingUpdates || `, ''],
    'few bytes wait': [` || bytes > limits.waitingBytes`, ''],
  }),
]
