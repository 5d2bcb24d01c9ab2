import type * as Y from 'yjs'
import { actBody, makeAct } from '../src/domain/voting/act.ts'
import type { Act } from '../src/domain/voting/act-records.ts'
import { batchHashOf, makeBatch } from '../src/domain/voting/batch.ts'
import type { Ballot, BoxRecord } from '../src/domain/voting/box-records.ts'
import { cardPre, cardTag, makeCardCode } from '../src/domain/voting/cards.ts'
import {
  type CountSources,
  countedHash,
  innerCount,
  type OuterCount,
  outerCount,
  type PendingCount,
} from '../src/domain/voting/count-vote.ts'
import { envelopeFor } from '../src/domain/voting/envelope.ts'
import { freezeVote } from '../src/domain/voting/freeze.ts'
import type { Rules } from '../src/domain/voting/method-rules.ts'
import type { Booth, Vote, VoteConfig } from '../src/domain/voting/vote.ts'
import { boothIdOf } from '../src/domain/voting/vote-course.ts'
import { canonicalJson } from '../src/lib/hash.ts'
import type { ActId, OptionId, PlanId, VoteId } from '../src/lib/ids.ts'
import { type CountKey, generateCountKey, importCountKey } from '../src/protocol/ballot-envelope.ts'
import { roomName } from '../src/protocol/rooms.ts'
import { signStatement } from '../src/protocol/signed.ts'
import { createCloseBallot } from '../src/store/close-ballot.ts'
import { BATCHES, issuedBatchOf, readBatches, writeBatch } from '../src/store/documents/batches.ts'
import { openBallots } from '../src/store/documents/open-ballots.ts'
import { type CarriedRoom, writeFile } from '../src/store/documents/plan-file.ts'
import { RECORDS } from '../src/store/documents/records.ts'
import { documentOf, foundVillage, SCHOOL, type Tablet } from './small-plan.ts'

const chance = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes)

/** A meeting of the village that votes, with real keys, envelopes and documents; only screens and disks are left out. */
export interface VotedMeeting {
  readonly plan: PlanId
  readonly vote: Vote
  readonly key: CountKey
  readonly tablets: readonly Tablet[]
  /** Codes of the printed cards. */
  readonly cards: readonly string[]
  cast(tablet: number, ballot: Ballot, card?: string): Promise<BoxRecord>
  spoil(card: string): void
  /** Seals what a tablet has cast so far; again after more was cast. */
  seal(tablet: number): Promise<string>
  count(options?: CountOptions): Promise<Counted>
  /** Signs a count and puts it into the paper document. */
  sign(counted: Counted, tablet?: number): Promise<Act>
  recount(act: Act, tablet: number): Promise<void>
  doc(room: 'paper' | number): Y.Doc
  file(ballotsOf?: readonly Act[]): Promise<Uint8Array>
}

export interface CountOptions {
  readonly dice?: string
  readonly spare?: number
  readonly replaces?: readonly ActId[]
  readonly acts?: readonly Act[]
}

export interface Counted {
  readonly outer: OuterCount
  readonly inner: PendingCount
  readonly options: CountOptions
}

