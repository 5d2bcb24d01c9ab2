import { createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import type { Vote } from '../../../domain/voting/vote.ts'
import { useWords } from '../../../i18n/index.ts'
import { random } from '../../../store/chance.ts'
import { useOpenDevice } from '../../../store/context.ts'
import { forgetCountKey, noteKeyCopied } from '../../../store/count-keys.ts'
import { halvesOf, type KeySheet, wholeOf } from '../../../store/key-sheets.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { Holding } from './count-key.ts'
import { KeySheets } from './key-sheets.tsx'

/** Where the key of this vote is, and what is missing so that its ballots can be opened whatever happens. */
export function KeyCard(props: { vote: Vote; holding: Holding }): JSX.Element {
  const words = useWords()
  const text = () => words().ceremony.key
  const { db } = useOpenDevice().ready.workspace
  const held = () => props.holding.held()
  const [sheets, setSheets] = createSignal<readonly KeySheet[]>()
  const inHalves = () => props.vote.config.envelope?.held === 'halves'
  const make = () => {
    const key = held()
    if (key === undefined) return
    setSheets(inHalves() ? halvesOf(key.secret, random) : [wholeOf(key.secret)])
  }
  const done = async () => {
    // Two sheets in two people's hands: the tablet forgets what it could read alone.
    if (inHalves()) await forgetCountKey(db, props.vote.id)
    else await noteKeyCopied(db, props.vote.id)
    setSheets(undefined)
    props.holding.refresh()
  }
  return (
    <section class="sheet vote-card stack">
      <h3>{text().title}</h3>
      <Switch fallback={<p>{inHalves() ? text().halvesOut : text().elsewhere}</p>}>
        <Match when={held() && inHalves()}>
          <Notice>{text().halvesDue}</Notice>
          <button type="button" class="button sun wide" onClick={make}>
            <Icon name="key" />
            {text().printHalves}
          </button>
        </Match>
        <Match when={held()}>
          {(key) => (
            <>
              <p>{text().here}</p>
              <Show when={!key().copied}>
                <Notice>{text().copyDue}</Notice>
              </Show>
              <button
                type="button"
                class={`button wide ${key().copied ? '' : 'sun'}`}
                onClick={make}
              >
                <Icon name="key" />
                {text().printCopy}
              </button>
            </>
          )}
        </Match>
      </Switch>
      <Show when={sheets()}>
        {(made) => (
          <KeySheets
            vote={props.vote}
            sheets={made()}
            onDone={() => void done()}
            onCancel={() => setSheets(undefined)}
          />
        )}
      </Show>
    </section>
  )
}
