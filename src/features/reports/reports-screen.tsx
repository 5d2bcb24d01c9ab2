import { A } from '@solidjs/router'
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { createPlanContent } from '../../store/plan-content.ts'
import { Icon } from '../../ui/icon.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Segment } from '../../ui/segment.tsx'
import { Informe2Room } from './informe-2-room.tsx'
import './reports.css'

type Shelf = 'informe-1' | 'informe-2' | 'informe-3'

/** The plan's documents: the one that can be written today, and what will stand beside it. */
export default function ReportsScreen(): JSX.Element {
  const place = usePlan()
  const words = useWords()
  const content = createPlanContent(place)
  const [shelf, setShelf] = createSignal<Shelf>('informe-2')
  const option = (value: Shelf) => ({ value, label: words().documents.names[value] })
  return (
    <Screen
      title={words().documents.title}
      subtitle={content()?.plan()?.name ?? ''}
      back={`/plan/${place.session.plan}`}
      class="report"
    >
      <div class="report-shelf no-print">
        <Segment
          label={words().documents.which}
          value={shelf()}
          options={[option('informe-1'), option('informe-2'), option('informe-3')]}
          onChange={setShelf}
        />
        <A class="button" href={`/plan/${place.session.plan}/datos`}>
          <Icon name="send" /> {words().exchange.exportLink}
        </A>
      </div>
      <Switch>
        <Match when={shelf() === 'informe-2'}>
          <Show when={content()} fallback={<p role="status">{words().documents.opening}</p>}>
            {(known) => <Informe2Room content={known()} />}
          </Show>
        </Match>
        <Match when={shelf() === 'informe-1'}>
          <p class="sheet report-later">{words().documents.later['informe-1']}</p>
        </Match>
        <Match when={shelf() === 'informe-3'}>
          <p class="sheet report-later">{words().documents.later['informe-3']}</p>
        </Match>
      </Switch>
    </Screen>
  )
}
