import { For, type JSX, Show } from 'solid-js'
import type { WithParents } from '../../domain/merging/fates.ts'
import { undoMerge } from '../../domain/merging/merge.ts'
import { setPending } from '../../domain/merging/set-apart.ts'
import type { Proposal } from '../../domain/proposals/proposal.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { receiptCode } from '../../lib/receipt-code.ts'
import { usePlan } from '../../store/context.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { splitOff } from './decisions.ts'
import type { Desk } from './desk.ts'
import { fateInWords } from './fate-words.ts'
import { ProposalCard } from './proposal-card.tsx'
import type { SetApart } from './queue.ts'
import { sharedWords } from './shared-words.ts'
import { stampNow } from './stamp.ts'

/** A consolidated proposal with the words it came from, and the way back. */
export function ConsolidatedSheet(props: { desk: Desk; one: WithParents }): JSX.Element {
  const words = useWords()
  const locale = useLocale()
  const { session } = usePlan()
  const born = () => props.one.consolidated
  const texts = () => props.one.parents.flatMap(({ proposal }) => proposal ?? [])
  const comparison = () => sharedWords(texts(), props.desk.language(), props.desk.families())
  const day = () =>
    new Date(born().at).toLocaleDateString(locale(), { day: 'numeric', month: 'long' })
  const isMerged = () => born().parents.length > 1

  async function undo() {
    const act = undoMerge(born(), props.desk.view())
    if (!act.ok) {
      return props.desk.say({
        text: words().merging.refusals[act.refusal] ?? words().terms.notSaved,
        failed: true,
      })
    }
    await props.desk.act(act.value, words().merging.takenApart(born().title))
  }

  /** Only with everybody's words at hand: whoever is missing could not be carried over. */
  const maySplit = (parent: { here: boolean }) =>
    props.desk.mayWrite() &&
    parent.here &&
    props.one.parents.length > 1 &&
    props.one.parents.every(({ proposal, here }) => proposal !== undefined && here)
  async function split(out: Proposal) {
    const rest = texts().filter(({ id }) => id !== out.id)
    const act = splitOff(born(), { out, rest }, props.desk.view(), stampNow(session.device))
    if (!act.ok) {
      return props.desk.say({
        text: words().merging.refusals[act.refusal] ?? words().terms.notSaved,
        failed: true,
      })
    }
    await props.desk.act(act.value, words().merging.splitTold(born().title))
  }

  return (
    <section class="merging-group" aria-label={born().title}>
      <div class="sheet merging-new" data-axis={born().axis ?? 'none'}>
        <p class="small">
          <b>
            {born().label ?? receiptCode(born().id)} ·{' '}
            {words().terms.axisLong[born().axis ?? 'none']}
          </b>
        </p>
        <h2>{born().title}</h2>
        <Show when={born().reason}>
          {(reason) => (
            <p>
              <b>{words().merging.because}</b> {reason()}
            </p>
          )}
        </Show>
        <p class="small soft">
          {words().merging.bornAt(props.desk.deviceName(born().device), day())}
        </p>
        <Show when={!props.one.admissible}>
          <Notice>{words().merging.nobodyHere}</Notice>
        </Show>
        <Show when={props.desk.mayWrite()}>
          <div class="actions">
            <button type="button" class="button" onClick={() => void undo()}>
              <Icon name="undo" />{' '}
              {isMerged() ? words().merging.undoMerge : words().merging.backToPending}
            </button>
          </div>
        </Show>
      </div>
      <h3>{words().merging.originals(props.one.parents.length)}</h3>
      <ul class="merging-cards">
        <For each={props.one.parents}>
          {(parent) => (
            <li>
              <Show
                when={parent.proposal}
                fallback={<p class="sheet merging-absent">{words().merging.notHereYet}</p>}
              >
                {(proposal) => (
                  <ProposalCard
                    desk={props.desk}
                    proposal={proposal()}
                    marks={comparison().marks.get(parent.id)}
                    stamp={parent.here ? undefined : words().merging.elsewhere}
                  >
                    <Show when={maySplit(parent)}>
                      <button type="button" class="button" onClick={() => void split(proposal())}>
                        <Icon name="split" /> {words().merging.splitOff}
                      </button>
                    </Show>
                  </ProposalCard>
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}

/** A proposal that left the agenda, with where it went and why. */
export function SetApartSheet(props: {
  desk: Desk
  proposal: Proposal
  verdict: SetApart
}): JSX.Element {
  const words = useWords()
  return (
    <section class="merging-group" aria-label={fateInWords(props.verdict, props.desk, words())}>
      <ul class="merging-cards">
        <li>
          <ProposalCard desk={props.desk} proposal={props.proposal} />
        </li>
      </ul>
      <div class="sheet merging-new" data-axis={props.proposal.axis ?? 'none'}>
        <h2>{fateInWords(props.verdict, props.desk, words())}</h2>
        <Show when={props.verdict.fate === 'referred' && props.verdict}>
          {(referred) => (
            <>
              <Show when={referred().reason}>
                {(reason) => (
                  <p>
                    <b>{words().merging.because}</b> {reason()}
                  </p>
                )}
              </Show>
              <Show when={referred().reference}>
                {(reference) => (
                  <p>
                    <b>{words().merging.reference}:</b> {reference()}
                  </p>
                )}
              </Show>
            </>
          )}
        </Show>
        <Show when={props.desk.mayWrite()}>
          <div class="actions">
            <button
              type="button"
              class="button"
              onClick={() =>
                void props.desk.act(setPending(props.proposal.id), words().merging.waitsAgain)
              }
            >
              <Icon name="undo" /> {words().merging.backToPending}
            </button>
          </div>
        </Show>
      </div>
    </section>
  )
}