/** Opens such a meeting. */
export async function openVotedMeeting(setup: {
  readonly method?: VoteConfig['method']
  readonly rules?: Rules
  readonly options?: readonly string[]
  readonly k?: number
  readonly heads?: number
  readonly cards?: number
  readonly tablets?: number
}): Promise<VotedMeeting> {
  const { method = 'approval', rules = {}, options = ['a', 'b', 'c'], heads = 10 } = setup
  const village = await foundVillage()
  const tablets = await Promise.all(
    Array.from({ length: setup.tablets ?? 2 }, () => village.invite('facilitator', SCHOOL)),
  )
  const [control] = tablets
  if (control === undefined) throw new RangeError('a meeting has a tablet')
  const key = await generateCountKey()
  const base = {
    meeting: SCHOOL,
    question: '¿Qué va primero?',
    method,
    rules,
    options: options.map((id) => ({ id: id as OptionId, label: id, sources: [] })),
    ...(setup.k !== undefined && { k: setup.k }),
    pooling: 'sum',
    tieRule: 'lot',
    secrecy: 'sealed',
    ...(setup.cards !== undefined && { cards: true as const }),
  } as const
  const frozen = freezeVote({
    id: 'votacion-1' as VoteId,
    config: { ...base, envelope: envelopeFor(base, key.publicJwk, 'halves') },
    heads,
    device: control.id,
  })
  if (!frozen.ok) throw new Error(`${frozen.refusal} ${frozen.detail ?? ''}`)
  const vote = frozen.value
  const cards = Array.from({ length: setup.cards ?? 0 }, () => makeCardCode(chance))
  const tagOf = (card: string) => cardTag(cardPre(vote.id, card))
  const booths = tablets.map(
    ({ id }, at): Booth => ({
      kind: 'booth',
      id: boothIdOf(vote.id, id),
      v: 1,
      vote: vote.id,
      device: id,
      name: `Mesa ${at + 1}`,
    }),
  )
  const paper = documentOf(RECORDS, {
    [vote.id]: vote,
    ...Object.fromEntries(booths.map((booth) => [booth.id, booth])),
    cards: {
      kind: 'cards',
      id: 'cards',
      v: 2,
      vote: vote.id,
      tags: cards.map(tagOf).sort(),
      device: control.id,
    },
  })
  const boxes = tablets.map(() => documentOf(BATCHES, {}))
  const cast: BoxRecord[][] = tablets.map(() => [])
  const spoiled = new Set<string>()
  const close = createCloseBallot(vote, chance)
  const imported = await importCountKey(key.publicJwk, key.secret)
  if (!imported.ok) throw new Error(imported.refusal)

  const sources = async ({
    dice,
    replaces = [],
    acts = [],
  }: CountOptions): Promise<CountSources> => ({
    vote,
    booths,
    issued: (
      await Promise.all(
        boxes.map((doc, at) =>
          readBatches(doc, {
            kind: 'box',
            plan: village.plan,
            meeting: SCHOOL,
            device: (tablets[at] as Tablet).id,
          }),
        ),
      )
    )
      .flat()
      .map(issuedBatchOf),
    cards: { issued: new Set(cards.map(tagOf)), spoiled },
    acts,
    replaces,
    dice,
  })
  const put = (record: { readonly id: string }) => paper.getMap(RECORDS).set(record.id, record)
  const opened = new Map<string, PendingCount['ballots']>()

  return {
    plan: village.plan,
    vote,
    key,
    tablets,
    cards,
    async cast(tablet, ballot, card) {
      const pre = card === undefined ? undefined : cardPre(vote.id, card)
      const record = await close(ballot, pre)
      cast[tablet]?.push(record)
      return record
    },
    spoil(card) {
      const tag = tagOf(card)
      spoiled.add(tag)
      put({
        kind: 'spoiled-card',
        id: `spoiled-${spoiled.size}`,
        v: 2,
        vote: vote.id,
        tag,
        device: control.id,
      } as never)
    },
    async seal(tablet) {
      const { id, invitation, key: deviceKey } = tablets[tablet] as Tablet
      const batch = makeBatch(vote, id, cast[tablet] ?? [])
      const hash = batchHashOf(batch)
      boxes[tablet]?.getMap(BATCHES).set(hash, await writeBatch(batch, invitation.token, deviceKey))
      return hash
    },
    async count(options = {}) {
      const from = await sources(options)
      const outer = outerCount(from)
      const { ballots, closed } = await openBallots(
        vote,
        outer.settlement.toOpen,
        imported.value,
        chance,
      )
      const inner = innerCount(from, outer, { ballots, closed, spare: options.spare ?? 0 })
      return { outer, inner, options }
    },
    async sign({ outer, inner, options }, tablet = 0) {
      const { id, key: deviceKey } = tablets[tablet] as Tablet
      const { tally, reconciliation, ballots, lot, margin, quorum } = inner
      const body = actBody({
        vote,
        batches: outer.admission.admitted,
        tally,
        reconciliation,
        signers: [
          { as: 'team', name: 'Equipo' },
          { as: 'room', name: 'Sala' },
        ],
        device: id,
        replaces: options.replaces ?? [],
        ballots,
        ...(options.dice !== undefined && { dice: options.dice }),
        ...(lot !== undefined && { lot }),
        ...(margin !== undefined && { margin }),
        ...(quorum !== undefined && { quorum }),
      })
      const act = makeAct(body, await signStatement('encuentro-act+jwt', body, deviceKey))
      opened.set(act.id, ballots)
      put(act)
      return act
    },
    async recount(act, tablet) {
      const { id, key: deviceKey } = tablets[tablet] as Tablet
      const body = {
        kind: 'recount',
        id: `recount-${act.id}-${id}`,
        v: 2,
        vote: vote.id,
        act: act.id,
        agrees: true,
        counted: countedHash(act),
        device: id,
      } as const
      put({
        ...body,
        signature: await signStatement('encuentro-recount+jwt', body, deviceKey),
      } as never)
    },
    doc: (room) => (room === 'paper' ? paper : (boxes[room] as Y.Doc)),
    async file(ballotsOf = []) {
      const { plan } = village
      const rooms: CarriedRoom[] = [
        { kind: 'paper' as const, plan, meeting: SCHOOL },
        ...tablets.map(({ id }) => ({ kind: 'box' as const, plan, meeting: SCHOOL, device: id })),
      ].map((room, at) => ({
        room,
        name: roomName(room),
        doc: at === 0 ? paper : (boxes[at - 1] as Y.Doc),
        invitation: (at === 0 ? control : (tablets[at - 1] as Tablet)).invitation.token,
      }))
      const bytes: Uint8Array[] = []
      // Each tablet's parcels carry its own signature: written by it, passed on by the control tablet.
      const { key: deviceKey } = control
      const own = rooms.filter((_, at) => at <= 1)
      const passedOn = []
      for (const [at, tablet] of tablets.entries()) {
        if (at === 0) continue
        const room = rooms[at + 1] as CarriedRoom
        const { writeParcel } = await import('../src/protocol/parcel.ts')
        const { encodeStateAsUpdate, encodeStateVector } = await import('yjs')
        passedOn.push(
          await writeParcel(
            room.room,
            encodeStateAsUpdate(room.doc),
            encodeStateVector(room.doc),
            tablet.invitation.token,
            tablet.key,
          ),
        )
      }
      bytes.push(
        await writeFile({
          plan,
          planName: 'Plan de prueba',
          deviceName: 'Mesa 1',
          deviceKey,
          rooms: own,
          passedOn,
          ballots: ballotsOf.map(({ id }) => ({ act: id, json: canonicalJson(opened.get(id)) })),
        }),
      )
      return bytes[0] as Uint8Array
    },
  }
}
