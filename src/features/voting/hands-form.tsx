import { createSignal, For, type JSX, Match, Show, Switch } from 'solid-js'
import type { Signer } from '../../domain/voting/act-records.ts'
import type { HandsSlip } from '../../domain/voting/hands.ts'
import type { Vote } from '../../domain/voting/vote.ts'
import { useWords } from '../../i18n/index.ts'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import {
  compareHands,
  faultsOf,
  forget,
  type HandsOutcome,
  mostOf,
  NOTHING_TYPED,
} from './hands-entries.ts'

/** Who has the tablet: a person writing, nobody, or both with what they wrote. */
type Stage =
  | { readonly at: HandsSlip | 'between' }
  | { readonly at: 'compared'; readonly outcome: HandsOutcome }

/**
 * The count of a show of hands: two people write down what they counted, the second without seeing
 * the first. Where they differ the hands are counted again; only when they agree can it be signed.
 */
export function HandsForm(props: {
  vote: Vote
  onAgreed: (totals: Readonly<Record<string, number>>, signers: readonly Signer[]) => void
}): JSX.Element {
  const words = useWords()
  const text = () => words().voting.forms.hands
  const options = () => props.vote.config.options
  const labelOf = (id: string) => options().find((option) => option.id === id)?.label ?? id
  const [slips, setSlips] = createSignal({ first: NOTHING_TYPED, second: NOTHING_TYPED })
  const [stage, setStage] = createSignal<Stage>({ at: 'first' })
  /** What is counted now: everything, then only what differed. */
  const [asked, setAsked] = createSignal<readonly string[]>(
    props.vote.config.options.map(({ id }) => id),
  )

  const hand = (slip: HandsSlip) => {
    if (slip === 'first') return setStage({ at: 'between' })
    const { first, second } = slips()
    setStage({ at: 'compared', outcome: compareHands(props.vote, first, second) })
  }
  const again = (differing: readonly string[]) => {
    setSlips(({ first, second }) => ({
      first: forget(first, differing),
      second: forget(second, differing),
    }))
    setAsked(differing)
    setStage({ at: 'first' })
  }
  const outcome = () => {
    const now = stage()
    return now.at === 'compared' ? now.outcome : undefined
  }
  const agreed = () => {
    const now = outcome()
    return now?.agree === true ? now : undefined
  }
  const differing = () => {
    const now = outcome()
    return now?.agree === false ? now.differing : undefined
  }
  const writing = () => {
    const { at } = stage()
    return at === 'first' || at === 'second' ? at : undefined
  }

  return (
    <section class="sheet vote-card stack">
      <h2>{text().title}</h2>
      <p class="soft">
        {text().notSecret} {text().intro}
      </p>
      <Switch>
        <Match when={stage().at === 'between'}>
          <div class="stack">
            <p role="status">{text().handOver}</p>
            <button
              type="button"
              class="button sun tall wide"
              onClick={() => setStage({ at: 'second' })}
            >
              <Icon name="pencil" />
              {text().begin}
            </button>
          </div>
        </Match>
        <Match when={agreed()}>
          {(known) => (
            <div class="stack">
              <p role="status">
                <b>{text().agree(Object.values(known().totals).reduce((a, b) => a + b, 0))}</b>
              </p>
              <ul class="vote-hands">
                <For each={options()}>
                  {(option) => (
                    <li>
                      <span class="num">{known().totals[option.id]}</span>
                      <b>{option.label}</b>
                    </li>
                  )}
                </For>
              </ul>
              <p>
                {known()
                  .signers.map(({ name }) => name)
                  .join(' · ')}
              </p>
              <button
                type="button"
                class="button sun tall wide"
                onClick={() => props.onAgreed(known().totals, known().signers)}
              >
                <Icon name="seal" />
                {text().confirm}
              </button>
            </div>
          )}
        </Match>
        <Match when={differing()}>
          {(which) => (
            <div class="stack">
              <Notice tone="clash" alert>
                {text().differ(which().map(labelOf))}
              </Notice>
              <button type="button" class="button sun tall wide" onClick={() => again(which())}>
                <Icon name="undo" />
                {text().again}
              </button>
            </div>
          )}
        </Match>
        {/* A form of its own for each person, so that nothing of the first is left in the second's fields. */}
        <Match when={writing()} keyed>
          {(slip) => (
            <SlipForm
              slip={slip}
              vote={props.vote}
              asked={asked()}
              typed={slips()[slip]}
              other={slip === 'second' ? slips().first.name : undefined}
              labelOf={labelOf}
              onType={(typed) => setSlips((now) => ({ ...now, [slip]: typed }))}
              onDone={() => hand(slip)}
            />
          )}
        </Match>
      </Switch>
    </section>
  )
}

function SlipForm(props: {
  slip: HandsSlip
  vote: Vote
  asked: readonly string[]
  typed: typeof NOTHING_TYPED
  other: string | undefined
  labelOf: (option: string) => string
  onType: (typed: typeof NOTHING_TYPED) => void
  onDone: () => void
}): JSX.Element {
  const words = useWords()
  const text = () => words().voting.forms.hands
  const most = () => mostOf(props.vote)
  const [tried, setTried] = createSignal(false)
  const faults = () =>
    faultsOf(props.typed, {
      asked: props.asked,
      most: most(),
      ...(props.other !== undefined && { other: props.other }),
    })
  const nameError = () => {
    const { name } = faults()
    if (!tried() || name === undefined) return undefined
    return name === 'missing' ? text().nameMissing : text().sameName
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (faults().name === undefined && faults().options.length === 0) props.onDone()
  }
  return (
    <form class="stack" autocomplete="off" onSubmit={submit} novalidate>
      <h3>{text().turn[props.slip]}</h3>
      <Field
        label={text().name}
        value={props.typed.name}
        onInput={(name) => props.onType({ ...props.typed, name })}
        hint={text().nameHint}
        error={nameError()}
        maxLength={60}
      />
      <For each={props.asked}>
        {(option) => (
          <Field
            label={text().hands(props.labelOf(option))}
            value={props.typed.hands[option] ?? ''}
            onInput={(n) =>
              props.onType({ ...props.typed, hands: { ...props.typed.hands, [option]: n } })
            }
            type="number"
            min={0}
            max={most()}
            hint={text().most(most())}
            error={
              tried() && faults().options.includes(option) ? text().malformed(most()) : undefined
            }
          />
        )}
      </For>
      <Show
        when={props.slip === 'first'}
        fallback={
          <button type="submit" class="button primary tall wide">
            {text().compare}
          </button>
        }
      >
        <button type="submit" class="button primary tall wide">
          {text().pass}
        </button>
      </Show>
    </form>
  )
}
