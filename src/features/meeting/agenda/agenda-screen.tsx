import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { type AgendaBlock, totalMinutes } from '../../../domain/agenda/agenda.ts'
import { appendBlock, type BlockInput, moveBlock } from '../../../domain/agenda/edit.ts'
import { blocksOfTemplate, type TemplateId } from '../../../domain/agenda/templates.ts'
import { useLocale, useWords } from '../../../i18n/index.ts'
import { newId } from '../../../lib/ids.ts'
import { random } from '../../../store/chance.ts'
import { useMeeting } from '../../../store/context.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { createToast, ToastPlace } from '../../../ui/toast.tsx'
import { createWriter } from '../write.ts'
import './agenda.css'
import { BlockDialog } from './block-dialog.tsx'
import { BlockRow } from './block-row.tsx'
import { NowCard } from './now-card.tsx'
import { createAgendaButtons } from './presses.ts'
import { createRunningAgenda } from './running.ts'
import { TemplateChoice } from './template-choice.tsx'

/** What is done in the meeting and how long it takes: made, changed and run on one screen. */
export default function AgendaScreen(): JSX.Element {
  const place = useMeeting()
  const words = useWords()
  const locale = useLocale()
  const { show, current } = createToast()
  const { records } = place.course
  const write = createWriter(records, show)
  const agenda = createRunningAgenda()
  const buttons = createAgendaButtons(agenda, show)
  const [subject, setSubject] = createSignal<AgendaBlock | 'new'>()
  const text = () => words().agenda
  const ids = createMemo(() => agenda.standing().blocks.map(({ block }) => block.id))
  const planned = createMemo(() =>
    agenda.standing().blocks.filter(({ block }) => block.removed !== true),
  )
  const placeOf = (id: string) => planned().findIndex(({ block }) => block.id === id)
  const mayWrite = () => place.session.leads() && place.session.grant(place.course.room) === 'write'

  function choose(template: TemplateId) {
    const where = { meeting: place.meeting, language: locale(), words: text().templates }
    void write((pen) => {
      for (const block of blocksOfTemplate(template, where)) {
        // It was laid once and taken out: what is here already comes back.
        if (records.get(block.id)) pen.field(block.id, 'removed', false)
        else pen.birth(block)
      }
    })
  }
  async function keep(input: BlockInput) {
    const known = subject()
    const ok = await write((pen) => {
      if (known === 'new' || known === undefined) {
        const id = newId<string>(random)
        return pen.birth(appendBlock(agenda.blocks(), input, id))
      }
      for (const field of ['name', 'minutes', 'lead'] as const) {
        if (input[field] !== (known[field] ?? '')) pen.field(known.id, field, input[field])
      }
    })
    if (ok) setSubject(undefined)
  }
  async function remove({ id, name }: AgendaBlock) {
    const back = () => void write((pen) => pen.field(id, 'removed', false))
    const undo = { label: words().terms.undo, run: back }
    const told = { text: text().removed(name), undo }
    if (await write((pen) => pen.field(id, 'removed', true), told)) setSubject(undefined)
  }
  function move(id: string, to: number) {
    const changes = moveBlock(agenda.blocks(), id, to)
    if (changes.length === 0) return
    const name = agenda.row(id)?.block.name ?? ''
    void write(
      (pen) => {
        for (const change of changes) pen.field(change.id, 'rank', change.rank)
      },
      { text: text().moved(name, to + 1) },
    )
  }

  return (
    <Screen
      title={text().title}
      subtitle={place.entry().name}
      back={`/plan/${place.session.plan}/encuentro/${place.meeting}`}
      class="agenda"
    >
      <section class="stack" aria-labelledby="agenda-list">
        <div class="agenda-head">
          <h2 class="headline" id="agenda-list">
            {text().headline}
          </h2>
          <Show when={planned().length > 0}>
            <span class="soft" role="status">
              {text().sum(
                text().blocks(planned().length),
                text().minutes(totalMinutes(agenda.blocks())),
              )}
            </span>
          </Show>
        </div>
        <ol class="agenda-rows">
          <For each={ids()}>
            {(id) => (
              <Show when={agenda.row(id)}>
                {(row) => (
                  <BlockRow
                    row={row()}
                    place={placeOf(id)}
                    count={planned().length}
                    mayWrite={mayWrite()}
                    onMove={(to) => move(id, to)}
                    onChange={() => setSubject(row().block)}
                    onGo={() => buttons.begin(row())}
                    onSettle={(field, value) => void write((pen) => pen.field(id, field, value))}
                  />
                )}
              </Show>
            )}
          </For>
        </ol>
        <Show when={mayWrite()}>
          <button type="button" class="button" onClick={() => setSubject('new')}>
            <Icon name="plus" /> {text().add}
          </button>
        </Show>
      </section>
      <aside class="stack">
        <Show when={planned().length > 0}>
          <NowCard agenda={agenda} buttons={buttons} mayWrite={mayWrite()} />
        </Show>
        <Show when={planned().length === 0 && mayWrite()}>
          <TemplateChoice onChoose={choose} />
        </Show>
      </aside>
      <BlockDialog
        subject={subject()}
        onClose={() => setSubject(undefined)}
        onKeep={(input) => void keep(input)}
        onRemove={(block) => void remove(block)}
      />
      <ToastPlace toast={current()} />
    </Screen>
  )
}
