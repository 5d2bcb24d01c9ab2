import { createMemo, For, type JSX } from 'solid-js'
import type { Plan } from '../../domain/process/plan.ts'
import type { PoliticalAgreement } from '../../domain/steps/preparation-records.ts'
import { standingOf } from '../../domain/steps/standing.ts'
import { MONTHS_LEFT, mandatesAtRisk } from '../../domain/steps/team-balance.ts'
import { useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { Notice } from '../../ui/notice.tsx'

/** Authorities who leave before the plan ends, or soon after it begins. */
export function MandateNotices(props: { plan: Plan | undefined }): JSX.Element {
  const { room } = usePlan()
  const words = useWords()
  const risks = createMemo(() =>
    mandatesAtRisk(
      standingOf(room.records.list<PoliticalAgreement>('political-agreement')),
      props.plan,
    ),
  )
  return (
    <For each={risks()}>
      {({ agreement, risk }) => (
        <Notice>
          {risk === 'ends-before'
            ? words().steps.mandateEnds(agreement.authority)
            : words().steps.mandateShort(agreement.authority, MONTHS_LEFT)}
        </Notice>
      )}
    </For>
  )
}
