import { createMemo, For, type JSX, Show } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import { arrivalsOf } from '../../store/arrivals.ts'
import { useMeeting } from '../../store/context.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'

/** Where the meeting's data is now: derived from acknowledgements and from what other tablets proved. */
export function WhereSheet(props: { cards: number }): JSX.Element {
  const place = useMeeting()
  const words = useWords()
  const where = createMemo(() => {
    const records = [...place.session.where(place.course).values()]
    return {
      total: records.length,
      onRelay: records.every(({ relay }) => relay),
      notOnOthers: records.filter(({ devices }) => devices.length === 0).length,
      someOnOthers: records.some(({ devices }) => devices.length > 0),
    }
  })
  const others = () => {
    const { total, notOnOthers, someOnOthers } = where()
    if (total > 0 && notOnOthers === 0) return words().meeting.otherTabletsYes
    return someOnOthers
      ? words().meeting.otherTabletsNo(notOnOthers)
      : words().meeting.otherTabletsNone
  }
  const arrivals = createMemo(() =>
    arrivalsOf([place.course], place.session.proofs(), place.session.photosIn),
  )
  return (
    <section class="sheet" aria-labelledby="meeting-where">
      <h2 id="meeting-where">{words().meeting.whereTitle}</h2>
      <ul class="meeting-where">
        <At
          icon="tablet"
          yes
          title={words().meeting.thisTablet}
          text={words().meeting.thisTabletText(words().terms.cards(props.cards))}
        />
        <At
          icon="tablets"
          yes={where().total > 0 && where().notOnOthers === 0}
          title={words().meeting.otherTablets}
          text={others()}
        >
          <Show when={arrivals().length > 0}>
            <ul class="meeting-arrivals">
              <For each={arrivals()}>
                {(each) => (
                  <li>
                    {each.name}: {words().handback.some(each.arrived, each.total)},{' '}
                    {each.by === 'receipt' ? words().passing.byReceipt : words().passing.byFile}
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </At>
        <At
          icon="relay"
          yes={where().total > 0 && where().onRelay}
          title={words().meeting.relay}
          text={
            where().total > 0 && where().onRelay
              ? words().meeting.relayYes
              : words().meeting.relayNo
          }
        />
      </ul>
    </section>
  )
}

function At(props: {
  icon: IconName
  yes: boolean
  title: string
  text: string
  children?: JSX.Element
}): JSX.Element {
  return (
    <li>
      <span class="place" classList={{ yes: props.yes }}>
        <Icon name={props.icon} />
      </span>
      <span>
        <b>{props.title}</b>
        {props.text}
        {props.children}
      </span>
    </li>
  )
}
