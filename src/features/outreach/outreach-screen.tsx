import { createMemo, type JSX, Show } from 'solid-js'
import type { Plan } from '../../domain/process/plan.ts'
import { announcementOf } from '../../domain/strategy/announcement.ts'
import type { Outreach } from '../../domain/strategy/outreach.ts'
import { zonesOf } from '../../domain/strategy/zones.ts'
import { useWords } from '../../i18n/index.ts'
import { useMeeting } from '../../store/context.ts'
import { createPlanContent } from '../../store/plan-content.ts'
import { Screen } from '../../ui/screen.tsx'
import './outreach.css'
import { OutreachLog } from './outreach-log.tsx'
import { PieceEditor } from './piece-editor.tsx'

/** Spreading the word of one meeting: what to print, say and send, and what was done. */
export default function OutreachScreen(): JSX.Element {
  const place = useMeeting()
  const words = useWords()
  const content = createPlanContent(place)
  const { session, room } = place
  const plan = () => room.records.list<Plan>('plan')[0]
  const zones = createMemo(() => zonesOf(plan()))
  const about = createMemo(() => announcementOf(place.entry(), plan(), zones()))
  const actions = createMemo(() =>
    room.records.list<Outreach>('outreach').filter(({ meeting }) => meeting === place.meeting),
  )
  return (
    <Screen
      title={words().outreach.title}
      subtitle={place.entry().name}
      back={`/plan/${session.plan}/encuentro/${place.meeting}`}
      class="outreach"
    >
      <PieceEditor about={about()} />
      <Show when={content()}>
        {(known) => (
          <OutreachLog
            actions={actions()}
            actors={known().actors()}
            zones={zones()}
            mayWrite={session.leads() && session.grant(room.room) === 'write'}
          />
        )}
      </Show>
    </Screen>
  )
}
