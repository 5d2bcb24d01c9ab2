import { For, type JSX } from 'solid-js'
import { MEETING_TEXTS } from '../../../domain/minutes/minutes.ts'
import { useWords } from '../../../i18n/index.ts'
import { useMeeting } from '../../../store/context.ts'
import { Icon } from '../../../ui/icon.tsx'
import './minutes.css'
import { TextField } from './text-field.tsx'

/** What the acta tells of the meeting as a whole: what happened, what was agreed on, and what was not. */
export function MeetingNotes(): JSX.Element {
  const { meeting } = useMeeting()
  const words = useWords()
  const text = () => words().inRoom
  return (
    <section class="sheet meeting-notes" aria-labelledby="meeting-notes">
      <h2 id="meeting-notes">
        <Icon name="document" /> {text().notesTitle}
      </h2>
      <p class="small soft">{text().notesText}</p>
      <For each={MEETING_TEXTS}>
        {(field) => (
          <TextField record={meeting} field={field} label={text().notes[field]} rows={2} />
        )}
      </For>
    </section>
  )
}
