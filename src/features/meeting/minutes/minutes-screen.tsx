import { useParams } from '@solidjs/router'
import { createMemo, For, type JSX, Match, onCleanup, Show, Switch } from 'solid-js'
import {
  agreementOf,
  beginTableMinutes,
  digestOfTexts,
  isWritten,
  TABLE_TEXTS,
  type TableMinutes,
  tableMinutesId,
} from '../../../domain/minutes/minutes.ts'
import { useLocale, useWords } from '../../../i18n/index.ts'
import { useMeeting } from '../../../store/context.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { canSpeak, hush, speak } from '../../../ui/speech.ts'
import { createToast, ToastPlace } from '../../../ui/toast.tsx'
import { createWriter } from '../write.ts'
import './minutes.css'
import { TextField } from './text-field.tsx'

/** A table's minutes: four texts in large letters, read aloud, and whether the table agrees. */
export default function MinutesScreen(): JSX.Element {
  const params = useParams<{ table: string }>()
  const place = useMeeting()
  const words = useWords()
  const locale = useLocale()
  const { show, current } = createToast()
  const { records } = place.course
  const write = createWriter(records, show)
  const text = () => words().inRoom
  const table = () => Number(params.table)
  const id = () => tableMinutesId(place.meeting, table())
  const minutes = createMemo(() => records.get<TableMinutes>(id()))
  const agreement = () => agreementOf(minutes())
  const mayWrite = () => place.session.leads() && place.session.grant(place.course.room) === 'write'
  const aloud = () =>
    TABLE_TEXTS.flatMap((field) => {
      const said = minutes()?.[field]?.trim() ?? ''
      return said === '' ? [] : [`${text().texts[field]}. ${said}`]
    }).join('\n')
  onCleanup(hush)

  return (
    <Screen
      title={text().minutesTitle(words().terms.table(table()))}
      subtitle={place.entry().name}
      back={`/plan/${place.session.plan}/encuentro/${place.meeting}/mesa/${table()}`}
      class="minutes"
    >
      <section class="stack" aria-labelledby="minutes-head">
        <div>
          <h2 class="headline" id="minutes-head">
            {text().minutesHeadline}
          </h2>
          <p class="soft">{text().minutesText}</p>
        </div>
        <For each={[id()]}>
          {(record) => (
            <For each={TABLE_TEXTS}>
              {(field) => (
                <TextField
                  record={record}
                  field={field}
                  label={text().texts[field]}
                  begin={(pen) => pen.birth(beginTableMinutes(place.meeting, table()))}
                />
              )}
            </For>
          )}
        </For>
      </section>
      <aside class="sheet minutes-hear" aria-labelledby="minutes-hear">
        <h2 id="minutes-hear">{text().hearTitle}</h2>
        <Show when={isWritten(minutes())} fallback={<p class="soft">{text().nothingToHear}</p>}>
          <p>{text().hearText}</p>
          <Show when={canSpeak(locale())}>
            <button type="button" class="button wide" onClick={() => speak(aloud(), locale())}>
              <Icon name="voice" /> {text().readAloud}
            </button>
            <button type="button" class="button wide" onClick={hush}>
              {text().stopReading}
            </button>
          </Show>
          <Switch>
            <Match when={agreement() === 'heard'}>
              <p class="minutes-heard" role="status">
                <Icon name="check" /> {text().heard}
              </p>
              <Show when={mayWrite()}>
                <button
                  type="button"
                  class="button plain"
                  onClick={() => void write((pen) => pen.field(id(), 'heard', ''))}
                >
                  {text().unhear}
                </button>
              </Show>
            </Match>
            <Match when={mayWrite()}>
              <Show when={agreement() === 'changed'}>
                <Notice>{text().heardChanged}</Notice>
              </Show>
              <button
                type="button"
                class="button sun wide tall"
                onClick={() =>
                  void write((pen) => pen.field(id(), 'heard', digestOfTexts(minutes())))
                }
              >
                <Icon name="check" /> {text().hear}
              </button>
            </Match>
          </Switch>
        </Show>
      </aside>
      <ToastPlace toast={current()} />
    </Screen>
  )
}
