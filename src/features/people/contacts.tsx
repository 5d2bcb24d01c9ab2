import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import type { PeopleList } from '../../store/people-list.ts'
import { Icon } from '../../ui/icon.tsx'

/** Those who left a contact: hidden until somebody of the team asks, and hidden again at once. */
export function Contacts(props: {
  list: PeopleList
  /** The day on which what is taken off the list goes for good, in words. */
  day: string | undefined
  onFailure: () => void
}): JSX.Element {
  const words = useWords()
  const [isShown, setShown] = createSignal(false)
  const contacts = createMemo(() =>
    props.list
      .arrivals()
      .flatMap(({ id, arrival: { contact } }) => (contact ? [{ id, contact }] : [])),
  )
  return (
    <section class="sheet" aria-labelledby="people-contacts">
      <h2 id="people-contacts">
        <Icon name="person" /> {words().people.contacts(contacts().length)}
      </h2>
      <Show when={contacts().length > 0}>
        <button
          type="button"
          class="button"
          aria-expanded={isShown()}
          onClick={() => setShown(!isShown())}
        >
          {isShown() ? words().people.hideContacts : words().people.showContacts}
        </button>
      </Show>
      <Show when={isShown()}>
        <ul class="people-contacts">
          <For each={contacts()}>
            {({ id, contact }) => (
              <li>
                <span>
                  <b>{contact.name}</b> · {contact.reach}
                  {contact.organisation && ` · ${contact.organisation}`}
                </span>
                <button
                  type="button"
                  class="button"
                  aria-label={`${words().people.withdraw}: ${contact.name}`}
                  onClick={() => void props.list.withdraw(id).catch(props.onFailure)}
                >
                  <Icon name="minus" /> {words().people.withdraw}
                </button>
              </li>
            )}
          </For>
        </ul>
        <Show when={props.day}>
          {(day) => <p class="soft">{words().people.withdrawHint(day())}</p>}
        </Show>
      </Show>
    </section>
  )
}
