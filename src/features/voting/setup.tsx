import { useNavigate } from '@solidjs/router'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { MeetingCourse } from '../../domain/process/plan.ts'
import type { Consolidated, Proposal } from '../../domain/proposals/proposal.ts'
import type { Birth } from '../../domain/records/record.ts'
import { readGroups } from '../../domain/room-groups/read-groups.ts'
import type { RoomGroup, RoomProposal, RoomSplit } from '../../domain/room-groups/room-group.ts'
import type { VoteDraft } from '../../domain/voting/freeze.ts'
import { methodOf } from '../../domain/voting/methods/index.ts'
import { useWords } from '../../i18n/index.ts'
import { newId, type VoteId } from '../../lib/ids.ts'
import { random } from '../../store/chance.ts'
import { useMeeting, useOpenDevice } from '../../store/context.ts'
import { freezeSealed } from '../../store/freeze-sealed.ts'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Segment } from '../../ui/segment.tsx'
import { useVotePaths } from './course.ts'
import { alikeLabels, draftsOfConsolidated, draftsOfGroups, draftsOfProposals } from './drafts.ts'
import { faceOf } from './faces/index.ts'
import { PoolingChoice } from './forms/pooling-choice.tsx'
import { quorumOf } from './forms/quorum.ts'
import { QuorumChoice } from './forms/quorum-choice.tsx'
import { createSetupDraft } from './kept-draft.ts'
import { MethodChoice } from './method-choice.tsx'
import { OptionPicker } from './option-picker.tsx'
import { SecrecyChoice } from './secrecy-choice.tsx'
import { wholeOf } from './typed.ts'
import { useWriteWords } from './write-words.ts'

