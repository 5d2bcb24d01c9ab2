import { createResource, type JSX, Show } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import { useMeeting, useOpenDevice } from '../../store/context.ts'
import type { PeopleList } from '../../store/people-list.ts'
import { Notice } from '../../ui/notice.tsx'

/** Opens the meeting's people for what stands in it, or says why they cannot be opened. */
export function OpenPeople(props: { children: (list: PeopleList) => JSX.Element }): JSX.Element {
  const place = useMeeting()
  const device = useOpenDevice()
  const words = useWords()
  const { plan } = place.session
  const isOpen = () =>
    place.session.grant({ kind: 'people', plan, meeting: place.meeting }) !== 'none'
  const [open] = createResource(isOpen, async () => {
    const people = await device.ready.acts.people(place.session)
    return people.open(place.meeting)
  })
  return (
    <Show when={isOpen()} fallback={<Notice icon="wipe">{words().people.deleted}</Notice>}>
      <Show when={open()}>{(made) => <WithList list={made()()}>{props.children}</WithList>}</Show>
    </Show>
  )
}

function WithList(props: {
  list: PeopleList
  children: (list: PeopleList) => JSX.Element
}): JSX.Element {
  const words = useWords()
  return (
    <Show
      when={props.list.hasKey}
      fallback={
        <Notice tone="clash" alert>
          {words().people.noKey}
        </Notice>
      }
    >
      {props.children(props.list)}
    </Show>
  )
}
