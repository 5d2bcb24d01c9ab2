import { A } from '@solidjs/router'
import { createEffect, createResource, createSignal, type JSX, on, onCleanup, Show } from 'solid-js'
import type { Announced, Announcement } from '../../domain/strategy/announcement.ts'
import { writeIcs } from '../../exports/calendar/ics.ts'
import { LOCALES, type Locale, useLocale, useWords } from '../../i18n/index.ts'
import {
  loadAnnouncementLabels,
  PIECES,
  type Piece,
  unsaidIn,
  writeAnnouncement,
} from '../../i18n/write-announcement.ts'
import { useMeeting, useOpenDevice } from '../../store/context.ts'
import { tabletNotes } from '../../store/tablet-notes.ts'
import { Choice } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { Segment } from '../../ui/segment.tsx'
import { calendarEventOf, codeOf } from './calendar-event.ts'
import { Poster } from './poster.tsx'

/** Wait after the last key before a changed text goes to disk. */
const PAUSE_MS = 400

/** Invitation, radio script or poster in a chosen language: proposed from the plan, changed by hand, printed. */
export function PieceEditor(props: { about: Announcement }): JSX.Element {
  const place = useMeeting()
  const device = useOpenDevice()
  const words = useWords()
  const locale = useLocale()
  const notes = tabletNotes(device.ready.workspace.db)
  const [piece, setPiece] = createSignal<Piece>('invitation')
  const [language, setLanguage] = createSignal<Locale>(locale())
  const [labels] = createResource(language, loadAnnouncementLabels)
  const at = () => ({
    plan: place.session.plan,
    meeting: place.meeting,
    name: `${piece()}-${language()}`,
  })
  const [own, setOwn] = createSignal<string>()
  const [failed, setFailed] = createSignal(false)
  createEffect(
    on([piece, language], async () => {
      await keepNow()
      const which = at()
      setOwn(undefined)
      const kept = await notes.read(which)
      if (which.name === at().name && own() === undefined && typeof kept === 'string') setOwn(kept)
    }),
  )
  const proposed = () => {
    const known = labels.latest
    return known ? writeAnnouncement(props.about, piece(), known) : ''
  }
  const text = () => own() ?? proposed()

  let pause: ReturnType<typeof setTimeout> | undefined
  let waiting: { readonly at: ReturnType<typeof at>; readonly text: string | undefined } | undefined
  async function keepNow() {
    clearTimeout(pause)
    const last = waiting
    waiting = undefined
    if (last === undefined) return
    await notes.keep(last.at, last.text).then(
      () => setFailed(false),
      () => setFailed(true),
    )
  }
  const change = (value: string | undefined) => {
    setOwn(value)
    waiting = { at: at(), text: value }
    clearTimeout(pause)
    pause = setTimeout(() => void keepNow(), PAUSE_MS)
  }
  onCleanup(() => void keepNow())

  const event = () => calendarEventOf(place.meeting, props.about, new Date())
  const saveCalendar = () => {
    const known = event()
    if (known) saveFile('encuentro.ics', 'text/calendar', writeIcs({ ...known, text: text() }))
  }
  const listed = (things: readonly Announced[]) =>
    new Intl.ListFormat(locale()).format(things.map((each) => words().outreach.announced[each]))
  const unsaid = () => {
    const [known, changed] = [labels.latest, own()]
    return known && changed !== undefined ? unsaidIn(changed, props.about, known) : []
  }
  return (
    <section class="sheet outreach-sheet stack" aria-label={words().outreach.pieces}>
      <div class="outreach-tools no-print">
        <Segment
          label={words().outreach.pieces}
          value={piece()}
          options={PIECES.map((value) => ({ value, label: words().outreach.piece[value] }))}
          onChange={setPiece}
        />
        <Choice
          label={words().outreach.language}
          value={language()}
          options={LOCALES.map((value) => ({ value, label: words().outreach.languages[value] }))}
          onChange={setLanguage}
        />
      </div>
      <Show when={props.about.missing.length > 0}>
        <div class="no-print">
          <Notice>
            <p>{words().outreach.missing(listed(props.about.missing))}</p>
            <A href={`/plan/${place.session.plan}/estrategia`}>{words().outreach.complete}</A>
          </Notice>
        </div>
      </Show>
      <div class="field no-print">
        <label for="outreach-text">{words().outreach.text}</label>
        <textarea
          id="outreach-text"
          class="input"
          rows={piece() === 'radio' ? 6 : 11}
          lang={language()}
          aria-describedby="outreach-hint"
          value={text()}
          onInput={(event) => change(event.currentTarget.value)}
        />
        <small class="soft" id="outreach-hint">
          {piece() === 'poster' ? `${words().outreach.posterHint} ` : ''}
          {words().outreach.textHint}
        </small>
      </div>
      <Show when={unsaid().length > 0}>
        <div class="no-print">
          <Notice alert>{words().outreach.unsaid(listed(unsaid()))}</Notice>
        </div>
      </Show>
      <Show when={failed()}>
        <Notice tone="clash" alert>
          {words().terms.notSaved}
        </Notice>
      </Show>
      <div class="actions no-print">
        <button type="button" class="button primary" onClick={() => window.print()}>
          <Icon name="print" /> {words().outreach.print}
        </button>
        <Show when={event()}>
          <button type="button" class="button" onClick={saveCalendar}>
            <Icon name="clock" /> {words().outreach.calendar}
          </button>
        </Show>
        <Show when={own() !== undefined}>
          <button type="button" class="button plain" onClick={() => change(undefined)}>
            {words().outreach.proposed}
          </button>
        </Show>
      </div>
      <Show
        when={piece() === 'poster'}
        fallback={
          <article class="outreach-page" lang={language()}>
            {text()}
          </article>
        }
      >
        <Poster
          text={text()}
          municipality={props.about.municipality}
          code={codeFor(event())}
          codeLabel={words().outreach.calendarCode}
          codeHint={labels.latest?.texts.calendar ?? ''}
          lang={language()}
        />
      </Show>
    </section>
  )
}

function codeFor(event: ReturnType<typeof calendarEventOf>): string | undefined {
  return event && codeOf(event)
}