/** What is put to the vote, and how. Freezing makes it a vote; until then nothing is written. */
export function Setup(): JSX.Element {
  const words = useWords()
  const setup = () => words().voting.setup
  const place = useMeeting()
  const paths = useVotePaths()
  const navigate = useNavigate()
  const writeWords = useWriteWords()
  const { db } = useOpenDevice().ready.workspace

  const proposals = createMemo(() =>
    draftsOfProposals(place.course.records.list<Proposal>('proposal')),
  )
  const consolidated = createMemo(() =>
    draftsOfConsolidated(place.room.records.list<Consolidated>('consolidated')),
  )
  const groups = createMemo(() => {
    const { records } = place.course
    return readGroups({
      groups: records.list<RoomGroup>('room-group'),
      splits: records.list<RoomSplit>('room-split'),
      proposals: records.list<RoomProposal>('proposal'),
    })
  })
  const { draft, change, forget } = createSetupDraft(place.meeting)
  const from = () =>
    draft().from ?? (proposals().length === 0 && consolidated().length > 0 ? 'plan' : 'meeting')
  const grouped = createMemo(() => draftsOfGroups(groups()))
  const offered = () =>
    from() === 'plan' ? consolidated() : from() === 'groups' ? grouped() : proposals()
  const origins = () => [
    { value: 'meeting' as const, label: setup().fromMeeting },
    ...(groups().standing.length > 0
      ? [{ value: 'groups' as const, label: words().roomGroups.voteFrom }]
      : []),
    ...(consolidated().length > 0 ? [{ value: 'plan' as const, label: setup().fromPlan }] : []),
  ]
  const picked = createMemo(() => new Set(draft().picked))
  const chosen = createMemo(() =>
    offered()
      .filter(({ id }) => picked().has(id))
      .map((option) => ({ ...option, label: draft().labels[option.id] ?? option.label })),
  )
  const alike = createMemo(() => alikeLabels(chosen()))

  const method = () => draft().method
  const face = () => faceOf(method())
  const hasBallots = () => face().booth !== undefined
  const question = () => draft().question ?? setup().questionDefault
  const type = (name: string) => (value: string) =>
    change({ typed: { ...draft().typed, [name]: value } })
  const counted = () => {
    const course = place.course.records.get<Birth>(place.meeting) as MeetingCourse | undefined
    return course?.heads
  }
  const headsText = () => draft().typed['heads'] ?? String(counted() ?? '')
  const rules = createMemo(() =>
    face().setup.rules({ draft: draft(), m: chosen().length, words: words().voting }),
  )
  const fault = createMemo(() => {
    const checked = methodOf(method()).checkRules(rules(), Math.max(2, chosen().length))
    return checked.ok ? undefined : checked
  })
  const selects = () => face().setup.selects !== false
  const pools = () => face().setup.pools !== false
  const k = () => (selects() ? wholeOf(draft().typed['k'] ?? '') : undefined)
  const [error, setError] = createSignal('')
  const [busy, setBusy] = createSignal(false)

  const freeze = async () => {
    const many = k()
    const vote: VoteDraft = {
      id: newId<VoteId>(random),
      config: {
        meeting: place.meeting,
        question: question().trim(),
        method: method(),
        rules: rules(),
        options: chosen().map(({ id, label, detail, sources }) => ({
          id,
          label: label.trim(),
          ...(detail !== undefined && { detail }),
          sources,
        })),
        ...(many !== undefined && { k: many }),
        pooling: pools() ? draft().pooling : 'sum',
        ...quorumOf(draft()),
        tieRule: 'lot',
        secrecy: hasBallots() ? 'sealed' : 'open',
        ...(hasBallots() && draft().cards && { cards: true as const }),
      },
      heads: wholeOf(headsText()) ?? -1,
      device: place.session.device,
    }
    setBusy(true)
    try {
      const { session, paper } = place
      const frozen = await freezeSealed({ db, session, paper }, vote, draft().held)
      if (!frozen.ok) return setError(words().voting.freezeRefusal[frozen.refusal])
      setError('')
      await forget()
      navigate(paths.hub(frozen.value.id), { replace: true })
    } catch (failure) {
      setError(writeWords(failure))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Screen
      title={setup().title}
      subtitle={place.entry().name}
      back={paths.meeting}
      class="vote-setup"
    >
      <section class="stack">
        <h2 class="vote-headline headline">{setup().headline}</h2>
        <Field
          label={setup().question}
          value={question()}
          onInput={(value) => change({ question: value })}
          hint={setup().questionHint}
          maxLength={120}
        />
        <Show when={origins().length > 1}>
          <Segment
            label={setup().from}
            value={from()}
            options={origins()}
            onChange={(value) => change({ from: value, picked: [] })}
          />
        </Show>
        <OptionPicker offered={offered()} picked={picked()} draft={draft()} change={change} />
        <For each={alike()}>{(group) => <Notice>{setup().alike(group)}</Notice>}</For>
      </section>
      <aside class="stack vote-side">
        <section class="sheet vote-card stack">
          <h2>{setup().method}</h2>
          <MethodChoice value={method()} onChange={(value) => change({ method: value })} />
          <Dynamic
            component={face().setup.Form}
            draft={draft()}
            m={chosen().length}
            fault={fault()}
            change={change}
          />
        </section>
        <section class="sheet vote-card stack">
          <Field
            label={setup().heads}
            value={headsText()}
            onInput={type('heads')}
            type="number"
            min={0}
            hint={setup().headsHint}
          />
          <Show when={selects()}>
            <Field
              label={setup().k}
              value={draft().typed['k'] ?? ''}
              onInput={type('k')}
              type="number"
              min={1}
              hint={setup().kHint}
            />
          </Show>
          <QuorumChoice draft={draft()} change={change} />
          <Show when={pools()}>
            <PoolingChoice draft={draft()} change={change} />
          </Show>
          <Show when={hasBallots()}>
            <SecrecyChoice draft={draft()} change={change} />
          </Show>
          <Show when={error()}>
            {(text) => (
              <Notice tone="clash" alert>
                {text()}
              </Notice>
            )}
          </Show>
          <button
            type="button"
            class="button sun tall wide"
            aria-disabled={busy()}
            onClick={() => !busy() && void freeze()}
          >
            <Icon name="lock" />
            {setup().freeze}
          </button>
          <p class="small soft">{setup().freezeHint}</p>
        </section>
      </aside>
    </Screen>
  )
}
