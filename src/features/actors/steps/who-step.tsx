import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { type Actor, SECTORS } from '../../../domain/actors/actor.ts'
import { ACTOR_NAME_MAX } from '../../../domain/actors/map.ts'
import { missingSectors } from '../../../domain/actors/sectors.ts'
import { nameKey } from '../../../domain/actors/spread.ts'
import { useWords } from '../../../i18n/index.ts'
import { Field } from '../../../ui/field.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { MapDesk } from '../desk.ts'
import { SECTOR_ICON } from '../sector-icon.ts'

/** Who is there: one field, and Enter adds and stays, so that a table can call out names. */
export function WhoStep(props: { desk: MapDesk }): JSX.Element {
  const words = useWords()
  const text = () => words().actorViews
  let form: HTMLFormElement | undefined
  const [name, setName] = createSignal('')
  const [sector, setSector] = createSignal<Actor['sector']>('civil-society')
  const [error, setError] = createSignal<string>()
  const missing = createMemo(() =>
    missingSectors(props.desk.actors()).map((each) => words().actors.sectors[each]),
  )
  const focusField = () => form?.querySelector('input')?.focus()

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    const typed = name()
    const known = props.desk.actors().find((actor) => nameKey(actor.name) === nameKey(typed))
    if (known !== undefined && typed.trim() !== '') {
      setError(text().alreadyThere(known.name))
      focusField()
      return
    }
    // Emptied before the disk answers: the next name may be on its way.
    setName('')
    setError(undefined)
    focusField()
    const refusal = await props.desk.add({ name: typed, part: '', sector: sector() })
    if (refusal === undefined) return props.desk.announce(text().added(typed.trim()))
    setError(refusal)
    if (name() === '') setName(typed)
  }

  return (
    <div class="steps-columns">
      <Show when={props.desk.mayWrite()}>
        <form
          class="sheet steps-form"
          ref={form}
          onSubmit={(event) => void submit(event)}
          novalidate
        >
          <div class="steps-add">
            <Field
              label={words().actors.name}
              hint={text().enterAdds}
              value={name()}
              onInput={setName}
              maxLength={ACTOR_NAME_MAX}
              error={error()}
              required
            />
            <button type="submit" class="button sun">
              <Icon name="plus" /> {words().actors.addToTray}
            </button>
          </div>
          <fieldset class="steps-chips" aria-label={words().actors.sector}>
            <For each={SECTORS}>
              {(each) => (
                <button
                  type="button"
                  class="chip"
                  aria-pressed={sector() === each}
                  onClick={() => {
                    setSector(each)
                    focusField()
                  }}
                >
                  <Icon name={SECTOR_ICON[each]} /> {words().actors.sectors[each]}
                </button>
              )}
            </For>
          </fieldset>
          <Notice>{words().actors.organisationsOnly}</Notice>
        </form>
      </Show>
      <section class="sheet steps-here" aria-labelledby="steps-here">
        <h3 id="steps-here">{text().whoIsHere}</h3>
        <Show when={props.desk.actors().length > 0} fallback={<p>{text().nobodyYet}</p>}>
          <ul class="steps-names">
            <For each={props.desk.actors()}>
              {(actor) => (
                <li>
                  <Icon name={SECTOR_ICON[actor.sector]} />
                  <span>
                    <b>{actor.name}</b>
                    <small class="soft">{words().actors.sectors[actor.sector]}</small>
                  </span>
                  <Show when={props.desk.mayWrite()}>
                    <button
                      type="button"
                      class="round"
                      aria-label={text().removeActor(actor.name)}
                      onClick={() =>
                        void props.desk.withdraw(actor, words().actors.withdrawn(actor.name))
                      }
                    >
                      <Icon name="close" />
                    </button>
                  </Show>
                </li>
              )}
            </For>
          </ul>
          <p class="small soft">{text().missing(missing())}</p>
        </Show>
      </section>
    </div>
  )
}
