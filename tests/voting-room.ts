import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import * as Y from 'yjs'
import type { Act } from '../src/domain/voting/act-records.ts'
import type { Ballot } from '../src/domain/voting/box-records.ts'
import { cardPre, cardTag } from '../src/domain/voting/cards.ts'
import { type CountSources, innerCount, outerCount } from '../src/domain/voting/count-vote.ts'
import type { Booth, Closing } from '../src/domain/voting/vote.ts'
import {
  isVoting,
  replacedBy,
  type VoteCourse,
  voteCourse,
} from '../src/domain/voting/vote-course.ts'
import { type BoothConduct, createBoothConduct } from '../src/features/voting/booth/conduct.ts'
import { importCountKey } from '../src/protocol/ballot-envelope.ts'
import { type BallotBox, openBallotBox } from '../src/store/ballot-box.ts'
import { BATCHES, payloadOfBatch } from '../src/store/documents/batches.ts'
import { openBallots } from '../src/store/documents/open-ballots.ts'
import type { StoredDocument } from '../src/store/documents/open-document.ts'
import { sealBatch } from '../src/store/seal-batch.ts'
import { makeMemoryCopy } from './memory-copy.ts'
import { boothOf, signStub } from './sealed-evening.ts'
import type { VotedMeeting } from './voted-meeting.ts'

/** What a room is made of; a mutant brings a wrong part. */
export interface Parts {
  readonly openBox: typeof openBallotBox
  readonly isVoting: typeof isVoting
}
export const PARTS: Parts = { openBox: openBallotBox, isVoting }

/** What was said and done, for whoever judges it. */
export interface Diary {
  /** What each card whose ballot was said to be kept shows of itself. */
  readonly kept: Set<string>
  readonly spoiled: Set<string>
  readonly faults: string[]
  /** Ids that each act counted, oldest act first. */
  readonly acts: (readonly string[])[]
}

interface BoothAt {
  readonly name: string
  readonly doc: Y.Doc
  readonly copy: ReturnType<typeof makeMemoryCopy>
  box: BallotBox
  conduct: BoothConduct
  /** How much of the closings it has heard of. */
  closings: Closing[]
  spoiled: Set<string>
}

const chance = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes)
let rooms = 0

/**
 * A vote with two booths and a control tablet, offline from each other: real booths, boxes, batches
 * and counts; screens only by what they let through.
 */
