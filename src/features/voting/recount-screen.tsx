import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import type { Act, Recount } from '../../domain/voting/act-records.ts'
import { countedHash } from '../../domain/voting/count-vote.ts'
import type { Vote } from '../../domain/voting/vote.ts'
import type { VoteCourse } from '../../domain/voting/vote-course.ts'
import { useWords } from '../../i18n/index.ts'
import { useMeeting, useOpenDevice } from '../../store/context.ts'
import { signRecount } from '../../store/sign-act.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { CountTable } from './counting/count-table.tsx'
import { createCounting } from './counting/counting.ts'
import { useVotePaths } from './course.ts'
import { KeyEntry } from './key/key-entry.tsx'
import { shortCode } from './result-sentence.ts'
import { useWriteWords } from './write-words.ts'

/** A second official's tablet opens and counts an act's batches by itself, and says whether it comes to the same. */
export function RecountScreen(props: { vote: Vote; course: VoteCourse; act: Act }): JSX.Element {
  const words = useWords()
  const text = () => words().ceremony.recount
  const place = useMeeting()
  const device = useOpenDevice()
  const paths = useVotePaths()
  const writeWords = useWriteWords()
  const [failure, setFailure] = createSignal('')
  const counting = createCounting({
    vote: () => props.vote,
    course: () => props.course,
    replaces: () => props.act.replaces ?? [],
    only: () => props.act.batches,
    dice: () => props.act.dice,
    spare: () => props.act.reconciliation.cards?.spare,
  })
  const { outer, inner, since } = counting
  const isOwn = () => props.act.device === place.session.device
  const lacking = () => since().lacking.length > 0
  const agrees = createMemo(() => {
    const now = inner()
    return now && now.counted === countedHash(props.act)
  })
  const mine = () =>
    place.paper.records
      .list<Recount>('recount')
      .find((one) => one.act === props.act.id && one.device === place.session.device)
  const keep = async () => {
    const now = inner()
    if (now === undefined) return
    try {
      await signRecount(
        { db: device.ready.workspace.db, session: place.session, paper: place.paper },
        {
          vote: props.vote,
          act: props.act.id,
          agrees: agrees() === true,
          counted: now.counted,
          ballots: now.ballots,
        },
      )
      setFailure('')
    } catch (error) {
      setFailure(writeWords(error))
    }
  }
  return (
    <Screen
      title={text().title}
      subtitle={place.entry().name}
      back={paths.results(props.vote.id)}
      class="vote-count"
    >
      <section class="stack">
        <h2 class="vote-verdict headline" aria-live="polite">
          <Show when={inner()} fallback={props.vote.config.question}>
            {agrees() ? text().same : text().differs}
          </Show>
        </h2>
        <Show when={lacking()}>
          <Notice>{text().lacking}</Notice>
        </Show>
        <Show when={outer()}>
          {(around) => (
            <CountTable
              vote={props.vote}
              booths={props.course.booths}
              outer={around()}
              numbers={inner()?.reconciliation}
            />
          )}
        </Show>
      </section>
      <aside class="stack vote-side">
        <section class="sheet vote-card stack">
          <p>{text().text}</p>
          <p>
            {words().ceremony.acta.actCode}: <b class="num">{shortCode(props.act.id)}</b>
          </p>
          <Show when={isOwn()}>
            <Notice>{text().own}</Notice>
          </Show>
          <Show when={!lacking() && counting.needsKey() && !counting.hasKey()}>
            <KeyEntry vote={props.vote} onKey={counting.setKey} />
          </Show>
          <Show when={failure()}>
            <Notice tone="clash" alert>
              {failure()}
            </Notice>
          </Show>
          <Show when={inner() && !mine()}>
            <button type="button" class="button sun tall wide" onClick={() => void keep()}>
              <Icon name="seal" />
              {text().keep}
            </button>
          </Show>
          <Show when={mine()}>
            <p class="vote-signed" role="status">
              <Icon name="check" />
              {text().kept}
            </p>
          </Show>
        </section>
      </aside>
    </Screen>
  )
}
