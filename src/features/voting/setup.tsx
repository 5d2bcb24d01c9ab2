import { useNavigate } from '@solidjs/router'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import type { MeetingCourse } from '../../domain/process/plan.ts'
import type { Consolidated, Proposal } from '../../domain/proposals/proposal.ts'
import type { Birth } from '../../domain/records/record.ts'
import { freezeVote, labelLength } from '../../domain/voting/freeze.ts'
import { dots } from '../../domain/voting/methods/dots.ts'
import { METHODS } from '../../domain/voting/methods/index.ts'
import { type ApprovalRules, type DotsRules, LABEL_MAX } from '../../domain/voting/vote.ts'
import { useWords } from '../../i18n/index.ts'
import { newId, type VoteId } from '../../lib/ids.ts'
import { useMeeting } from '../../store/context.ts'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Segment } from '../../ui/segment.tsx'
import { random } from './chance.ts'
import { useVotePaths } from './course.ts'
import { alikeLabels, draftsOfConsolidated, draftsOfProposals } from './drafts.ts'
import { createSetupDraft } from './setup-draft.ts'
import { useWriteWords } from './write-words.ts'

/** What is put to the vote, and how. Freezing makes it a vote; until then nothing is written. */
export function Setup(): JSX.Element {
  const words = useWords()
  const setup = () => words().voting.setup
  const place = useMeeting()
  const paths = useVotePaths()
  const navigate = useNavigate()
  const writeWords = useWriteWords()

  const proposals = createMemo(() =>
    draftsOfProposals(place.course.records.list<Proposal>('proposal')),
  )
  const consolidated = createMemo(() =>
    draftsOfConsolidated(place.room.records.list<Consolidated>('consolidated')),
  )
  const { draft, change, forget } = createSetupDraft(place.meeting)
  const from = () =>
    draft().from ?? (proposals().length === 0 && consolidated().length > 0 ? 'plan' : 'meeting')
  const offered = () => (from() === 'plan' ? consolidated() : proposals())

  const picked = createMemo(() => new Set(draft().picked))
  const labels = () => draft().labels
  const chosen = createMemo(() =>
    offered()
      .filter(({ id }) => picked().has(id))
      .map((option) => ({ ...option, label: labels()[option.id] ?? option.label })),
  )
  const alike = createMemo(() => alikeLabels(chosen()))

  const question = () => draft().question ?? setup().questionDefault
  const method = () => draft().method
  const typed = () => draft().typed
  const type = (name: string) => (value: string) => change({ typed: { ...typed(), [name]: value } })
  const usual = () => dots.defaults(Math.max(2, chosen().length))
  const dotsText = () => typed()['dots'] ?? String(usual().dots)
  const capText = () =>
    typed()['cap'] ?? String(Math.min(usual().cap ?? 1, wholeOf(dotsText()) ?? 1))
  const counted = () => {
    const course = place.course.records.get<Birth>(place.meeting) as MeetingCourse | undefined
    return course?.heads
  }
  const headsText = () => typed()['heads'] ?? (counted() === undefined ? '' : String(counted()))
  const k = () => wholeOf(typed()['k'] ?? '')
  const rules = (): DotsRules | ApprovalRules => {
    const max = wholeOf(typed()['max'] ?? '')
    if (method() === 'approval') return max === undefined ? {} : { max }
    return { dots: wholeOf(dotsText()) ?? 0, cap: wholeOf(capText()) ?? 0 }
  }
  const [error, setError] = createSignal('')
  const [busy, setBusy] = createSignal(false)

  const toggle = (id: string) =>
    change({
      picked: picked().has(id)
        ? draft().picked.filter((other) => other !== id)
        : [...draft().picked, id],
    })
  const toggleAll = () =>
    change({ picked: chosen().length === offered().length ? [] : offered().map(({ id }) => id) })

  const freeze = async () => {
    const many = k()
    const frozen = freezeVote({
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
        pooling: 'sum',
        tieRule: 'lot',
        secrecy: 'sealed',
      },
      heads: wholeOf(headsText()) ?? -1,
      device: place.session.device,
    })
    if (!frozen.ok) return setError(words().voting.freezeRefusal[frozen.refusal])
    setError('')
    setBusy(true)
    try {
      await place.paper.records.write((pen) => pen.birth(frozen.value))
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
        <Show when={consolidated().length > 0}>
          <Segment
            label={setup().from}
            value={from()}
            options={[
              { value: 'meeting', label: setup().fromMeeting },
              { value: 'plan', label: setup().fromPlan },
            ]}
            onChange={(value) => change({ from: value, picked: [] })}
          />
        </Show>
        <div class="vote-pick-head">
          <h3>{setup().pick}</h3>
          <span role="status">{setup().picked(chosen().length)}</span>
          <Show when={offered().length > 0}>
            <button type="button" class="button" onClick={toggleAll}>
              {chosen().length === offered().length ? setup().pickNone : setup().pickAll}
            </button>
          </Show>
        </div>
        <Show when={offered().length > 0} fallback={<Notice>{setup().nothing}</Notice>}>
          <ul class="vote-options">
            <For each={offered()}>
              {(option) => {
                const label = () => labels()[option.id] ?? option.label
                const left = () => LABEL_MAX - labelLength(label())
                const isPicked = () => picked().has(option.id)
                return (
                  <li class="sheet" classList={{ picked: isPicked() }}>
                    <label class="vote-pick">
                      <input
                        type="checkbox"
                        checked={isPicked()}
                        onChange={() => toggle(option.id)}
                      />
                      <span class="quote">{option.text}</span>
                    </label>
                    <Show when={isPicked()}>
                      <Field
                        label={setup().label}
                        value={label()}
                        onInput={(value) => change({ labels: { ...labels(), [option.id]: value } })}
                        hint={setup().labelLeft(Math.max(0, left()))}
                        error={left() < 0 ? setup().labelOver(-left()) : undefined}
                      />
                    </Show>
                  </li>
                )
              }}
            </For>
          </ul>
        </Show>
        <For each={alike()}>{(group) => <Notice>{setup().alike(group)}</Notice>}</For>
      </section>
      <aside class="stack vote-side">
        <section class="sheet vote-card stack">
          <h2>{setup().method}</h2>
          <Segment
            label={setup().method}
            value={method()}
            options={METHODS.map(({ id }) => ({ value: id, label: words().voting.method[id] }))}
            onChange={(value) => change({ method: value })}
          />
          <p>{words().voting.methodHint[method()]}</p>
          <Show
            when={method() === 'dots'}
            fallback={
              <Field
                label={setup().max}
                value={typed()['max'] ?? ''}
                onInput={type('max')}
                type="number"
                min={1}
                hint={setup().maxHint}
              />
            }
          >
            <Field
              label={setup().dots}
              value={dotsText()}
              onInput={type('dots')}
              type="number"
              min={1}
              hint={setup().dotsHint(chosen().length)}
            />
            <Field
              label={setup().cap}
              value={capText()}
              onInput={type('cap')}
              type="number"
              min={1}
              hint={setup().capHint(wholeOf(capText()) ?? 0)}
            />
          </Show>
          <Field
            label={setup().heads}
            value={headsText()}
            onInput={type('heads')}
            type="number"
            min={0}
            hint={setup().headsHint}
          />
          <Field
            label={setup().k}
            value={typed()['k'] ?? ''}
            onInput={type('k')}
            type="number"
            min={1}
            hint={setup().kHint}
          />
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

/** A whole number as typed; `undefined` when it is none. */
function wholeOf(text: string): number | undefined {
  return /^\d{1,7}$/.test(text.trim()) ? Number(text) : undefined
}
