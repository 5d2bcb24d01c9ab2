import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Actor } from '../../../domain/actors/actor.ts'
import type { Live } from '../../../domain/records/record.ts'
import { useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'
import type { MapDesk } from '../desk.ts'
import { SECTOR_ICON } from '../sector-icon.ts'

/**
 * A tray with one actor at a time, and beside it the list of all with what was said of each. It moves
 * on when a hand says so, never by itself: a table may still be talking.
 */
export function OneByOne(props: {
  desk: MapDesk
  isSaid: (actor: Live<Actor>) => boolean
  /** What was said of it, in a word or two. */
  told: (actor: Live<Actor>) => string
  children: (actor: () => Live<Actor>) => JSX.Element
}): JSX.Element {
  const words = useWords()
  const text = () => words().actorViews
  const all = () => props.desk.actors()
  const [chosen, setChosen] = createSignal<string | undefined>(
    all().find((actor) => !props.isSaid(actor))?.id,
  )
  const at = () =>
    Math.max(
      0,
      all().findIndex(({ id }) => id === chosen()),
    )
  const current = () => all()[at()]
  const isAllSaid = () => all().every((actor) => props.isSaid(actor))
  const turn = (by: number) => setChosen(all()[(at() + by + all().length) % all().length]?.id)

  return (
    <Show when={current()} fallback={<p>{text().nobodyYet}</p>}>
      {(actor) => (
        <div class="steps-columns">
          <section class="actors-tray steps-tray" aria-label={actor().name}>
            <p class="small">
              <b>{text().actorOf(at() + 1, all().length)}</b>
            </p>
            <h3 class="steps-actor">
              <Icon name={SECTOR_ICON[actor().sector]} /> {actor().name}
            </h3>
            {props.children(actor)}
            <div class="actions">
              <button type="button" class="button" onClick={() => turn(-1)}>
                <Icon name="back" /> {text().earlier}
              </button>
              <button type="button" class="button primary steps-later" onClick={() => turn(1)}>
                {text().later} <Icon name="next" />
              </button>
            </div>
          </section>
          <section class="sheet steps-here" aria-labelledby="steps-all">
            <h3 id="steps-all">{isAllSaid() ? text().allSaid : text().whoIsHere}</h3>
            <ul class="steps-said">
              <For each={all()}>
                {(each) => (
                  <li>
                    <button
                      type="button"
                      aria-pressed={each.id === actor().id}
                      onClick={() => setChosen(each.id)}
                    >
                      <span>{each.name}</span>
                      <b classList={{ missing: !props.isSaid(each) }}>
                        {props.isSaid(each) ? props.told(each) : text().notSaid}
                      </b>
                    </button>
                  </li>
                )}
              </For>
            </ul>
          </section>
        </div>
      )}
    </Show>
  )
}

/** A question with big buttons, one of them pressed. */
export function Bins<V extends string | number>(props: {
  question: string
  value: V | null
  options: readonly { readonly value: V; readonly label: string }[]
  mayWrite: boolean
  onChoose: (value: V) => void
}): JSX.Element {
  return (
    <fieldset class="steps-bins">
      <legend>{props.question}</legend>
      <For each={props.options}>
        {(option) => (
          <button
            type="button"
            aria-pressed={props.value === option.value}
            disabled={!props.mayWrite}
            onClick={() => props.onChoose(option.value)}
          >
            {option.label}
          </button>
        )}
      </For>
    </fieldset>
  )
}
