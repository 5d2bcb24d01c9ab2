import { A } from '@solidjs/router'
import { createSignal, For, type JSX, Match, onCleanup, Show, Switch } from 'solid-js'
import { lineAddress } from '../../domain/lineage/line-address.ts'
import type { LineStep } from '../../domain/lineage/line-step.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { tellStep } from '../../i18n/tell-step.ts'
import { usePlan } from '../../store/context.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { LongList } from '../../ui/long-list.tsx'
import { type LineRow, rowsOf } from './line-rows.ts'
import { StepChange } from './step-change.tsx'
import { iconOf, nodeOf } from './step-look.ts'
import { VoiceNote } from './voice-note.tsx'

type RowOf<K extends LineRow['kind']> = Extract<LineRow, { readonly kind: K }>

/** Comments that are printed with a line; more would be a document of their own. */
const MOST_PRINTED = 20

/** A part of a line of life, top to bottom. */
export function LineList(props: {
  steps: readonly LineStep[]
  /** What was joined is told in its words; not where those stand just above. */
  withVoices: boolean
}): JSX.Element {
  const rows = () => rowsOf(props.steps)
  return (
    <ol class="line">
      <For each={rows()}>
        {(row) => (
          <Switch>
            <Match when={row.kind === 'step' && row}>
              {(one) => (
                <li class="line-row" classList={{ 'line-open': one().step.kind === 'waiting' }}>
                  <Disc icon={iconOf(one().step)} />
                  <StepText step={one().step} withVoices={props.withVoices} />
                </li>
              )}
            </Match>
            <Match when={row.kind === 'voices' && row}>{(one) => <Voices row={one()} />}</Match>
            <Match when={row.kind === 'comments' && row}>{(one) => <Comments row={one()} />}</Match>
          </Switch>
        )}
      </For>
    </ol>
  )
}

/** One step in words, with the way on to it where it is a place of its own. */
export function StepText(props: {
  step: LineStep
  quiet?: boolean
  withVoices?: boolean
}): JSX.Element {
  const words = useWords()
  const locale = useLocale()
  const { session } = usePlan()
  const told = () => tellStep(props.step, words(), locale())
  return (
    <div class="line-text">
      <p class="line-what">
        <b>{told().what}</b>
        <Show when={told().day}>
          <span class="line-day soft">{told().day}</span>
        </Show>
      </p>
      <Show when={told().words}>
        <blockquote class="quote">«{told().words}»</blockquote>
      </Show>
      <Show when={told().text && props.step.kind !== 'edited'}>
        <p classList={{ 'line-title': nodeOf(props.step) !== undefined }}>{told().text}</p>
      </Show>
      <Show when={told().change}>{(change) => <StepChange change={change()} />}</Show>
      <Show when={told().notes.length > 0}>
        <For each={inLines(told().notes)}>{(notes) => <p class="soft small">{notes}</p>}</For>
      </Show>
      <Show when={props.withVoices && told().voices.length > 0}>
        <ul class="line-siblings quote">
          <For each={told().voices}>{(voice) => <li>{voice}</li>}</For>
        </ul>
      </Show>
      <Show when={!props.quiet && nodeOf(props.step)}>
        {(node) => (
          <A class="button line-jump no-print" href={lineAddress(session.plan, node())}>
            {words().lineage.see}
            <span class="unseen"> : {told().words || told().text}</span>
            <Icon name="next" />
          </A>
        )}
      </Show>
    </div>
  )
}

/** Short notes share a line; one that is a sentence has its own. */
function inLines(notes: readonly string[]): string[] {
  const lines: { text: string; isLong: boolean }[] = []
  for (const text of notes) {
    const last = lines.at(-1)
    const isLong = text.length > 48
    if (last === undefined || last.isLong || isLong) lines.push({ text, isLong })
    else last.text += ` · ${text}`
  }
  return lines.map(({ text }) => text)
}

export function Disc(props: { icon: IconName }): JSX.Element {
  return (
    <span class="line-disc">
      <Icon name={props.icon} />
    </span>
  )
}

function Voices(props: { row: RowOf<'voices'> }): JSX.Element {
  return (
    <li class="line-row">
      <Disc icon="voice" />
      <div class="line-voices">
        <For each={props.row.voices}>
          {(voice) => <VoiceNote said={voice.said} own={voice.own} />}
        </For>
      </div>
    </li>
  )
}

/** Comments stand behind one line until somebody asks: there may be thousands. */
function Comments(props: { row: RowOf<'comments'> }): JSX.Element {
  const words = useWords()
  const [open, setOpen] = createSignal(false)
  const count = () => props.row.comments.length
  // Paper cannot be unfolded; a pile that would fill it stays a number.
  const unfold = () => count() <= MOST_PRINTED && setOpen(true)
  window.addEventListener('beforeprint', unfold)
  onCleanup(() => window.removeEventListener('beforeprint', unfold))
  return (
    <li class="line-row">
      <Disc icon="voice" />
      <details
        class="line-comments"
        open={open()}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>{words().lineage.comments(count())}</summary>
        <Show when={open()}>
          <ul>
            <LongList tag="li" each={props.row.comments}>
              {(one, nth) => (
                <li class="line-comment" aria-setsize={count()} aria-posinset={nth() + 1}>
                  <StepText step={one.said} />
                  <For each={one.answers}>
                    {(step) => (
                      <div class="line-answer">
                        <Icon name={iconOf(step)} />
                        <StepText step={step} />
                      </div>
                    )}
                  </For>
                </li>
              )}
            </LongList>
          </ul>
        </Show>
      </details>
    </li>
  )
}
