import { For, type JSX, Show } from 'solid-js'
import type { Live } from '../../domain/records/record.ts'
import type { Criterion } from '../../domain/selection/criterion.ts'
import { makeCriterion, weightsLack } from '../../domain/selection/make-criterion.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { newId } from '../../lib/ids.ts'
import { random } from '../../store/chance.ts'
import { usePlan } from '../../store/context.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { tellNumber } from './tell-number.ts'

/** The criteria one by one, and how far their weights are from a hundred. */
export function CriteriaList(props: {
  criteria: readonly Live<Criterion>[]
  mayWrite: boolean
  onEdit: (which: Criterion | 'new') => void
  onSaid: (text: string, failed?: boolean) => void
}): JSX.Element {
  const { room } = usePlan()
  const words = useWords()
  const locale = useLocale()
  const text = () => words().selection
  const lack = () => weightsLack(props.criteria)
  const headline = () => {
    if (props.criteria.length === 0) return text().noCriteria
    if (lack() === 0) return text().sumWhole
    const missing = tellNumber(Math.abs(lack()), locale())
    return lack() > 0 ? text().sumLacks(missing) : text().sumOver(missing)
  }
  async function write(change: Parameters<typeof room.records.write>[0]) {
    try {
      await room.records.write(change)
      props.onSaid(words().terms.saved)
    } catch (error) {
      props.onSaid(whyNotWritten(error, words().terms), true)
    }
  }
  const beginUsual = () =>
    write((pen) => {
      text().usual.forEach(({ name, question }, at) => {
        const made = makeCriterion(
          {
            name,
            question,
            scale: { min: 1, max: 5 },
            weight: 100 / text().usual.length,
            scoredBy: 'mixed',
            place: at + 1,
          },
          newId(random),
        )
        if (made.ok) pen.birth(made.value)
      })
    })
  return (
    <section class="sheet selection-sheet stack" aria-labelledby="criteria-head">
      <p class="soft">{text().criteriaIntro}</p>
      <h2 class="headline" id="criteria-head" aria-live="polite">
        {headline()}
      </h2>
      <Show when={props.criteria.length > 0}>
        <div class="selection-weights" aria-hidden="true">
          <For each={props.criteria}>
            {(one) => (
              <i style={{ 'flex-grow': one.weight }}>
                <span class="num">{tellNumber(one.weight, locale())}</span>
              </i>
            )}
          </For>
          <Show when={lack() > 0}>
            <i class="lack" style={{ 'flex-grow': lack() }} />
          </Show>
        </div>
        <ul class="selection-rows">
          <For each={props.criteria}>
            {(one) => (
              <li>
                <span class="num selection-weight">{tellNumber(one.weight, locale())} %</span>
                <span>
                  <b>{one.name}</b>
                  <span class="selection-question">{one.question}</span>
                  <small class="soft">
                    {[
                      text().scale(one.scale.min, one.scale.max),
                      text().scoredBy[one.scoredBy],
                      one.threshold !== undefined &&
                        text().least(tellNumber(one.threshold, locale())),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                  <Show when={one.conflicts}>
                    <span class="stamp clash">
                      <Icon name="alert" /> {text().criterionClash}
                    </span>
                  </Show>
                </span>
                <Show when={props.mayWrite}>
                  <span class="actions">
                    <button
                      type="button"
                      class="button"
                      aria-label={text().editOf(one.name)}
                      onClick={() => props.onEdit(one)}
                    >
                      <Icon name="pencil" /> {text().edit}
                    </button>
                    <button
                      type="button"
                      class="round outlined"
                      aria-label={text().removeOf(one.name)}
                      onClick={() => void write((pen) => pen.field(one.id, 'withdrawn', true))}
                    >
                      <Icon name="minus" />
                    </button>
                  </span>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.mayWrite} fallback={<Notice>{text().readOnly}</Notice>}>
        <div class="actions">
          <Show when={props.criteria.length === 0}>
            <button type="button" class="button primary" onClick={() => void beginUsual()}>
              <Icon name="check" /> {text().beginUsual}
            </button>
          </Show>
          <button type="button" class="button" onClick={() => props.onEdit('new')}>
            <Icon name="plus" /> {text().add}
          </button>
        </div>
      </Show>
    </section>
  )
}
