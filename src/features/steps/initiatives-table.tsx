import { createMemo, For, type JSX, Show } from 'solid-js'
import { AXES, type Plan } from '../../domain/process/plan.ts'
import type { Initiative } from '../../domain/steps/diagnosis-records.ts'
import { matrixOf, unitsWithoutLiaison } from '../../domain/steps/initiatives-matrix.ts'
import type { ParticipationAgreement } from '../../domain/steps/preparation-records.ts'
import { standingOf } from '../../domain/steps/standing.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { AxisMark } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'

/** Initiatives by unit and axis, with the empty cells in view. */
export function InitiativesTable(props: { plan: Plan | undefined }): JSX.Element {
  const { room } = usePlan()
  const words = useWords()
  const matrix = createMemo(() =>
    matrixOf(
      props.plan?.axes ?? AXES,
      standingOf(room.records.list<Initiative>('initiative')),
      standingOf(room.records.list<ParticipationAgreement>('participation-agreement')),
    ),
  )
  return (
    <Show when={matrix().rows.length > 0}>
      <section class="sheet steps-sheet stack">
        <h2>{words().steps.matrix}</h2>
        <p>{words().steps.matrixEmpty(matrix().emptyCells)}</p>
        <ScrollRegion class="steps-region" label={words().steps.matrix}>
          <table class="steps-matrix">
            <caption class="unseen">{words().steps.matrix}</caption>
            <thead>
              <tr>
                <th scope="col">{words().steps.matrixUnit}</th>
                <For each={matrix().axes}>
                  {(axis) => (
                    <th scope="col">
                      <span class="steps-axis">
                        <AxisMark axis={axis} /> {words().terms.axis[axis]}
                      </span>
                    </th>
                  )}
                </For>
              </tr>
            </thead>
            <tbody>
              <For each={matrix().rows}>
                {({ unit, cells }) => (
                  <tr>
                    <th scope="row">{unit}</th>
                    <For each={cells}>
                      {(cell) => (
                        <td>
                          <Show
                            when={cell.length > 0}
                            fallback={<span class="empty">{words().steps.matrixNone}</span>}
                          >
                            <For each={cell}>{({ name }) => <div>{name}</div>}</For>
                          </Show>
                        </td>
                      )}
                    </For>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </ScrollRegion>
      </section>
    </Show>
  )
}

/** Units whose initiatives are known and that have no agreement, so no liaison. */
export function LiaisonNotice(): JSX.Element {
  const { room } = usePlan()
  const words = useWords()
  const locale = useLocale()
  const units = createMemo(() =>
    unitsWithoutLiaison(
      standingOf(room.records.list<Initiative>('initiative')),
      standingOf(room.records.list<ParticipationAgreement>('participation-agreement')),
    ),
  )
  return (
    <Show when={units().length > 0}>
      <Notice>{words().steps.noLiaison(new Intl.ListFormat(locale()).format(units()))}</Notice>
    </Show>
  )
}
