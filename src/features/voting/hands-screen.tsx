import { createSignal, type JSX, Show } from 'solid-js'
import type { Signer, TotalsAct } from '../../domain/voting/act-records.ts'
import { rankTotals, standings } from '../../domain/voting/standings.ts'
import type { Vote } from '../../domain/voting/vote.ts'
import type { VoteCourse } from '../../domain/voting/vote-course.ts'
import { useWords } from '../../i18n/index.ts'
import { useMeeting } from '../../store/context.ts'
import { signTotals } from '../../store/sign-act.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useVotePaths } from './course.ts'
import { HandsForm } from './hands-form.tsx'
import { labelIn } from './pictures/cut.ts'
import { Ranking } from './ranking.tsx'
import { VoteCode } from './vote-code.tsx'
import { useWriteWords } from './write-words.ts'

/** A vote without ballots: hands are counted twice, and the count is signed. Another count is kept beside it. */
export function HandsScreen(props: { vote: Vote; course: VoteCourse }): JSX.Element {
  const words = useWords()
  const text = () => words().voting.forms.hands
  const place = useMeeting()
  const paths = useVotePaths()
  const writeWords = useWriteWords()
  const [again, setAgain] = createSignal(false)
  const [failure, setFailure] = createSignal('')
  const standing = () =>
    place.paper.records
      .list<TotalsAct>('totals-act')
      .filter((act) => act.vote === props.vote.id)
      .map(({ id }) => id)
  const sign = async (totals: Readonly<Record<string, number>>, signers: readonly Signer[]) => {
    try {
      const signed = await signTotals(
        { session: place.session, paper: place.paper },
        { vote: props.vote, totals, signers, replaces: standing() },
      )
      if (!signed.ok) return setFailure(words().voting.notWritten)
      setFailure('')
      setAgain(false)
    } catch (error) {
      setFailure(writeWords(error))
    }
  }
  return (
    <Screen
      title={words().voting.title}
      subtitle={place.entry().name}
      back={paths.meeting}
      class="vote-hub"
    >
      <section class="stack">
        <p class="vote-stage">
          <span
            class="stamp"
            classList={{ now: !props.course.totals, done: !!props.course.totals }}
          >
            {words().voting.hub[props.course.stage]}
          </span>
        </p>
        <h2 class="vote-headline headline">{props.vote.config.question}</h2>
        <Show when={props.course.totals}>
          {(act) => (
            <section class="sheet vote-card stack">
              <p>
                {text().notSecret} {words().voting.hub.heads(act().heads)}.
              </p>
              <Ranking
                standings={standings(
                  rankTotals(new Map(Object.entries(act().totals))),
                  act().totals,
                )}
                labelOf={labelIn(props.vote.config)}
                amountOf={words().voting.total.hands}
              />
              <p class="vote-sealed">
                <Icon name="seal" />
                {words().voting.results.sealedBy((act().signers ?? []).map(({ name }) => name))}
              </p>
            </section>
          )}
        </Show>
      </section>
      <aside class="stack vote-side">
        <Show when={failure()}>
          <Notice tone="clash" alert>
            {failure()}
          </Notice>
        </Show>
        <Show
          when={props.course.totals && !again()}
          fallback={
            <HandsForm
              vote={props.vote}
              onAgreed={(totals, signers) => void sign(totals, signers)}
            />
          }
        >
          <button type="button" class="button wide" onClick={() => setAgain(true)}>
            {words().voting.hub.recount}
          </button>
        </Show>
        <VoteCode vote={props.vote} />
      </aside>
    </Screen>
  )
}
