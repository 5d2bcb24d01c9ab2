import { createMemo, createResource, createSignal } from 'solid-js'
import type { Act } from '../../../domain/voting/act-records.ts'
import {
  type CountSources,
  innerCount,
  outerCount,
  sinceAct,
} from '../../../domain/voting/count-vote.ts'
import { readDice } from '../../../domain/voting/lot.ts'
import type { Vote } from '../../../domain/voting/vote.ts'
import type { VoteCourse } from '../../../domain/voting/vote-course.ts'
import { random } from '../../../store/chance.ts'
import { useMeeting, useOpenDevice } from '../../../store/context.ts'
import { openBallots } from '../../../store/documents/open-ballots.ts'
import { createVoteBoxes } from '../../../store/vote-boxes.ts'
import { useVoteCards } from '../cards/vote-cards.ts'

/**
 * A count in progress on this tablet: what has arrived, what was opened, and what it comes to. The
 * opened ballots are in this screen's memory alone until an act is signed.
 */
export function createCounting(of: {
  readonly vote: () => Vote
  readonly course: () => VoteCourse
  /** Acts that the new one would replace; a recount of an act counts like that act: after its own. */
  readonly replaces: () => readonly Act['id'][]
  /** Only these batches, when an act is recounted. */
  readonly only?: () => readonly string[]
  /** The dice and the spare cards of the act that is recounted. */
  readonly dice?: () => string | undefined
  readonly spare?: () => number | undefined
}) {
  const place = useMeeting()
  const device = useOpenDevice()
  const cards = useVoteCards(() => of.vote().id)
  const [key, setKey] = createSignal<CryptoKey>()
  const [dice, setDice] = createSignal(of.dice?.() ?? '')
  const [spare, setSpare] = createSignal(String(of.spare?.() ?? ''))
  const issued = createVoteBoxes({
    session: place.session,
    db: device.ready.workspace.db,
    meeting: place.meeting,
    vote: () => of.vote().id,
    booths: () => of.course().booths.map((booth) => booth.device),
  })
  const sources = createMemo((): CountSources | undefined => {
    const found = issued()
    const only = of.only?.()
    return (
      found && {
        vote: of.vote(),
        booths: of.course().booths,
        issued: only === undefined ? found : found.filter(({ hash }) => only.includes(hash)),
        cards: cards(),
        acts: place.paper.records.list<Act>('act').filter(({ vote }) => vote === of.vote().id),
        replaces: of.replaces(),
        dice: readDice(dice()),
      }
    )
  })
  const outer = createMemo(() => {
    const from = sources()
    return from && outerCount(from)
  })
  const needsKey = () => of.vote().config.envelope !== undefined
  const toOpen = createMemo(() => outer()?.settlement.toOpen)
  const [opened] = createResource(
    () => {
      const records = toOpen()
      const joined = key()
      return records && (joined !== undefined || !needsKey()) && { records, joined }
    },
    async ({ records, joined }) => ({
      records,
      ...(await openBallots(of.vote(), records, joined, random)),
    }),
  )
  const spareCards = () => (/^\d{1,6}$/.test(spare().trim()) ? Number(spare()) : undefined)
  const inner = createMemo(() => {
    const [from, before, now] = [sources(), outer(), opened.latest]
    // What was opened before another batch arrived is no longer the count.
    if (!from || !before || !now || now.records !== before.settlement.toOpen) return undefined
    const { ballots, closed } = now
    return innerCount(from, before, { ballots, closed, spare: spareCards() ?? 0 })
  })
  const since = createMemo(() => sinceAct(of.course().act, outer()?.admission.admitted ?? []))
  return {
    outer,
    inner,
    since,
    needsKey,
    hasKey: () => key() !== undefined,
    setKey: (joined: CryptoKey) => setKey(joined),
    opening: () => opened.loading,
    dice,
    setDice,
    /** As it goes into the act; `undefined` while it is no twelve throws. */
    throws: () => readDice(dice()),
    /** A card used twice, or a tie at the cut: only a public lot decides. */
    needsDice: () => outer()?.needsDice === true || (inner()?.tied.length ?? 0) > 0,
    spare,
    setSpare,
    spareCards,
    together: () =>
      of
        .course()
        .booths.filter(({ holdsKey, sealed }) => holdsKey === true && (sealed?.n ?? 1) > 0)
        .map((booth) => booth.device),
  }
}

export type Counting = ReturnType<typeof createCounting>
