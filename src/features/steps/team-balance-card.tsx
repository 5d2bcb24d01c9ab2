import { createMemo, type JSX, Show } from 'solid-js'
import type { TeamMember } from '../../domain/steps/preparation-records.ts'
import { standingOf } from '../../domain/steps/standing.ts'
import { balanceOf } from '../../domain/steps/team-balance.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { Notice } from '../../ui/notice.tsx'
import type { Links } from './links.ts'

/** How many of the team stand on either side; a missing side is a notice. */
export function TeamBalanceCard(props: { links: Links }): JSX.Element {
  const { room } = usePlan()
  const words = useWords()
  const locale = useLocale()
  const balance = createMemo(() =>
    balanceOf(
      standingOf(room.records.list<TeamMember>('team-member')),
      new Date().toLocaleDateString('sv'),
    ),
  )
  const missing = () => {
    const { government, society } = balance()
    if (government > 0 && society > 0) return undefined
    return government === 0 ? words().steps.noGovernment : words().steps.noSociety
  }
  const oneSided = () =>
    new Intl.ListFormat(locale()).format(
      balance().oneSided.map((phase) => props.links.nameOf('phases', phase)),
    )
  return (
    <Show when={balance().government + balance().society > 0}>
      <section class="sheet steps-sheet stack" aria-labelledby="steps-balance">
        <h2 id="steps-balance">{words().steps.balance}</h2>
        <div class="steps-sides">
          <p>
            <span class="num">{balance().government}</span> {words().steps.government}
          </p>
          <p>
            <span class="num">{balance().society}</span> {words().steps.society}
          </p>
        </div>
        <Show when={missing()} fallback={<p>{words().steps.balanced}</p>}>
          {(text) => (
            <Notice>
              {text()} {words().steps.balanceWarns}
            </Notice>
          )}
        </Show>
        <Show when={balance().oneSided.length > 0}>
          <Notice>{words().steps.oneSided(oneSided())}</Notice>
        </Show>
      </section>
    </Show>
  )
}
