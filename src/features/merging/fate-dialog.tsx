import { createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import { referProposal, setOutOfScope } from '../../domain/merging/set-apart.ts'
import type { Proposal } from '../../domain/proposals/proposal.ts'
import { useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Segment } from '../../ui/segment.tsx'
import { eachOf, keepEach } from './decisions.ts'
import type { Desk } from './desk.ts'
import { stampNow } from './stamp.ts'

type Way = 'alone' | 'referred' | 'out-of-scope'

/** Another fate for one proposal, or for several at once: alone, to somebody who can act on it, or out with a reason. */
export function FateDialog(props: {
  desk: Desk
  proposals: readonly Proposal[]
  onClose: () => void
  /** Called once it is decided and on disk. */
  onDone?: () => void
}): JSX.Element {
  const words = useWords()
  const { session } = usePlan()
  const [way, setWay] = createSignal<Way>('referred')
  const [to, setTo] = createSignal('')
  const [reference, setReference] = createSignal('')
  const [reason, setReason] = createSignal('')
  const [refusal, setRefusal] = createSignal<string>()

  function decide() {
    const { proposals, desk } = props
    switch (way()) {
      case 'alone':
        return keepEach(proposals, desk.view(), { reason: reason() }, () =>
          stampNow(session.device),
        )
      case 'referred': {
        const referral = { to: to(), reference: reference(), reason: reason() }
        return eachOf(proposals, ({ id }) => referProposal(id, referral))
      }
      case 'out-of-scope':
        return eachOf(proposals, ({ id }) => setOutOfScope(id, reason()))
    }
  }

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    const act = decide()
    if (!act.ok) return setRefusal(act.refusal)
    if (await props.desk.act(act.value, words().merging.told[way()])) {
      props.onDone?.()
      props.onClose()
    }
  }

  const errorFor = (code: string) =>
    refusal() === code ? words().merging.refusals[code] : undefined

  return (
    <Dialog open title={words().merging.fateOf} onClose={() => props.onClose()}>
      <form class="stack" onSubmit={(event) => void submit(event)} novalidate>
        <Show
          when={props.proposals.length === 1 && props.proposals[0]}
          fallback={
            <p>
              <b>{words().merging.several(props.proposals.length)}</b>
            </p>
          }
        >
          {(proposal) => <blockquote class="quote">«{proposal().text}»</blockquote>}
        </Show>
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
