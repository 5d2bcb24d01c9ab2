import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Proposal } from '../../domain/proposals/proposal.ts'
import type { Live } from '../../domain/records/record.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { useMeeting } from '../../store/context.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { AxisMark, Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { canSpeak, speak } from '../../ui/speech.ts'
import { CardPhotos } from './card-photos.tsx'
import { PhotoButton } from './photo-button.tsx'
import { useWriteWords } from './write-words.ts'

/** A card of this table: read it back, change its wording; the words as said stay underneath. */
export function CardOfTable(props: {
  proposal: Live<Proposal>
  fresh: boolean
  supports: number
  /** Says what was done. */
  onSaid: (text: string) => void
  /** Says what failed where no sheet is open to say it. */
  onFailed: (text: string) => void
}): JSX.Element {
  const { course } = useMeeting()
  const words = useWords()
  const why = useWriteWords()
  const locale = useLocale()
  const [open, setOpen] = createSignal<'read' | 'change'>()
  const [wording, setWording] = createSignal('')
  const [failed, setFailed] = createSignal<string>()
  const text = () => props.proposal.wording ?? props.proposal.text
  const time = () =>
    new Date(props.proposal.at).toLocaleTimeString(locale(), { hour: '2-digit', minute: '2-digit' })

  const close = () => {
    setOpen(undefined)
    setFailed(undefined)
  }
  async function change(field: string, value: unknown) {
    setFailed(undefined)
    try {
      await course.records.write((pen) => pen.field(props.proposal.id, field, value))
      close()
    } catch (error) {
      if (open()) setFailed(why(error))
      else props.onFailed(why(error))
    }
  }

  return (
    <article
      class="note"
      classList={{ fresh: props.fresh }}
      data-axis={props.proposal.axis ?? 'none'}
    >
      <div class="foot">
        <AxisMark axis={props.proposal.axis} />
        <b>{words().terms.axis[props.proposal.axis ?? 'none']}</b>
        <time datetime={props.proposal.at}>{time()}</time>
      </div>
      <blockquote>{text()}</blockquote>
      <Show when={props.proposal.wording && props.proposal.wording !== props.proposal.text}>
        <p class="capture-original">
          {words().capture.original} <span class="quote">«{props.proposal.text}»</span>
        </p>
      </Show>
      <Show when={props.proposal.conflicts?.['wording']}>
        {(heads) => (
          <Notice tone="clash">
            {words().capture.conflict}
            <For each={heads()}>
              {(head) => (
                <button
                  type="button"
                  class="button"
                  onClick={() => void change('wording', head.value)}
                >
                  {String(head.value)}
                </button>
              )}
            </For>
          </Notice>
        )}
      </Show>
      <div class="foot capture-last">
        <Icon name={props.proposal.readBack ? 'check' : 'voice'} />
        {props.proposal.readBack ? words().capture.wasRead : words().capture.notRead}
        <Show when={props.supports > 0}>
          <span class="stamp by-axis">
            <Icon name="support" /> {words().terms.supports(props.supports)}
          </span>
        </Show>
      </div>
      <CardPhotos
        proposal={props.proposal.id}
        text={text()}
        onSaid={props.onSaid}
        onFailed={props.onFailed}
      />
      <div class="capture-acts">
        <button type="button" class="button" onClick={() => setOpen('read')}>
          <Icon name="voice" /> {words().capture.read}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            setWording(text())
            setOpen('change')
          }}
        >
          <Icon name="pencil" /> {words().capture.change}
        </button>
        <PhotoButton
          proposal={props.proposal.id}
          text={text()}
          onSaid={props.onSaid}
          onFailed={props.onFailed}
        />
      </div>
      <Dialog open={open() === 'read'} title={words().capture.readTitle} onClose={close}>
        <p class="quote capture-aloud">{text()}</p>
        <Failure text={failed()} />
        <div class="actions">
          <button type="button" class="button sun" onClick={() => void change('readBack', true)}>
            <Icon name="check" /> {words().capture.accepted}
          </button>
          <Show when={canSpeak(locale())}>
            <button type="button" class="button" onClick={() => speak(text(), locale())}>
              <Icon name="voice" /> {words().capture.readAloud}
            </button>
          </Show>
          <button type="button" class="button" onClick={close}>
            {words().terms.close}
          </button>
        </div>
      </Dialog>
      <Dialog open={open() === 'change'} title={words().capture.changeTitle} onClose={close}>
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault()
            if (wording().trim() !== '') void change('wording', wording().trim())
          }}
        >
          <p>{words().capture.changeText}</p>
          <label class="field">
            <span class="label">{words().capture.wording}</span>
            <textarea
              class="input quote"
              rows={4}
              maxLength={1000}
              value={wording()}
              onInput={(event) => setWording(event.currentTarget.value)}
            />
          </label>
          <Failure text={failed()} />
          <div class="actions">
            <button type="submit" class="button sun">
              {words().terms.save}
            </button>
            <button type="button" class="button" onClick={close}>
              {words().terms.cancel}
            </button>
          </div>
        </form>
      </Dialog>
    </article>
  )
}

function Failure(props: { text: string | undefined }): JSX.Element {
  return (
    <Show when={props.text}>
      <Notice tone="clash" alert>
        {props.text}
      </Notice>
    </Show>
  )
}
