import { A } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import { useOpenDevice, usePlan } from '../../store/context.ts'
import { createPlanSayings, type PlanSayings } from '../../store/plan-content.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { ToastPlace } from '../../ui/toast.tsx'
import { CommentsSheet } from './comments-sheet.tsx'
import './consultation.css'
import { createHearing } from './hearing.ts'
import { ParticipationSheet } from './participation-sheet.tsx'
import { PublishSheet } from './publish-sheet.tsx'

/** The public consultation: what is shown to everybody, who took part, and the answer to each comment. */
export default function ConsultationScreen(): JSX.Element {
  const place = usePlan()
  const words = useWords()
  const content = createPlanSayings(place)
  return (
    <Screen
      title={words().consultation.title}
      subtitle={content()?.plan()?.name ?? ''}
      back={`/plan/${place.session.plan}`}
      class="consultation stack"
    >
      <Show when={content()}>{(known) => <Body content={known()} />}</Show>
    </Screen>
  )
}

function Body(props: { content: PlanSayings }): JSX.Element {
  const place = usePlan()
  const words = useWords()
  const { ready } = useOpenDevice()
  const holdsKey = () =>
    ready.workspace.plans().some((row) => row.plan === place.session.plan && row.wrappedKey)
  // The content is the same object for as long as the screen stands; what is in it changes.
  // eslint-disable-next-line solid/reactivity -- reason: see above
  const hearing = createHearing(place, props.content, holdsKey)
  const waiting = () => hearing.counts().total - hearing.counts().answered
  return (
    <>
      <section class="sheet consultation-sheet stack">
        <h2 class="headline consultation-headline" aria-live="polite">
          {words().consultation.headline(hearing.counts().total, waiting())}
        </h2>
        <p>{words().consultation.proposalsWaiting(hearing.proposalsWaiting())}</p>
        <Show when={hearing.erased() > 0}>
          <p>{words().hearing.erase.count(hearing.erased())}</p>
        </Show>
        <div class="actions">
          <A class="button" href={`/plan/${place.session.plan}/kiosco`}>
            <Icon name="tablet" /> {words().kiosk.title}
          </A>
          <A class="button" href={`/plan/${place.session.plan}/linea`}>
            <Icon name="search" /> {words().lineage.searchByCode}
          </A>
        </div>
        <Show when={!hearing.mayWrite()}>
          <Notice>{words().consultation.readOnly}</Notice>
        </Show>
      </section>
      <PublishSheet hearing={hearing} />
      <ParticipationSheet
        counts={hearing.counts()}
        zones={props.content.plan()?.zones ?? []}
        targets={hearing.consultation()?.targets ?? {}}
      />
      <CommentsSheet hearing={hearing} />
      <ToastPlace toast={hearing.toast()} />
    </>
  )
}
