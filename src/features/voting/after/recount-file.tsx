import { createResource, createSignal, type JSX, Show } from 'solid-js'
import type { Act, Recount } from '../../../domain/voting/act-records.ts'
import { FEWEST_VALID } from '../../../domain/voting/small-cells.ts'
import type { Vote } from '../../../domain/voting/vote.ts'
import { writeActFile } from '../../../exports/act-file.ts'
import { writePabulib } from '../../../exports/pabulib.ts'
import { csvOfTotals } from '../../../exports/totals-csv.ts'
import { useWords } from '../../../i18n/index.ts'
import { random } from '../../../store/chance.ts'
import { useMeeting, useOpenDevice } from '../../../store/context.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { saveFile } from '../../../ui/save-file.ts'
import { shortCode } from '../result-sentence.ts'

/** The count as files for others: the act, the whole meeting, and the formats of research. */
export function RecountFile(props: {
  vote: Vote
  act: Act
  recounts: readonly Recount[]
  onDone: () => void
}): JSX.Element {
  const words = useWords()
  const text = () => words().ceremony.file
  const place = useMeeting()
  const device = useOpenDevice()
  const [withBallots, setWithBallots] = createSignal(false)
  const [opened] = createResource(async () => {
    const row = await device.ready.workspace.db.openedBallots.get(props.act.id)
    return row?.ballots ?? null
  })
  const enough = () => props.act.tally.counts.valid >= FEWEST_VALID
  const ballots = () => (withBallots() && enough() ? (opened() ?? undefined) : undefined)
  const name = (extension: string) =>
    `acta-${shortCode(props.act.id).replace(' ', '')}.${extension}`
  const saveAct = () => {
    const published = ballots()
    const { name: meeting } = place.entry()
    const { vote, act, recounts } = props
    const content = { meeting, vote, act, recounts, ...(published && { ballots: published }) }
    saveFile(name('json'), 'application/json', writeActFile(content))
  }
  const saveMeeting = async () => {
    const acts = ballots() === undefined ? [] : [props.act.id]
    const file = await device.ready.acts.writeFile(place.session, place.meeting, {
      ballots: acts,
    })
    saveFile(file.name, 'application/octet-stream', file.bytes)
  }
  const pabulib = () => {
    const published = ballots()
    const entry = place.entry()
    return (
      published &&
      writePabulib(
        { vote: props.vote, meeting: entry.name, place: entry.zone ?? '', date: entry.date },
        published,
        random,
      )
    )
  }
  return (
    <Dialog open title={text().title} onClose={() => props.onDone()}>
      <div class="stack">
        <p>{text().text}</p>
        <Show when={opened() !== null} fallback={<Notice>{text().notHere}</Notice>}>
          <Show when={enough()} fallback={<Notice>{text().tooFew(FEWEST_VALID)}</Notice>}>
            <label class="vote-pick">
              <input
                type="checkbox"
                checked={withBallots()}
                onChange={(event) => setWithBallots(event.currentTarget.checked)}
              />
              <span>{text().withBallots}</span>
            </label>
          </Show>
        </Show>
        <button type="button" class="button primary wide" onClick={() => void saveMeeting()}>
          <Icon name="file" />
          {text().meeting}
        </button>
        <button type="button" class="button wide" onClick={saveAct}>
          <Icon name="file" />
          {text().save}
        </button>
        <button
          type="button"
          class="button wide"
          onClick={() =>
            saveFile(
              name('csv'),
              'text/csv;charset=utf-8',
              csvOfTotals(props.vote, props.act, words().ceremony.file.columns),
            )
          }
        >
          {text().csv}
        </button>
        <Show when={pabulib()}>
          {(content) => (
            <button
              type="button"
              class="button wide"
              onClick={() => saveFile(name('pb'), 'text/plain;charset=utf-8', content())}
            >
              {text().pabulib}
            </button>
          )}
        </Show>
        <div class="actions">
          <button type="button" class="button" onClick={() => props.onDone()}>
            {words().ceremony.print.done}
          </button>
        </div>
      </div>
    </Dialog>
  )
}
