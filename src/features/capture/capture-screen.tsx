import { A, useParams } from '@solidjs/router'
import { createMemo, createSignal, type JSX, Show, untrack } from 'solid-js'
import type { Axis, Plan } from '../../domain/process/plan.ts'
import { type CaptureRefusal, captureProposal } from '../../domain/proposals/capture.ts'
import type { Origin, Proposal, Support } from '../../domain/proposals/proposal.ts'
import { useWords } from '../../i18n/index.ts'
import { newId, type ProposalId } from '../../lib/ids.ts'
import { random } from '../../store/chance.ts'
import { useMeeting, useOpenDevice } from '../../store/context.ts'
import { Icon } from '../../ui/icon.tsx'
import { LongList } from '../../ui/long-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { createToast, ToastPlace } from '../../ui/toast.tsx'
import { AxisChips } from './axis-chips.tsx'
import './capture.css'
import { CardOfTable } from './card-of-table.tsx'
import { createDraft } from './draft.ts'
import { createHints } from './hints.ts'
import { OriginChoice } from './origin-choice.tsx'
import { OtherTables } from './other-tables.tsx'
import { SimilarHint } from './similar-hint.tsx'
import { useWriteWords } from './write-words.ts'

/** A table's capture: one field and Enter; what is similar shows under it; the cards of the table below. */
export default function CaptureScreen(): JSX.Element {
  const params = useParams<{ table: string }>()
  const place = useMeeting()
  const device = useOpenDevice()
  const words = useWords()
  const why = useWriteWords()
  const { show, current } = createToast()
  const table = () => Number(params.table)
  const { records } = place.course
  const draft = createDraft({
    db: device.ready.workspace.db,
    key: () => `draft/${place.meeting}/${table()}`,
    leads: place.session.leads,
  })
  const [axis, setAxis] = createSignal<Axis | null>(null)
  const [origin, setOrigin] = createSignal<Origin>('citizens')
  const [refusal, setRefusal] = createSignal<CaptureRefusal>()
  const [said, setSaid] = createSignal('')
  let field: HTMLTextAreaElement | undefined

  const proposals = () => records.list<Proposal>('proposal')
  const mine = createMemo(() =>
    proposals()
      .filter((each) => each.table === table())
      .reverse(),
  )
  const others = createMemo(() => proposals().filter((each) => each.table !== table()))
  const supports = createMemo(() => {
    const counts = new Map<string, number>()
    for (const { proposal } of records.list<Support>('support')) {
      counts.set(proposal, (counts.get(proposal) ?? 0) + 1)
    }
    return counts
  })
  const hints = createHints({
    proposals,
    text: draft.text,
    axis,
    plan: () => place.room.records.list<Plan>('plan')[0],
    start: () => new Worker(new URL('./hints.worker.ts', import.meta.url), { type: 'module' }),
  })

  async function add() {
    const captured = captureProposal(
      {
        meeting: place.meeting,
        tables: Math.max(place.entry().tables, table()),
        table: table(),
        text: draft.text(),
        axis: axis(),
        origin: origin(),
      },
      {
        id: newId<ProposalId>(random),
        at: new Date().toISOString(),
        device: place.session.device,
      },
    )
    if (!captured.ok) {
      setRefusal(captured.refusal)
      return
    }
    setRefusal(undefined)
    const proposal = captured.value
    const kept = records.write((pen) => pen.birth(proposal))
    // The card is there at once or was refused at once; what was refused stays in the field.
    if (untrack(() => records.get(proposal.id))) {
      draft.set('')
      setAxis(null)
      field?.focus()
    }
    try {
      await kept
      setSaid(words().capture.announce(proposal.text))
    } catch (error) {
      show({ text: why(error), failed: true })
    }
  }
  async function support(proposal: ProposalId) {
    const id = newId<string>(random)
    const birth: Support = {
      kind: 'support',
      id,
      v: 1,
      proposal,
      table: table(),
      device: place.session.device,
    }
    try {
      await records.write((pen) => pen.birth(birth))
      draft.set('')
      show({ text: words().capture.supported })
      field?.focus()
    } catch (error) {
      show({ text: why(error), failed: true })
    }
  }

  return (
    <Screen
      title={words().capture.title(words().terms.table(table()))}
      subtitle={place.entry().name}
      back={`/plan/${place.session.plan}/encuentro/${place.meeting}`}
      class="capture"
    >
      <form
        class="capture-write"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <label for="capture-text">{words().capture.label}</label>
        <div class="capture-line">
          <textarea
            id="capture-text"
            ref={field}
            class="input quote"
            rows={2}
            autocomplete="off"
            value={draft.text()}
            aria-invalid={refusal() ? 'true' : undefined}
            aria-describedby={refusal() ? 'capture-refusal' : undefined}
            onInput={(event) => {
              draft.set(event.currentTarget.value)
              setRefusal(undefined)
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
                event.preventDefault()
                void add()
              }
            }}
          />
          <button type="submit" class="button primary">
            <span>{words().capture.add}</span>
            <small>{words().capture.addHint}</small>
          </button>
        </div>
        <Show when={refusal()}>
          {(reason) => (
            <p class="field-error" id="capture-refusal" role="alert">
              {words().capture.refusals[reason()]}
            </p>
          )}
        </Show>
      </form>
      <SimilarHint
        hint={hints.first()}
        table={table()}
        onSame={(id) => void support(id)}
        onDifferent={hints.dismiss}
      />
      <div class="capture-axes">
        <AxisChips value={axis()} onChange={setAxis} />
        <OriginChoice value={origin()} onChange={setOrigin} />
      </div>
      <div class="capture-board">
        <section aria-labelledby="capture-mine">
          <div class="capture-head">
            <h2 id="capture-mine">{words().capture.mine(words().terms.cards(mine().length))}</h2>
            <Show when={place.entry().type === 'prioritisation'}>
              <A
                class="button"
                href={`/plan/${place.session.plan}/encuentro/${place.meeting}/mesa/${table()}/evaluacion`}
              >
                <Icon name="list" /> {words().capture.score}
              </A>
            </Show>
            <A
              class="button"
              href={`/plan/${place.session.plan}/encuentro/${place.meeting}/mesa/${table()}/acta`}
            >
              <Icon name="document" /> {words().inRoom.tableMinutes}
            </A>
          </div>
          <Show when={mine().length > 0} fallback={<Notice>{words().capture.noneYet}</Notice>}>
            <div class="capture-mine">
              <LongList tag="div" each={mine()}>
                {(proposal, at) => (
                  <CardOfTable
                    proposal={proposal}
                    fresh={at() === 0}
                    supports={supports().get(proposal.id) ?? 0}
                    onSaid={(text) => show({ text })}
                    onFailed={(text) => show({ text, failed: true })}
                  />
                )}
              </LongList>
            </div>
          </Show>
        </section>
        <OtherTables proposals={others()} />
      </div>
      <p class="unseen" role="status">
        {said()}
      </p>
      <ToastPlace toast={current()} />
    </Screen>
  )
}