export async function openRoom(meeting: VotedMeeting, parts: Parts) {
  const { vote, cards, key, tablets } = meeting
  const issued = new Set(cards.map((code) => cardTag(cardPre(vote.id, code))))
  const opened = await importCountKey(key.publicJwk, key.secret)
  if (!opened.ok) throw new Error(opened.refusal)
  const diary: Diary = { kept: new Set(), spoiled: new Set(), faults: [], acts: [] }
  const paper = { closings: [] as Closing[], acts: [] as Act[], spoiled: new Set<string>() }
  const control = new Y.Doc()
  const booths: BoothAt[] = []
  const boothRecords: Booth[] = tablets.map(({ id }) => ({ ...boothOf(id), vote: vote.id }))
  const courseOf = (closings: readonly Closing[], acts: readonly Act[]): VoteCourse =>
    voteCourse(vote.id, { booths: boothRecords, closings, acts })

  const turnOn = (at: Omit<BoothAt, 'box' | 'conduct'>): BoothAt => {
    const box = parts.openBox(at.name, at.copy)
    const conduct = createBoothConduct({
      vote,
      box,
      cards: () => ({ issued, spoiled: at.spoiled }),
      onKept() {},
    })
    return { ...at, box, conduct }
  }
  for (const _ of tablets) {
    const name = `sala-${++rooms}`
    const copy = makeMemoryCopy()
    booths.push(turnOn({ name, copy, doc: new Y.Doc(), closings: [], spoiled: new Set() }))
  }
  const pending = new Map<BoothConduct, string>()
  const sealed = new Set<number>()

  const begin = async (booth: BoothAt, card: string, ballot: Ballot): Promise<boolean> => {
    const { conduct, closings } = booth
    // Somebody else stands there.
    if (conduct.state().at !== 'ready') return false
    if (!parts.isVoting(courseOf(closings, []).stage)) return false
    if ((await booth.box.sealed(vote.id)) !== undefined) return false
    if (closings.length > 0) diary.faults.push('somebody began after the closing was known')
    conduct.start()
    if ((await conduct.showCard(card)) !== undefined) {
      conduct.send({ do: 'abandon' })
      return false
    }
    conduct.send({ do: 'choose', choice: ballot })
    conduct.send({ do: 'review' })
    pending.set(conduct, cardPre(vote.id, card))
    return true
  }
  const confirm = async (booth: BoothAt): Promise<void> => {
    const { conduct, box } = booth
    const pre = pending.get(conduct)
    if (pre === undefined) return
    const sealedBefore = await box.sealed(vote.id)
    await conduct.confirm()
    pending.delete(conduct)
    if (conduct.state().at === 'kept') {
      diary.kept.add(pre)
      if (sealedBefore !== undefined) diary.faults.push('kept after the sealing')
    }
    if (conduct.state().at === 'failed') await crash(booth)
    conduct.send({ do: 'next' })
  }
  const crash = async (booth: BoothAt): Promise<void> => {
    booth.box.close()
    pending.delete(booth.conduct)
    const { box, conduct } = turnOn(booth)
    Object.assign(booth, { box, conduct })
  }
  /** `meanwhile`: what another tab does while the batch is on its way to disk. */
  const seal = async (booth: BoothAt, meanwhile?: () => Promise<void>): Promise<void> => {
    const at = booths.indexOf(booth)
    const tablet = tablets[at]
    // A sealed booth shows no button to seal it.
    if (tablet === undefined || sealed.has(at)) return
    const { doc } = booth
    const document: StoredDocument = {
      room: 'box',
      doc,
      opened: { setAside: 0, rebuilt: false },
      async write(change) {
        doc.transact(() => change(doc))
        await meanwhile?.()
      },
      takeBack() {},
      saved: async () => {},
      close: async () => {},
    }
    const { invitation, key: deviceKey } = tablet
    const place = { vote, box: booth.box, document, invitation: invitation.token, key: deviceKey }
    await sealBatch(place)
    sealed.add(at)
  }
  const count = async (): Promise<void> => {
    const course = courseOf(paper.closings, paper.acts)
    if (parts.isVoting(course.stage)) return
    if (paper.closings.length === 0) diary.faults.push('counted before the closing')
    const sources: CountSources = {
      vote,
      booths: boothRecords,
      issued: [...control.getMap<Uint8Array>(BATCHES)].map(([hash, value]) => ({
        hash: hash as never,
        batch: payloadOfBatch(value) as never,
      })),
      cards: { issued, spoiled: paper.spoiled },
      acts: paper.acts,
      replaces: replacedBy(course),
      dice: `${paper.acts.length + 1}-2-3-4-5-6-1-2-3-4-5-6`,
    }
    const outer = outerCount(sources)
    const { ballots, closed } = await openBallots(
      vote,
      outer.settlement.toOpen,
      opened.value,
      chance,
    )
    const inner = innerCount(sources, outer, { ballots, closed, spare: 0 })
    const isNew = outer.admission.admitted.join() !== course.act?.batches.join()
    if (course.act !== undefined && !isNew) return
    paper.acts.push({ ...signStub({ outer, inner }, sources), vote: vote.id })
    diary.acts.push(outer.settlement.toOpen.map(({ id }) => id))
    if (closed > 0) diary.faults.push('a box stayed closed')
    if (inner.reconciliation.discrepancies.includes('records-do-not-sum')) {
      diary.faults.push('records do not sum')
    }
  }

  return {
    diary,
    booths,
    begin,
    confirm,
    crash,
    seal,
    count,
    /** The facilitator says that voting is over. */
    close() {
      const { id: device } = tablets[0] ?? { id: '' as never }
      const id = `cierre-${paper.closings.length}`
      paper.closings.push({ kind: 'closing', id, v: 1, vote: vote.id, device })
    },
    spoil(card: string) {
      const tag = cardTag(cardPre(vote.id, card))
      paper.spoiled.add(tag)
      diary.spoiled.add(cardPre(vote.id, card))
    },
    /** The paper document reaches a booth. */
    tell(booth: BoothAt) {
      booth.closings = [...paper.closings]
      for (const tag of paper.spoiled) booth.spoiled.add(tag)
    },
    /** A booth's batches reach the control tablet. */
    arrive(booth: BoothAt) {
      Y.applyUpdate(control, Y.encodeStateAsUpdate(booth.doc))
    },
    /** What each counted record shows of its card. */
    presOf(ids: readonly string[]): string[] {
      const wanted = new Set(ids)
      const batches = [...control.getMap<Uint8Array>(BATCHES).values()].map(payloadOfBatch)
      const records = batches.flatMap(
        (batch) => (batch as { records: { id: string; pre: string }[] }).records,
      )
      const found = new Map(records.map(({ id, pre }) => [id, pre] as const))
      return [...wanted].map((id) => found.get(id) ?? '').sort()
    },
    async pack() {
      for (const { box, name } of booths) {
        box.close()
        await Dexie.delete(name)
      }
    },
  }
}

export type Room = Awaited<ReturnType<typeof openRoom>>
