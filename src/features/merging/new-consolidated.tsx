import { createMemo, createSignal, createUniqueId, type JSX, Show } from 'solid-js'
import { mergeProposals } from '../../domain/merging/merge.ts'
import { type Proposal, TITLE_MAX } from '../../domain/proposals/proposal.ts'
import { useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { keepEach } from './decisions.ts'
import type { Desk } from './desk.ts'
import { sharedAxis, suggestTitle } from './queue.ts'
import { stampNow } from './stamp.ts'

/** The consolidated proposal that would be born, and the two answers to «do they say the same?». */
export function NewConsolidated(props: {
  desk: Desk
  key: string
  chosen: readonly Proposal[]
}): JSX.Element {
  const words = useWords()
  const { session } = usePlan()
  const titleId = createUniqueId()
  const [refusal, setRefusal] = createSignal<string>()
  const draft = () => props.desk.draft(props.key)
  const title = createMemo(() => draft().title ?? suggestTitle(props.chosen))
  const reason = () => draft().reason ?? ''
  const many = () => props.chosen.length > 1
  const axis = () => sharedAxis(props.chosen)
  const supports = () => props.chosen.map(({ id }) => props.desk.supports().get(id) ?? 0)
  const change = (part: { title?: string; reason?: string }) => {
    setRefusal(undefined)
    props.desk.change(props.key, part)
  }

  async function merge() {
    const input = { parents: props.chosen, title: title(), reason: reason() }
    const act = mergeProposals(input, props.desk.view(), stampNow(session.device))
    if (!act.ok) return setRefusal(words().merging.refusals[act.refusal])
    const count = props.chosen.length
    await props.desk.act(act.value, words().merging.merged(count, title()))
  }

  async function keepApart() {
    const stamp = () => stampNow(session.device)
    const act = keepEach(props.chosen, props.desk.view(), { reason: reason() }, stamp)
    if (!act.ok) return setRefusal(words().merging.refusals[act.refusal])
    await props.desk.act(act.value, words().merging.keptApart(props.chosen.length))
  }

  const reasonField = () => (
    <Field
      label={many() ? words().merging.reason : words().merging.reasonAlone}
      value={reason()}
      onInput={(text) => change({ reason: text })}
      maxLength={500}
      error={many() ? undefined : refusal()}
    />
  )

  return (
    <div class="sheet merging-new" data-axis={axis() ?? 'none'}>
      <Show when={many()}>
        <div class="field">
          <label for={titleId}>{words().merging.newTitle}</label>
          <textarea
            id={titleId}
            class="input merging-title"
            rows="2"
            maxLength={TITLE_MAX}
            value={title()}
            aria-invalid={refusal() ? 'true' : undefined}
            aria-describedby={`${titleId}-under`}
            onInput={(event) => change({ title: event.currentTarget.value })}
          />
          <small
            id={`${titleId}-under`}
            classList={{ 'field-error': Boolean(refusal()), soft: !refusal() }}
          >
            {refusal() ?? words().merging.originalsStay}
          </small>
        </div>
        <div class="merging-facts">
          <dl>
            <dt>{words().merging.supports}</dt>
            <dd>{words().merging.supportsNotAdded(supports())}</dd>
            <dt>{words().merging.axis}</dt>
            <dd>{words().terms.axisLong[axis() ?? 'none']}</dd>
          </dl>
          {reasonField()}
        </div>
      </Show>
      <Show when={!many()}>{reasonField()}</Show>
      <div class="actions">
        <Show when={many()}>
          <button type="button" class="button primary tall" onClick={() => void merge()}>
            <Icon name="merge" /> {words().merging.merge(props.chosen.length)}
          </button>
        </Show>
        <Show
          when={props.chosen.length > 0}
          fallback={<p class="soft">{words().merging.chooseOne}</p>}
        >
          <button
            type="button"
            class="button tall"
            classList={{ primary: !many() }}
            onClick={() => void keepApart()}
          >
            <Icon name="split" />{' '}
            {many() ? words().merging.keepApart(props.chosen.length) : words().merging.keepAlone}
          </button>
        </Show>
      </div>
    </div>
  )
}
