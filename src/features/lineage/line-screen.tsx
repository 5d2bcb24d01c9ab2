import { A, useParams } from '@solidjs/router'
import { createMemo, For, type JSX, Show } from 'solid-js'
import {
  endingOfComment,
  endingOfConsolidated,
  endingOfProposal,
} from '../../domain/lineage/ending.ts'
import { type Line, lineOf } from '../../domain/lineage/line.ts'
import { kindOfSegment, lineAddress } from '../../domain/lineage/line-address.ts'
import type { Lineage } from '../../domain/lineage/read-lineage.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { tellEnding, tellStep } from '../../i18n/tell-step.ts'
import { usePlan } from '../../store/context.ts'
import { createPlanContent, type PlanContent } from '../../store/plan-content.ts'
import { Icon } from '../../ui/icon.tsx'
import { Screen } from '../../ui/screen.tsx'
import './lineage.css'
import { Disc, LineList, StepText } from './line-list.tsx'
import { createLineageView } from './lineage-view.ts'
import { iconOf } from './step-look.ts'
import { VoiceNote } from './voice-note.tsx'

/** One line of life: where something comes from above, what became of it below, and where one stands between. */
export default function LineScreen(): JSX.Element {
  const params = useParams<{ kind: string; id: string }>()
  const { session } = usePlan()
  const words = useWords()
  const content = createPlanContent(usePlan())
  const kind = () => kindOfSegment(params.kind)
  return (
    <Screen
      title={words().lineage.title}
      subtitle={words().lineage.node[kind() ?? 'proposal']}
      back={`/plan/${session.plan}/linea`}
      class="lineage"
    >
      <Show when={content()} fallback={<p role="status">{words().lineage.opening}</p>}>
        {(known) => <Found content={known()} />}
      </Show>
    </Screen>
  )
}

function Found(props: { content: PlanContent }): JSX.Element {
  const params = useParams<{ kind: string; id: string }>()
  const words = useWords()
  // eslint-disable-next-line solid/reactivity -- reason: the content of a plan stays with its screen
  const lineage = createLineageView(props.content)
  const line = createMemo(() => {
    const kind = kindOfSegment(params.kind)
    return kind && lineOf(lineage(), { kind, id: params.id })
  })
  return (
    <Show when={line()} fallback={<p>{words().lineage.unknown}</p>}>
      {(known) => (
        <div class="lineage-columns">
          <Verdict lineage={lineage()} line={known()} />
          <Whole line={known()} />
        </div>
      )}
    </Show>
  )
}

/** What became of it, before anything else: most people want to know no more. */
function Verdict(props: { lineage: Lineage; line: Line }): JSX.Element {
  const words = useWords()
  const locale = useLocale()
  const { session } = usePlan()
  const text = () => words().lineage
  const here = () => tellStep(props.line.here, words(), locale())
  const told = createMemo(() => {
    const { node, here: step } = props.line
    if (node.kind === 'commitment') return { verdict: here().text, reason: '' }
    if (step.kind === 'commented') return tellEnding(endingOfComment(step.handled), words())
    const ending = node.kind === 'consolidated' ? endingOfConsolidated : endingOfProposal
    return tellEnding(ending(props.lineage, node.id), words())
  })
  const code = () => {
    const { here: step } = props.line
    if (step.kind === 'said') return step.code
    return step.kind === 'commented' ? step.handled.code : undefined
  }
  const axis = () => {
    const { here: step } = props.line
    if (step.kind === 'said') return step.proposal?.axis
    if (step.kind === 'joined') return step.consolidated.axis
    if (step.kind === 'committed') return step.commitment.axis
    const about = step.kind === 'commented' && step.handled.comment.commitment
    return about ? props.lineage.commitments.get(about)?.axis : undefined
  }
  const reached = () => {
    const { node } = props.line
    if (node.kind === 'proposal') return props.lineage.reachedBy(node.id)
    return node.kind === 'consolidated' ? props.lineage.madeOf(node.id) : []
  }
  return (
    <section
      class="sheet lineage-verdict stack"
      data-axis={axis() ?? 'none'}
      aria-labelledby="fate"
    >
      <p class="label">{props.line.node.kind === 'commitment' ? here().what : text().fate}</p>
      <h2 id="fate" class="headline">
        {told().verdict}
      </h2>
      <Show when={told().reason}>
        <p>
          <b>{text().because}</b> {told().reason}
        </p>
      </Show>
      <Show when={code()}>
        {(own) => (
          <p class="lineage-code" aria-label={text().codeOf(own())} role="img">
            <For each={[...own()]}>{(letter) => <span>{letter}</span>}</For>
          </p>
        )}
      </Show>
      <div class="actions no-print">
        <Show when={props.line.node.kind === 'commitment'}>
          <A class="button" href={`/plan/${session.plan}/compromisos/${props.line.node.id}`}>
            <Icon name="flag" /> {text().toSheet}
          </A>
          <A
            class="button"
            href={`/plan/${session.plan}/compromisos/${props.line.node.id}/versiones`}
          >
            <Icon name="split" /> {text().toVersions}
          </A>
        </Show>
        <For each={reached()}>
          {(one) => (
            <A class="button" href={lineAddress(session.plan, { kind: 'commitment', id: one.id })}>
              <Icon name="flag" /> {text().committed(one.number)}
            </A>
          )}
        </For>
        <A class="button" href={`/plan/${session.plan}/linea`}>
          <Icon name="search" /> {text().searchAgain}
        </A>
        <button type="button" class="button" onClick={() => window.print()}>
          <Icon name="print" /> {text().print}
        </button>
      </div>
    </section>
  )
}

function Whole(props: { line: Line }): JSX.Element {
  const words = useWords()
  const text = () => words().lineage
  return (
    <div class="lineage-whole">
      <Show when={props.line.back.length > 0}>
        <h2>{text().back}</h2>
        <LineList steps={props.line.back} withVoices={false} />
      </Show>
      <h2>{text().here}</h2>
      <div class="line-row line-here">
        <Disc icon={iconOf(props.line.here)} />
        <Show
          when={props.line.here.kind === 'said' && props.line.here}
          fallback={<StepText step={props.line.here} quiet />}
        >
          {(said) => <VoiceNote said={said()} own={[]} here />}
        </Show>
      </div>
      <h2>{text().forward}</h2>
      <Show when={props.line.forward.length > 0} fallback={<p>{text().nothingForward}</p>}>
        <LineList steps={props.line.forward} withVoices />
      </Show>
    </div>
  )
}
