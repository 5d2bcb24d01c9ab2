import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import type { Plan } from '../../domain/process/plan.ts'
import type { CriteriaFreeze, Criterion } from '../../domain/selection/criterion.ts'
import { DEFAULT_RULE, standingFreeze } from '../../domain/selection/freeze-criteria.ts'
import { standingCriteria } from '../../domain/selection/make-criterion.ts'
import { useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { createPlanSayings } from '../../store/plan-content.ts'
import { Screen } from '../../ui/screen.tsx'
import { createToast, ToastPlace } from '../../ui/toast.tsx'
import { CriteriaList } from './criteria-list.tsx'
import { CriterionDialog } from './criterion-dialog.tsx'
import { FreezeSheet } from './freeze-sheet.tsx'
import { RuleSheet } from './rule-sheet.tsx'
import './selection.css'

/** Step 4.1: the criteria with their weights, the rule that makes one index of them, and their freeze. */
export default function CriteriaScreen(): JSX.Element {
  const { session, room } = usePlan()
  const words = useWords()
  const { current, show } = createToast()
  const content = createPlanSayings(usePlan())
  const [editing, setEditing] = createSignal<Criterion | 'new'>()
  const plan = () => room.records.list<Plan>('plan')[0]
  const mayWrite = () => session.leads() && session.grant(room.room) === 'write'
  const criteria = createMemo(() => standingCriteria(room.records.list<Criterion>('criterion')))
  const standing = createMemo(() =>
    standingFreeze(room.records.list<CriteriaFreeze>('criteria-freeze')),
  )
  const rule = () => plan()?.selectionRule ?? standing().freeze?.rule ?? DEFAULT_RULE
  return (
    <Screen
      title={words().selection.criteriaTitle}
      subtitle={plan()?.name ?? ''}
      back={`/plan/${session.plan}/fase/4`}
      class="selection selection-criteria stack"
    >
      <CriteriaList
        criteria={criteria()}
        mayWrite={mayWrite()}
        onEdit={setEditing}
        onSaid={(text, failed) => show({ text, ...(failed && { failed }) })}
      />
      <div class="selection-pair">
        <RuleSheet
          plan={plan()}
          rule={rule()}
          mayWrite={mayWrite()}
          onSaved={() => show({ text: words().terms.saved })}
        />
        <FreezeSheet
          criteria={criteria()}
          rule={rule()}
          standing={standing()}
          history={room.records.list<CriteriaFreeze>('criteria-freeze')}
          scored={content()?.evaluations().length ?? 0}
          mayWrite={mayWrite()}
          onFrozen={() => show({ text: words().selection.frozen })}
        />
      </div>
      <Show when={editing()}>
        {(which) => (
          <CriterionDialog
            criterion={which() === 'new' ? undefined : (which() as Criterion)}
            place={Math.max(0, ...criteria().map(({ place }) => place)) + 1}
            onSaved={() => {
              setEditing(undefined)
              show({ text: words().terms.saved })
            }}
            onClose={() => setEditing(undefined)}
          />
        )}
      </Show>
      <ToastPlace toast={current()} />
    </Screen>
  )
}
