import { A } from '@solidjs/router'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Act } from '../../domain/voting/act-records.ts'
import type { CriteriaRules } from '../../domain/voting/method-rules.ts'
import { weightSensitivity } from '../../domain/voting/sensitivity.ts'
import { isOrderOnly } from '../../domain/voting/small-cells.ts'
import type { Vote } from '../../domain/voting/vote.ts'
import type { VoteCourse } from '../../domain/voting/vote-course.ts'
import { useWords } from '../../i18n/index.ts'
import { useMeeting } from '../../store/context.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { AfterAct } from './after/after-act.tsx'
import { useVotePaths } from './course.ts'
import type { SensitivityNotice } from './faces/face.ts'
import { faceOf } from './faces/index.ts'
import { LotNotice } from './lot-notice.tsx'
import { PaperCounts } from './paper-counts.tsx'
import { labelIn } from './pictures/cut.ts'
import { shortCode, tellResult } from './result-sentence.ts'

/** The result of a signed count: ranking, participation, and the one sentence that explains it. */
export function Results(props: { vote: Vote; course: VoteCourse }): JSX.Element {
  const words = useWords()
  const text = () => words().voting.results
  const place = useMeeting()
  const paths = useVotePaths()
  return (
    <Screen
      title={text().title}
      subtitle={place.entry().name}
      back={paths.hub(props.vote.id)}
      class="vote-results"
    >
      <Show
        when={props.course.act}
        fallback={
          <Notice tone={props.course.stage === 'disputed' ? 'clash' : 'hint'}>
            {props.course.stage === 'disputed' ? text().disputed : text().none}
          </Notice>
        }
      >
        {(act) => <SignedResult vote={props.vote} act={act()} course={props.course} />}
      </Show>
      <PaperCounts />
    </Screen>
  )
}

function SignedResult(props: { vote: Vote; act: Act; course: VoteCourse }): JSX.Element {
  const words = useWords()
  const text = () => words().voting.results
  const paths = useVotePaths()
  const result = createResult(() => props)
  const face = () => faceOf(props.vote.config.method).result
  return (
    <>
      <section class="stack">
        <h2 class="vote-headline headline">{props.vote.config.question}</h2>
        <section class="sheet vote-card">
          <Dynamic
            component={face().Picture}
            config={props.vote.config}
            tally={props.act.tally}
            sensitivity={result().sensitivity}
            orderOnly={result().orderOnly}
          />
          <OrderOnlyNotice of={result()} />
        </section>
        <LotNotice vote={props.vote} act={props.act} />
        <p>{result().participation}</p>
      </section>
      <aside class="stack vote-side">
        <section class="vote-why">
          <h3>{text().why}</h3>
          <p>{result().sentence}</p>
          <For each={result().asides}>{(aside) => <p class="more">{aside}</p>}</For>
        </section>
        <section class="sheet vote-card stack">
          <A class="button sun tall wide" href={paths.projector(props.vote.id)}>
            <Icon name="projector" />
            {words().voting.hub.project}
          </A>
          <a class="button plain" href={paths.projector(props.vote.id)} target="encuentro-pantalla">
            {words().voting.hub.projectApart}
          </a>
          <p class="vote-sealed">
            <Icon name="seal" />
            {text().sealedBy(props.act.signers.map(({ name }) => name))}
          </p>
          <p>
            {text().exact}: <b class="num">{shortCode(props.act.id)}</b>
          </p>
          <For each={props.act.reconciliation.discrepancies}>
            {(which) => <Notice>{words().voting.count.discrepancy[which]}</Notice>}
          </For>
          <Show when={props.act.note}>
            {(note) => (
              <p>
                <b>{text().note}:</b> <span class="quote">{note()}</span>
              </p>
            )}
          </Show>
        </section>
        <AfterAct vote={props.vote} act={props.act} course={props.course} />
      </aside>
    </>
  )
}

/** Why there are no numbers, where there are none. */
export function OrderOnlyNotice(props: { of: { readonly orderOnly: boolean } }): JSX.Element {
  const words = useWords()
  return (
    <Show when={props.of.orderOnly}>
      <Notice>{words().voting.told.orderOnly.notice}</Notice>
    </Show>
  )
}

/** The criteria whose weight decides who is selected, or first; absent where there is no index. */
function sensitivityOf({ config }: Vote, { tally }: Act): SensitivityNotice | undefined {
  if (tally.detail?.kind !== 'criteria' || tally.ranking.length === 0) return undefined
  const options = config.options.map(({ id }) => id)
  const rules = config.rules as CriteriaRules
  const changes = weightSensitivity(options, rules, tally.detail, config.k ?? 1)
  return { criteria: [...new Set(changes.map(({ criterion }) => criterion))] }
}

/** Everything a screen says of a signed count; reactive in vote, act and language. */
export function createResult(of: () => { readonly vote: Vote; readonly act: Act }) {
  const words = useWords()
  return createMemo(() => {
    const { vote, act } = of()
    const { heads, counts } = act.reconciliation
    const { config } = vote
    const orderOnly = isOrderOnly(config, counts)
    return {
      orderOnly,
      sensitivity: sensitivityOf(vote, act),
      lines: faceOf(config.method).result.lines({ config, tally: act.tally }),
      ...tellResult(words().voting, { tally: act.tally, config, orderOnly }, labelIn(config)),
      participation: words().voting.results.participation({ heads, ...counts }),
    }
  })
}
