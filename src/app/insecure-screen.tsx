import { For, type JSX } from 'solid-js'
import { useShell } from '../i18n/index.ts'
import { Notice } from '../ui/notice.tsx'

/** The one screen of an origin where nothing may be recorded. */
export function InsecureScreen(props: { missing: readonly string[] }): JSX.Element {
  const words = useShell()
  return (
    <main class="alone">
      <div class="sheet">
        <h1>{words().insecure.title}</h1>
        <p>{words().insecure.text}</p>
        <Notice tone="clash">{words().insecure.todo}</Notice>
        <ul>
          <For each={props.missing}>
            {(what) => <li class="soft">{words().insecure.missing(what)}</li>}
          </For>
        </ul>
      </div>
    </main>
  )
}
