import { createDeferred, createEffect, createMemo, type JSX, on, Show } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import { AxisMark, Icon, type IconName } from '../../ui/icon.tsx'
import { LongList } from '../../ui/long-list.tsx'
import type { Desk } from './desk.ts'
import { clashTitle } from './field-words.ts'
import { type Case, caseAfterKey, caseAxis, caseTitle, isMarkable } from './queue.ts'

/** Marks the case that has the focus; heard in the queue alone. */
const MARK_KEY = 'x'

/** The queue: what waits above, what was decided below. Arrow keys walk it, one stop for Tab. */
export function QueueList(props: { desk: Desk }): JSX.Element {
  const words = useWords()
  // The desk is drawn first and the list after it: both in one task would hold a frame up.
  const queue = createDeferred(() => props.desk.queue())
  const open = createMemo(() => queue().filter(({ state }) => state !== 'done'))
  const closed = createMemo(() => queue().filter(({ state }) => state === 'done'))
  const currentIn = (cases: readonly Case[]) =>
    cases.findIndex(({ key }) => key === props.desk.current()?.key)
  let list: HTMLElement | undefined

  // The list scrolls by itself, never the page: the case on the desk must be seen in it.
  createEffect(
    on(
      () => props.desk.current()?.key,
      () =>
        requestAnimationFrame(() => {
          const row = list?.querySelector<HTMLElement>('[aria-current="true"]')
          if (!list || !row) return
          const [top, end] = [row.offsetTop, row.offsetTop + row.offsetHeight]
          if (top < list.scrollTop) list.scrollTop = top - row.offsetHeight
          else if (end > list.scrollTop + list.clientHeight) {
            list.scrollTop = end - list.clientHeight + row.offsetHeight
          }
        }),
    ),
  )

  function walk(event: KeyboardEvent) {
    const from = props.desk.current()
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (from && isPlain && event.key.toLowerCase() === MARK_KEY && isMarkable(from)) {
      event.preventDefault()
      props.desk.mark(from.key)
      return
    }
    const next = from && caseAfterKey(props.desk.queue(), from.key, event.key)
    if (next === undefined) return
    event.preventDefault()
    props.desk.choose(next.key)
    list?.querySelector<HTMLElement>('[aria-current="true"]')?.focus()
  }

  return (
    <nav
      class="merging-queue"
      aria-label={words().merging.queue}
      data-roving
      ref={list}
      onKeyDown={walk}
    >
      <h2>{words().merging.reviewed(closed().length, queue().length)}</h2>
      <Show when={props.desk.mayWrite() && open().some(isMarkable)}>
        <p class="merging-keys soft">{words().merging.markHint}</p>
      </Show>
      <Show when={props.desk.comparing()}>
        <p class="merging-empty" role="status">
          <Icon name="search" /> {words().merging.comparing}
        </p>
      </Show>
      <Show when={!props.desk.comparing() && open().length === 0 && closed().length > 0}>
        <p class="merging-empty">
          <Icon name="check" /> {words().merging.allDecided}
        </p>
      </Show>
      <ul>
        <LongList tag="li" each={open()} at={currentIn(open())}>
          {(one, nth) => <QueueRow desk={props.desk} case={one} nth={nth()} of={open().length} />}
        </LongList>
      </ul>
      <Show when={closed().length > 0}>
        <h3>{words().merging.decided(closed().length)}</h3>
        <ul>
          <LongList tag="li" each={closed()} at={currentIn(closed())}>
            {(one, nth) => (
              <QueueRow desk={props.desk} case={one} nth={nth()} of={closed().length} />
            )}
          </LongList>
        </ul>
      </Show>
    </nav>
  )
}

function QueueRow(props: { desk: Desk; case: Case; nth: number; of: number }): JSX.Element {
  const words = useWords()
  const isCurrent = () => props.desk.current()?.key === props.case.key
  const isMarked = () => props.desk.marked().some(({ key }) => key === props.case.key)
  const title = () => {
    const { subject } = props.case
    return subject.kind === 'field-clash'
      ? clashTitle(subject.clash, props.desk, words())
      : caseTitle(subject)
  }
  return (
    <li class="merging-line" aria-setsize={props.of} aria-posinset={props.nth + 1}>
      <Show when={props.desk.mayWrite() && isMarkable(props.case)}>
        <label class="merging-mark">
          <input
            type="checkbox"
            checked={isMarked()}
            tabIndex={isCurrent() ? 0 : -1}
            aria-label={words().merging.markCase(title())}
            onChange={() => props.desk.mark(props.case.key)}
          />
        </label>
      </Show>
      <button
        type="button"
        class="merging-row"
        classList={{ done: props.case.state === 'done', clash: props.case.state === 'clash' }}
        aria-current={isCurrent() ? 'true' : undefined}
        tabIndex={isCurrent() ? 0 : -1}
        onClick={() => props.desk.choose(props.case.key)}
      >
        <RowMark case={props.case} />
        <b>{title()}</b>
        <small>{rowHint(props.case, words().merging, words().terms)}</small>
      </button>
    </li>
  )
}

function RowMark(props: { case: Case }): JSX.Element {
  const icon = (): IconName | undefined => {
    const { subject } = props.case
    if (props.case.state === 'clash') return 'alert'
    if (subject.kind === 'consolidated') {
      if (!subject.one.admissible) return 'minus'
      return subject.one.consolidated.parents.length > 1 ? 'check' : 'split'
    }
    return subject.kind === 'set-apart' ? 'send' : undefined
  }
  return (
    <Show when={icon()} fallback={<AxisMark axis={caseAxis(props.case.subject)} />}>
      {(name) => <Icon name={name()} />}
    </Show>
  )
}

type Words = ReturnType<ReturnType<typeof useWords>>

function rowHint(one: Case, merging: Words['merging'], terms: Words['terms']): string {
  const { subject } = one
  switch (subject.kind) {
    case 'fate-clash':
      return merging.hints.fateClash
    case 'field-clash':
      return merging.hints.fieldClash
    case 'group': {
      const meetings = new Set(subject.proposals.map(({ meeting }) => meeting)).size
      return subject.proposals.length === 1
        ? merging.hints.single
        : merging.hints.group(terms.proposals(subject.proposals.length), meetings)
    }
    case 'consolidated':
      if (!subject.one.admissible) return merging.hints.nobodyHere
      return subject.one.parents.length > 1
        ? merging.hints.merged(subject.one.parents.length)
        : merging.hints.alone
    case 'set-apart':
      return subject.verdict.fate === 'referred'
        ? merging.hints.referred(subject.verdict.to)
        : merging.hints.outOfScope
  }
}
