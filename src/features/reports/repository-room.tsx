import { createMemo, createSignal, For, type JSX, onCleanup, Show } from 'solid-js'
import { DOCUMENT_IDS } from '../../domain/reports/document-ids.ts'
import { unwrittenPlan } from '../../domain/reports/gather-input.ts'
import { gatherRepository } from '../../domain/repository/gather-repository.ts'
import type { DocumentFormat } from '../../exports/repository/phase-folder.ts'
import { LOCALES, type Locale, useLocale, useWords } from '../../i18n/index.ts'
import { newId } from '../../lib/ids.ts'
import { makeWorkerCalls } from '../../lib/worker-calls.ts'
import { random } from '../../store/chance.ts'
import { usePlan } from '../../store/context.ts'
import type { PlanContent } from '../../store/plan-content.ts'
import { createProvisionalCounts } from '../../store/provisional-counts.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { Segment } from '../../ui/segment.tsx'
import { createToast, ToastPlace } from '../../ui/toast.tsx'
import { createMissing } from './missing.ts'
import { issueState, publicationOf } from './publication.ts'
import type { PackedRepository, RepositoryQuestion } from './repository-call.ts'
import { RepositoryNote } from './repository-note.tsx'
import { fileName } from './save-file.ts'
import { shelvesOf } from './shelf-of.ts'

/** Formats that a person chooses beside the web page. */
const CHOSEN = ['docx', 'odt', 'md'] as const satisfies readonly DocumentFormat[]

/** The public repository: what it will hold, made in a worker, saved, and noted in the plan. */
export function RepositoryRoom(props: { content: PlanContent }): JSX.Element {
  const { session, room } = usePlan()
  const words = useWords()
  const locale = useLocale()
  const toast = createToast()
  const today = new Date().toLocaleDateString('sv')
  const text = () => words().repositoryCard
  const [chosenLanguage, setLanguage] = createSignal<Locale>()
  const [formats, setFormats] = createSignal<readonly DocumentFormat[]>(CHOSEN)
  const [isBusy, setBusy] = createSignal(false)
  const [made, setMade] = createSignal<PackedRepository & { readonly name: string }>()
  const writer = makeWorkerCalls(
    () => new Worker(new URL('./document.worker.ts', import.meta.url), { type: 'module' }),
  )
  onCleanup(() => writer.stop())
  const provisional = createProvisionalCounts(props.content)
  // A repository is for the plan's people: it speaks the plan's language, whatever stands on this screen.
  const language = () => chosenLanguage() ?? props.content.plan()?.language ?? locale()
  const mayWrite = () => session.leads() && session.grant(room.room) === 'write'

  // eslint-disable-next-line solid/reactivity -- reason: a screen's content is one for its life
  const missing = createMissing(props.content, today)
  const holds = createMemo(() => {
    const proposals = props.content.proposals().length
    const comments = props.content.comments()
    const shown = comments.filter(({ handling }) => handling.moderation === 'shown').length
    const commitments = props.content
      .commitments()
      .filter(({ withdrawn }) => withdrawn === undefined).length
    return [
      text().documents(DOCUMENT_IDS.length),
      text().proposals(proposals),
      text().commitments(commitments),
      text().comments(shown),
      ...(comments.length > shown ? [text().held(comments.length - shown)] : []),
      text().receipts(proposals + comments.length),
    ]
  })

  function question(): RepositoryQuestion {
    const shelves = shelvesOf(room, props.content, provisional())
    return {
      input: gatherRepository(shelves, unwrittenPlan(session.plan, language())),
      language: language(),
      options: {
        edition: today,
        formats: formats(),
        delimiter: ',',
        without: [...missing().closed, ...missing().silent],
      },
    }
  }

  /** Leaves the trace that it came out; the zip in the hand never waits for it. */
  async function trace({ sources }: PackedRepository) {
    const publication = publicationOf(
      { document: 'repositorio', sources },
      props.content.publications(),
      { id: newId(random), device: session.device, at: new Date().toISOString() },
    )
    if (!mayWrite() || publication === undefined) return
    try {
      await room.records.write((pen) => pen.birth(publication))
      toast.show({ text: text().traced })
    } catch {
      toast.show({ text: text().notTraced, failed: true })
    }
  }

  async function build() {
    setBusy(true)
    try {
      const packed = (await writer.ask(question())) as PackedRepository
      const name = fileName(`repositorio ${props.content.plan()?.name ?? ''} ${today}`, 'zip')
      saveFile(name, 'application/zip', packed.zip)
      setMade({ ...packed, name })
      void trace(packed)
    } catch {
      toast.show({ text: text().failed, failed: true })
    }
    setBusy(false)
  }

  const state = () => {
    const sources = made()?.sources
    if (sources !== undefined) {
      return issueState({ document: 'repositorio', sources }, props.content.publications())
    }
    return props.content.publications().some(({ document }) => document === 'repositorio')
      ? undefined
      : 'never'
  }
  const toggle = (format: DocumentFormat) =>
    setFormats((now) =>
      now.includes(format) ? now.filter((one) => one !== format) : [...now, format],
    )

  return (
    <>
      <section class="sheet stack repository-sheet no-print" aria-labelledby="repository-name">
        <h2 id="repository-name">{text().name}</h2>
        <p class="soft">{text().hint}</p>
        <h3>{text().holds}</h3>
        <ul class="report-list">
          <For each={holds()}>{(each) => <li>{each}</li>}</For>
        </ul>
        <h3>{text().leftOut}</h3>
        <p>{text().leftOutText}</p>
        <Show when={missing().closed.length > 0}>
          <Notice>{words().documents.closed(missing().closed)}</Notice>
        </Show>
        <Show when={missing().silent.length > 0}>
          <Notice>{words().documents.silent(missing().silent)}</Notice>
        </Show>
        <p>
          <b>{text().language}</b>
        </p>
        <Segment
          label={text().language}
          value={language()}
          options={LOCALES.map((value) => ({ value, label: text().languages[value] }))}
          onChange={setLanguage}
        />
        <fieldset class="repository-formats">
          <legend>{text().formats}</legend>
          <For each={CHOSEN}>
            {(format) => (
              <label class="repository-check">
                <input
                  type="checkbox"
                  checked={formats().includes(format)}
                  onChange={() => toggle(format)}
                />
                {words().documents.formats[format]}
              </label>
            )}
          </For>
        </fieldset>
        <div class="actions">
          <button
            type="button"
            class="button primary tall"
            aria-disabled={isBusy()}
            onClick={() => void (!isBusy() && build())}
          >
            <Icon name="file" /> {text().build}
          </button>
        </div>
        <p role="status">
          {isBusy() ? text().building : (made() && text().done(made()?.name ?? '')) || ''}
        </p>
        <Show when={!isBusy() && made()}>
          {(packed) => (
            <>
              <p>
                {text().files(packed().files)}. {text().size(Math.ceil(packed().zip.length / 1000))}
                . {text().missing(packed().counts.missing)}
              </p>
              <p>
                {text().hash}: <span class="report-hash repository-hash">{packed().sha256}</span>
              </p>
            </>
          )}
        </Show>
        <Show when={state()}>
          {(known) => (
            <p class="small soft">
              {text().state[known()]}
              {!mayWrite() && ` ${words().documents.noTrace}`}
            </p>
          )}
        </Show>
      </section>
      <RepositoryNote day={today} mayWrite={mayWrite()} say={toast.show} />
      <ToastPlace toast={toast.current()} />
    </>
  )
}
