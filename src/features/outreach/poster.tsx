import { For, type JSX, Show } from 'solid-js'
import { QrCode } from '../../ui/qr-code.tsx'

/** The poster as it is printed: the first line of its text is the title, a code adds the meeting to a calendar. */
export function Poster(props: {
  text: string
  municipality: string
  code: string | undefined
  codeLabel: string
  /** What to do with the code, in the poster's language. */
  codeHint: string
  lang: string
}): JSX.Element {
  const lines = () => props.text.split('\n').filter((line) => line.trim() !== '')
  return (
    <article class="outreach-poster" lang={props.lang}>
      <p class="outreach-town">{props.municipality}</p>
      <h2 class="headline">{lines()[0]}</h2>
      <div class="outreach-lines">
        <For each={lines().slice(1)}>
          {(line, at) => <p classList={{ strong: at() < 3 }}>{line}</p>}
        </For>
      </div>
      <Show when={props.code}>
        {(code) => (
          <figure>
            <QrCode text={code()} label={props.codeLabel} class="outreach-qr" />
            <figcaption>{props.codeHint}</figcaption>
          </figure>
        )}
      </Show>
    </article>
  )
}
