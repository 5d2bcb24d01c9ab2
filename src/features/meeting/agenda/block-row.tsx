import { createMemo, For, type JSX, Show } from 'solid-js'
import type { BlockCourse } from '../../../domain/agenda/course.ts'
import { useLocale, useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { clockTime } from './times.ts'

/** Fields of a block between whose values a person may have to choose. */
const CHOSEN_FIELDS = ['name', 'minutes', 'lead'] as const

/** One block of the list: its time, its name, and what can be done with it. */
export function BlockRow(props: {
  row: BlockCourse
  place: number
  count: number
  mayWrite: boolean
  onMove: (to: number) => void
  onChange: () => void
  onGo: () => void
  onSettle: (field: string, value: unknown) => void
}): JSX.Element {
  const words = useWords()
  const locale = useLocale()
  const text = () => words().agenda
  const block = () => props.row.block
  const isRunning = () => props.row.state === 'now'
  const ran = () => {
    const { began, ended } = props.row
    if (began === undefined || ended === undefined) return ''
    return text().ran(clockTime(began, locale()), clockTime(ended, locale()))
  }
  const clashes = createMemo(() =>
    CHOSEN_FIELDS.flatMap((field) => {
      const heads = block().conflicts?.[field] ?? []
      return new Set(heads.map(({ value }) => value)).size > 1 ? [{ field, heads }] : []
    }),
  )
  return (
    <li class="sheet agenda-row" data-state={props.row.state}>
      <span class="num agenda-minutes">{props.row.minutes}′</span>
      <div class="agenda-what">
        <h3>{block().name}</h3>
        <p class="small soft">
          <span class="stamp" classList={{ now: isRunning(), neutral: !isRunning() }}>
            <Show when={props.row.state === 'done'}>
              <Icon name="check" />
            </Show>
            {text().states[props.row.state]}
          </span>{' '}
          {[
            text().minutes(props.row.minutes - props.row.extra),
            props.row.extra > 0 && text().extra(text().minutes(props.row.extra)),
            block().lead && text().ledBy(block().lead ?? ''),
            ran(),
          ]
            .filter((each) => each)
            .join(' · ')}
        </p>
        <For each={clashes()}>
          {({ field, heads }) => (
            <Notice tone="clash">
              {text().conflict}{' '}
              <For each={heads}>
                {(head) => (
                  <button
                    type="button"
                    class="button"
                    onClick={() => props.onSettle(field, head.value)}
                  >
                    {String(head.value)}
                  </button>
                )}
              </For>
            </Notice>
          )}
        </For>
      </div>
      <Show when={props.mayWrite}>
        <div class="agenda-acts">
          <button
            type="button"
            class="round outlined"
            aria-label={text().up(block().name)}
            aria-disabled={props.place === 0}
            onClick={(event) => stay(event.currentTarget, () => props.onMove(props.place - 1))}
          >
            <Icon name="up" />
          </button>
          <button
            type="button"
            class="round outlined"
            aria-label={text().down(block().name)}
            aria-disabled={props.place === props.count - 1}
            onClick={(event) => stay(event.currentTarget, () => props.onMove(props.place + 1))}
          >
            <Icon name="down" />
          </button>
          <button
            type="button"
            class="button"
            aria-label={text().changeBlock(block().name)}
            onClick={() => props.onChange()}
          >
            <Icon name="pencil" /> {text().change}
          </button>
          <Show when={!isRunning()}>
            <button
              type="button"
              class="button"
              aria-label={text().goToBlock(block().name)}
              onClick={() => props.onGo()}
            >
              {text().goTo}
            </button>
          </Show>
        </div>
      </Show>
    </li>
  )
}

/** A row that moves takes its button out of the page for a moment: whoever moves it by keyboard keeps hold of it. */
function stay(button: HTMLButtonElement, move: () => void): void {
  move()
  requestAnimationFrame(() => button.focus())
}
