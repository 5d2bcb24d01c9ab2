import { type Accessor, createMemo, createResource, createSignal, untrack } from 'solid-js'
import { createStore } from 'solid-js/store'
import {
  countFates,
  type FateCounts,
  standingOf,
  type Verdict,
  verdictOn,
} from '../../domain/merging/fates.ts'
import type { FateView, PlanWrites } from '../../domain/merging/merge.ts'
import { countSupports } from '../../domain/merging/supports.ts'
import { OWN_WORDS, ownWordsOf } from '../../domain/proposals/own-words.ts'
import type { Proposal } from '../../domain/proposals/proposal.ts'
import { familiesOf, type TextLanguage, type WordFamilies } from '../../domain/proposals/stems.ts'
import type { Birth, Live } from '../../domain/records/record.ts'
import { ROOM_GROUP } from '../../domain/room-groups/room-group.ts'
import { useWords } from '../../i18n/index.ts'
import type { PlanPlace } from '../../store/context.ts'
import type { PlanSayings } from '../../store/plan-content.ts'
import type { OpenRoom } from '../../store/plan-session.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { createToast, type Toast } from '../../ui/toast.tsx'
import { createLater, createTurns } from '../../ui/turns.ts'
import { clashesOf, type FieldClash } from './clashes.ts'
import type { Comparison } from './compare.ts'
import { type AnyChange, takeBack } from './compose-writes.ts'
import { takesPart } from './decisions.ts'
import { type Case, caseOnDesk, isMarkable, makeQueue } from './queue.ts'
import { withRoomGroups } from './room-reason.ts'
import { comparable, groupsOf, type Suggested, suggestGroups } from './suggest-groups.ts'

/** What a person has begun on one case; kept while the screen is open, so that looking around loses nothing. */
export interface Draft {
  readonly title?: string
  readonly reason?: string
  /** Cards whose checkbox was turned from what it would be by itself. */
  readonly turned: readonly string[]
  /** Cards added by search. */
  readonly added: readonly string[]
}

const EMPTY: Draft = { turned: [], added: [] }

/** Everything the parts of the screen share: the queue, the case on the desk, and the pen. */
export interface Desk {
  readonly content: Accessor<PlanSayings>
  readonly view: Accessor<FateView>
  readonly supports: Accessor<ReadonlyMap<string, number>>
  readonly counts: Accessor<FateCounts>
  readonly queue: Accessor<readonly Case[]>
  readonly current: Accessor<Case | undefined>
  readonly language: Accessor<TextLanguage>
  readonly mayWrite: Accessor<boolean>
  /** The proposals that wait are being compared. */
  readonly comparing: Accessor<boolean>
  readonly toast: Accessor<Toast | undefined>
  choose(key: string): void
  /** Cases marked for one act over all of them; only what waits can be. */
  readonly marked: Accessor<readonly Case[]>
  mark(key: string): void
  unmark(): void
  verdict(proposal: string): Verdict
  /** Decided proposals like this one: where it may belong. */
  likeDecided(proposal: Proposal): readonly Proposal[]
  proposal(id: string): Proposal | undefined
  meetingName(id: string): string
  /** Who a device is, as far as this one knows. */
  deviceName(id: string): string
  draft(key: string): Draft
  change(key: string, draft: Partial<Draft>): void
  /** Writes in the plan and offers to take it back. Returns whether it is on disk. */
  act(writes: PlanWrites, told: string): Promise<boolean>
  /** Words that mean one thing here, one family a line. */
  ownWords: Accessor<readonly string[]>
  keepOwnWords(lines: readonly string[]): Promise<void>
  readonly families: Accessor<WordFamilies>
  /** Chooses one of several values of a field. */
  settle(clash: FieldClash, value: unknown, told: string): Promise<boolean>
  say(toast: Toast): void
}

