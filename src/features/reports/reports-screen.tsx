import { A, useSearchParams } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { DOCUMENT_IDS, type DocumentId } from '../../domain/reports/document-ids.ts'
import { useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { createPlanContent } from '../../store/plan-content.ts'
import { Icon } from '../../ui/icon.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Segment } from '../../ui/segment.tsx'
import { DocumentRoom } from './document-room.tsx'
import { RepositoryRoom } from './repository-room.tsx'
import './reports.css'

/** What else of the plan is chosen here: the zip that holds them all. */
const REPOSITORY = 'repositorio'
const CHOICES = [...DOCUMENT_IDS, REPOSITORY] as const
type Choice = DocumentId | typeof REPOSITORY

/** The plan's seven documents and their repository; which one is in the address, so that a step of the process leads to its own. */
export default function ReportsScreen(): JSX.Element {
  const place = usePlan()
  const words = useWords()
  const content = createPlanContent(place)
  const [params, setParams] = useSearchParams<{ documento?: string }>()
  const chosen = (): Choice => CHOICES.find((id) => id === params.documento) ?? 'informe-2'
  const nameOf = (id: Choice) =>
    id === REPOSITORY ? words().repositoryCard.name : words().documents.names[id]
  const { session } = place
  return (
    <Screen
      title={words().documents.title}
      subtitle={content()?.plan()?.name ?? ''}
      back={`/plan/${session.plan}`}
      class="report"
    >
      <div class="report-shelf no-print">
        <Segment
          label={words().documents.which}
          value={chosen()}
          options={CHOICES.map((value) => ({ value, label: nameOf(value) }))}
          onChange={(documento) => setParams({ documento }, { replace: true })}
        />
        <A class="button" href={`/plan/${session.plan}/datos`}>
          <Icon name="send" /> {words().exchange.exportLink}
        </A>
      </div>
      <Show when={content()} fallback={<p role="status">{words().documents.opening}</p>}>
        {(known) => (
          <Show when={documentOf(chosen())} fallback={<RepositoryRoom content={known()} />}>
            {(document) => <DocumentRoom content={known()} document={document()} />}
          </Show>
        )}
      </Show>
    </Screen>
  )
}

function documentOf(choice: Choice): DocumentId | undefined {
  return choice === REPOSITORY ? undefined : choice
}
