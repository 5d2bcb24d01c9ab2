import { A, useSearchParams } from '@solidjs/router'
import { createMemo, type JSX, Match, Show, Switch } from 'solid-js'
import { useLocale, useWords } from '../../i18n/index.ts'
import { useMeeting } from '../../store/context.ts'
import { Choice } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Segment } from '../../ui/segment.tsx'
import { ToastPlace } from '../../ui/toast.tsx'
import './actors.css'
import { AllTables } from './all-tables.tsx'
import { createMapDesk } from './desk.ts'
import { isPlaced } from './placed.ts'
import { StepsView } from './steps/steps-view.tsx'
import { TableMap } from './table-map.tsx'
import { type MapView, STEPS, stepOf, VIEWS, viewOf } from './views.ts'

/** From how many tables on a menu is easier than a row of buttons. */
const ROW_OF_TABLES = 4
const ALL = 'todas'

/** Who matters, by influence and interest: each table's own map, and all of them in the plenary. */
export default function ActorsScreen(): JSX.Element {
  const place = useMeeting()
  const words = useWords()
  const locale = useLocale()
  const [search, setSearch] = useSearchParams<{ mesa?: string; vista?: string; paso?: string }>()
  const chosen = () => search.mesa ?? '1'
  const table = createMemo(() => {
    const n = Number(chosen())
    return chosen() === ALL ? null : Number.isInteger(n) && n > 0 ? n : 1
  })
  const view = createMemo((): MapView => {
    const asked = viewOf(search.vista)
    // The guided order is for a table; all of them together are talked over on the board.
    return table() === null && asked === 'steps' ? 'map' : asked
  })
  const desk = createMapDesk(place, table)
  const options = createMemo(() => [
    ...Array.from({ length: desk.tables() }, (_, at) => ({
      value: String(at + 1),
      label: words().terms.table(at + 1),
    })),
    { value: ALL, label: words().actors.allTables },
  ])
  const meeting = () => `/plan/${place.session.plan}/encuentro/${place.meeting}`
  const here = () => `${meeting()}/actores`
  const subtitle = () => {
    const { name, date } = place.entry()
    const day = date
      ? new Date(`${date}T12:00`).toLocaleDateString(locale(), { day: 'numeric', month: 'long' })
      : ''
    const where = [name, day].filter((part) => part !== '').join(' · ')
    return table() === null
      ? where
      : `${where} · ${words().actors.placedOf(desk.actors().filter(isPlaced).length, desk.actors().length)}`
  }

  const bar = () => (
    <>
      <Segment
        label={words().actors.view}
        value={view()}
        options={[
          ...(table() === null
            ? []
            : [{ value: 'steps', label: words().actorViews.steps, icon: 'next' } as const]),
          { value: 'map', label: words().actors.map, icon: 'map' },
          { value: 'list', label: words().actors.list, icon: 'list' },
          { value: 'sociogram', label: words().actorViews.sociogram, icon: 'link' },
        ]}
        onChange={(next) => setSearch({ vista: VIEWS[next], paso: undefined })}
      />
      <Show
        when={desk.tables() <= ROW_OF_TABLES}
        fallback={
          <Choice
            label={words().actors.whichTable}
            value={chosen()}
            options={options()}
            onChange={(mesa) => setSearch({ mesa })}
          />
        }
      >
        <Segment
          label={words().actors.whichTable}
          value={chosen()}
          options={options()}
          onChange={(mesa) => setSearch({ mesa })}
        />
      </Show>
    </>
  )

  return (
    <Screen
      title={words().actors.title}
      subtitle={subtitle()}
      back={meeting()}
      class="actors"
      actions={
        <A
          class="round"
          href={`/plan/${place.session.plan}/datos`}
          aria-label={words().exchange.exportLink}
        >
          <Icon name="send" />
        </A>
      }
    >
      <Show when={place.session.grant(place.course.room) !== 'write'}>
        <Notice>{words().actors.readOnly}</Notice>
      </Show>
      <Show
        when={table()}
        keyed
        fallback={<AllTables desk={desk} here={here()} view={view()} bar={bar()} />}
      >
        {(_table) => (
          <Switch fallback={<TableMap desk={desk} view={view()} bar={bar()} />}>
            <Match when={view() === 'steps'}>
              <StepsView
                desk={desk}
                step={stepOf(search.paso)}
                onStep={(step) => setSearch({ paso: String(STEPS.indexOf(step) + 1) })}
                onBoard={() => setSearch({ vista: VIEWS.map, paso: undefined })}
                bar={bar()}
              />
            </Match>
          </Switch>
        )}
      </Show>
      <p class="unseen" role="status">
        {desk.announced()}
      </p>
      <ToastPlace toast={desk.toast()} />
    </Screen>
  )
}
