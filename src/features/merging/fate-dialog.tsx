import { createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import { keepAlone } from '../../domain/merging/merge.ts'
import { referProposal, setOutOfScope } from '../../domain/merging/set-apart.ts'
import type { Proposal } from '../../domain/proposals/proposal.ts'
import { useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Segment } from '../../ui/segment.tsx'
import type { Desk } from './desk.ts'
import { stampNow } from './stamp.ts'

type Way = 'alone' | 'referred' | 'out-of-scope'

/** Another fate for one proposal: alone, to somebody who can act on it, or out with a reason. */
export function FateDialog(props: {
  desk: Desk
  proposal: Proposal
  onClose: () => void
}): JSX.Element {
  const words = useWords()
  const { session } = usePlan()
  const [way, setWay] = createSignal<Way>('referred')
  const [to, setTo] = createSignal('')
  const [reference, setReference] = createSignal('')
  const [reason, setReason] = createSignal('')
  const [refusal, setRefusal] = createSignal<string>()

  function decide() {
    const { id } = props.proposal
    switch (way()) {
      case 'alone':
        return keepAlone(props.proposal, props.desk.view(), stampNow(session.device), {
          reason: reason(),
        })
      case 'referred':
        return referProposal(id, { to: to(), reference: reference(), reason: reason() })
      case 'out-of-scope':
        return setOutOfScope(id, reason())
    }
  }

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    const act = decide()
    if (!act.ok) return setRefusal(act.refusal)
    if (await props.desk.act(act.value, words().merging.told[way()])) props.onClose()
  }

  const errorFor = (code: string) =>
    refusal() === code ? words().merging.refusals[code] : undefined

  return (
    <Dialog open title={words().merging.fateOf} onClose={() => props.onClose()}>
      <form class="stack" onSubmit={(event) => void submit(event)} novalidate>
        <blockquote class="quote">«{props.proposal.text}»</blockquote>
        <Segment
          label={words().merging.otherFate}
          value={way()}
          options={[
            { value: 'referred', label: words().merging.ways.referred, icon: 'send' },
            { value: 'out-of-scope', label: words().merging.ways['out-of-scope'], icon: 'minus' },
            { value: 'alone', label: words().merging.ways.alone, icon: 'split' },
          ]}
          onChange={(next) => {
            setRefusal(undefined)
            setWay(next)
          }}
        />
        <p class="soft">{words().merging.wayHints[way()]}</p>
        <Switch>
          <Match when={way() === 'referred'}>
            <Field
              label={words().merging.referTo}
              value={to()}
              onInput={setTo}
              required
              error={errorFor('destination-required')}
            />
            <Field
              label={words().merging.reference}
              hint={words().merging.referenceHint}
              value={reference()}
              onInput={setReference}
            />
          </Match>
        </Switch>
        <Field
          label={way() === 'out-of-scope' ? words().merging.reasonNeeded : words().merging.reason}
          value={reason()}
          onInput={setReason}
          required={way() === 'out-of-scope'}
          error={errorFor('reason-required')}
        />
        <Show when={errorFor('already-merged')}>
          {(text) => <p class="field-error">{text()}</p>}
        </Show>
        <div class="actions">
          <button type="submit" class="button primary">
            {words().merging.decide[way()]}
          </button>
          <button type="button" class="button" autofocus onClick={() => props.onClose()}>
            {words().terms.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