/** Makes the desk of one screen, under its owner. */
export function createDesk(place: PlanPlace, content: Accessor<PlanSayings>): Desk {
  const { session, room } = place
  const words = useWords()
  const toast = createToast()
  const [chosen, setChosen] = createSignal<string>()
  const [marks, setMarks] = createSignal<ReadonlySet<string>>(new Set())
  const [drafts, setDrafts] = createStore<Record<string, Draft>>({})

  const view = createMemo<FateView>(() => ({
    fates: content().fates(),
    consolidated: content().consolidated(),
  }))
  const standing = createMemo(() => standingOf(view().consolidated))
  const proposals = createMemo(() => content().proposals())
  const byId = createMemo(() => new Map(proposals().map((one) => [one.id as string, one])))
  const meetings = createMemo(
    () =>
      new Map(
        content()
          .meetings()
          .map(({ id, name }) => [id as string, name]),
      ),
  )
  const language = () => content().plan()?.language ?? 'es'
  const ownWords = createMemo(() => ownWordsOf(content().plan()), [], { equals: isEqual })
  const families = createMemo(() => familiesOf(ownWords(), language()))
  const waiting = createMemo(
    () =>
      new Map(
        proposals()
          .filter(({ id }) => takesPart(verdictOn(id, view().fates, standing())))
          .map((one) => [one.id as string, one]),
      ),
  )
  // The page stands first; then all is sent to be compared, the queue made, the conflicts looked for.
  const turn = createTurns(3)
  const comparison = createMemo<Comparison | undefined>((last) => {
    if (turn() < 1) return
    const now = waiting()
    const compared = new Set(last?.waiting)
    const isCovered =
      last?.language === language() &&
      last.ownWords === ownWords() &&
      [...now.keys()].every((id) => compared.has(id))
    if (last !== undefined && isCovered) return last
    return {
      texts: untrack(proposals).map(comparable),
      waiting: [...now.keys()],
      language: language(),
      ownWords: ownWords(),
    }
  })
  const [suggested] = createResource(comparison, suggestGroups, {
    initialValue: null as Suggested | null,
  })
  // The answer arrives in one task, its queue of thousands is made in the next and drawn in a third.
  const told = createLater(() => suggested.latest)
  const groups = createMemo(() => {
    const known = told()
    return known === null
      ? undefined
      : groupsOf(withRoomGroups(known.groups, [...waiting().values()]), waiting())
  })
  const supports = createMemo(() => countSupports(content().supports()))
  const clashing = createMemo(() => (turn() < 3 ? [] : findClashes(room, content())))
  const made = createMemo(() =>
    turn() < 2
      ? []
      : makeQueue({
          proposals: proposals(),
          groups: groups(),
          fates: view().fates,
          consolidated: view().consolidated,
          supports: supports(),
          clashes: clashing().map(({ clash }) => clash),
        }),
  )
  const queue = createLater(made)

  async function write(
    open: OpenRoom,
    births: readonly Birth[],
    changes: readonly AnyChange[],
  ): Promise<boolean> {
    try {
      await open.records.write((pen) => {
        for (const birth of births) pen.birth(birth)
        for (const { recordId, field, value } of changes) pen.field(recordId, field, value)
      })
      return true
    } catch (error) {
      const { merging, terms } = words()
      const { writeRefused } = merging
      const text = whyNotWritten(error, { writeRefused, notSaved: terms.notSaved })
      toast.show({ text, failed: true })
      return false
    }
  }

  return {
    content,
    view,
    supports,
    counts: createMemo(() => countFates(proposals(), view().fates, view().consolidated)),
    queue,
    current: createMemo(() => caseOnDesk(queue(), chosen())),
    language,
    ownWords,
    families,
    comparing: () => groups() === undefined,
    mayWrite: () => session.leads() && session.grant(room.room) === 'write',
    toast: toast.current,
    say: toast.show,
    choose: setChosen,
    marked: createMemo(() => queue().filter((one) => marks().has(one.key) && isMarkable(one))),
    mark(key) {
      const next = new Set(marks())
      if (!next.delete(key)) next.add(key)
      setMarks(next)
    },
    unmark: () => setMarks(new Set<string>()),
    verdict: (id) => verdictOn(id as Proposal['id'], view().fates, standing()),
    proposal: (id) => byId().get(id),
    likeDecided: ({ id }) =>
      (told()?.near(id) ?? [])
        .flatMap((like) => byId().get(like) ?? [])
        .filter((found) => !waiting().has(found.id)),
    meetingName: (id) => meetings().get(id) ?? words().merging.unknownMeeting,
    deviceName: (id) =>
      id === session.device ? words().merging.thisTablet : words().merging.tablet(id.slice(0, 6)),
    draft: (key) => drafts[key] ?? EMPTY,
    change: (key, draft) => setDrafts(key, (known) => ({ ...EMPTY, ...known, ...draft })),
    async act(writes, told) {
      const before = view()
      if (!(await write(room, writes.births, writes.changes))) return false
      const undo = async () => {
        const back = takeBack(writes, before, view())
        if (await write(room, back.births, back.changes)) {
          toast.show({ text: words().merging.undone })
        }
      }
      toast.show({ text: told, undo: { label: words().terms.undo, run: () => void undo() } })
      return true
    },
    async keepOwnWords(lines) {
      const change = { recordId: session.plan, field: OWN_WORDS, value: lines }
      if (await write(room, [], [change])) toast.show({ text: words().ownWords.saved })
    },
    async settle(clash, value, told) {
      const home = clashing().find(({ clash: one }) => one === clash)?.open ?? room
      const ok = await write(home, [], [{ recordId: clash.id, field: clash.field, value }])
      if (ok) toast.show({ text: told })
      return ok
    },
  }
}

const isEqual = (one: readonly string[], other: readonly string[]) =>
  one.join('\n') === other.join('\n')

const MEETING_KINDS = ['proposal', 'actor', 'relation', ''] as const
const PLAN_KINDS = ['consolidated', 'meeting', 'plan', ''] as const

/** Every field in conflict, in the plan and in all its meetings; fates have a case of their own, groups of a room its screen. */
function findClashes(room: OpenRoom, content: PlanSayings) {
  const inRoom = (open: OpenRoom, kinds: readonly string[], skip: readonly string[]) =>
    kinds.flatMap((kind) =>
      (open.records.list(kind) as readonly Live<Birth>[])
        .filter(({ conflicts }) => conflicts !== undefined)
        .flatMap((record) => clashesOf(record, skip).map((clash) => ({ clash, open }))),
    )
  return [
    ...inRoom(room, PLAN_KINDS, ['fate', OWN_WORDS]),
    ...[...content.opened.values()].flatMap(({ course }) =>
      inRoom(course, MEETING_KINDS, [ROOM_GROUP]),
    ),
  ]
}
