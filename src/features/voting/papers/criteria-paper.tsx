import { createEffect, createMemo, createSignal, For, type JSX, on, Show, untrack } from 'solid-js'
import type { CriteriaBallot } from '../../../domain/voting/box-records.ts'
import type { CriteriaRules } from '../../../domain/voting/method-rules.ts'
import { useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'
import type { SheetProps } from '../faces/face.ts'
import { GradeRow } from './grade-row.tsx'
import { gradesOf, toggleCell } from './grades.ts'
import { OptionText } from './option-row.tsx'

/** A sheet on which one option at a time is graded by every criterion. */
export function CriteriaPaper(props: SheetProps<CriteriaRules, CriteriaBallot>): JSX.Element {
  const words = useWords()
  const text = () => words().voting.papers.criteria
  const [step, setStep] = createSignal(
    untrack(() =>
      Math.max(
        0,
        props.options.findIndex(({ option }) => option.id === props.changing),
      ),
    ),
  )
  const shown = () => props.options[step()]
  const sum = createMemo(() =>
    props.config.rules.criteria.reduce((all, { weight }) => all + weight, 0),
  )
  const grades = () => gradesOf(props.config.rules)
  const tap = (criterion: string, grade: number) => {
    const option = shown()?.option.id
    if (option === undefined) return
    props.onNotice('')
    props.onChoose(toggleCell(props.ballot, { option, criterion, grade }))
  }
  let title: HTMLHeadingElement | undefined
  // The next option begins at its name, for eyes and for screen readers alike.
  createEffect(
    on(
      step,
      () => {
        title?.focus({ preventScroll: true })
        title?.closest('.booth')?.scrollTo({ top: 0 })
      },
      { defer: true },
    ),
  )
  return (
    <section class="booth-sheet-one">
      <h2 ref={title} tabIndex={-1} class="booth-step-title">
        {text().step(step() + 1, props.options.length)}
      </h2>
      <Show when={shown()} keyed>
        {({ number, option }) => (
          <div class="booth-option graded one">
            <OptionText number={number} option={option} />
            <ul class="booth-criteria">
              <For each={props.config.rules.criteria}>
                {(criterion) => (
                  <li>
                    <p class="booth-criterion">
                      <b>{criterion.label}</b>
                      <span class="booth-detail">
                        {text().weight(criterion.weight, sum())}
                        {criterion.direction === 'cost' ? ` · ${text().cost}` : ''}
                      </span>
                    </p>
                    <GradeRow
                      label={`${option.label}: ${criterion.label}`}
                      grades={grades()}
                      chosen={props.ballot[option.id]?.[criterion.id]}
                      low={text().low}
                      high={text().high}
                      none={words().voting.papers.score.none}
                      nameOf={(grade) => text().grade(grade, criterion.label)}
                      onTap={(grade) => tap(criterion.id, grade)}
                    />
                  </li>
                )}
              </For>
            </ul>
          </div>
        )}
      </Show>
      <button
        type="button"
        class="button booth-previous"
        aria-disabled={step() === 0}
        onClick={() => setStep((at) => Math.max(0, at - 1))}
      >
        <Icon name="back" />
        {text().previous}
      </button>
      <button
        type="button"
        class="button booth-next"
        aria-disabled={step() >= props.options.length - 1}
        onClick={() => setStep((at) => Math.min(props.options.length - 1, at + 1))}
      >
        {text().next}
        <Icon name="next" />
      </button>
    </section>
  )
}
