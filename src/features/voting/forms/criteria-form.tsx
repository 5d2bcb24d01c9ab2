import { Index, type JSX, Show } from 'solid-js'
import { useWords } from '../../../i18n/index.ts'
import { Field } from '../../../ui/field.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Segment } from '../../../ui/segment.tsx'
import type { FormProps } from '../faces/face.ts'
import type { CriterionDraft } from '../setup-draft.ts'
import { addCriterion, criteriaOf } from './criteria-draft.ts'
import { faultOn } from './faults.ts'
import { ScaleChoice } from './scale-choice.tsx'

/** The criteria, agreed before any grade: what each is called, what it weighs and how it is read. */
export function CriteriaForm(props: FormProps): JSX.Element {
  const words = useWords()
  const text = () => words().voting.forms.criteria
  const list = () => criteriaOf(props.draft, words().voting)
  const alter = (at: number, part: Partial<CriterionDraft>) =>
    props.change({
      criteria: list().map((one, index) => (index === at ? { ...one, ...part } : one)),
    })
  const faultAt = (id: string, refusal: 'weight' | 'veto' | 'label') => {
    if (props.fault?.detail !== undefined && props.fault.detail !== id) return undefined
    return faultOn(words().voting, props.fault, [
      refusal === 'weight'
        ? 'weights-out-of-range'
        : refusal === 'veto'
          ? 'veto-out-of-range'
          : 'criterion-malformed',
    ])
  }
  return (
    <>
      <ScaleChoice draft={props.draft} change={(part) => props.change(part)} />
      <h3>{text().list}</h3>
      <Notice>{text().agreed}</Notice>
      <p class="small soft">{text().vetoHint}</p>
      <Show when={faultOn(words().voting, props.fault, ['criteria-missing'])}>
        {(fault) => <p class="field-error">{fault()}</p>}
      </Show>
      <ol class="vote-criteria">
        <Index each={list()}>
          {(one, at) => (
            <li>
              <Field
                label={text().label(at + 1)}
                value={one().label}
                onInput={(label) => alter(at, { label })}
                maxLength={60}
                error={faultAt(one().id, 'label')}
              />
              <div class="vote-pair">
                <Field
                  label={text().weight}
                  value={one().weight}
                  onInput={(weight) => alter(at, { weight })}
                  type="number"
                  min={0}
                  hint={one().weight === '0' ? text().weightHint : undefined}
                  error={faultAt(one().id, 'weight')}
                />
                <Field
                  label={text().veto}
                  value={one().veto}
                  onInput={(veto) => alter(at, { veto })}
                  type="number"
                  error={faultAt(one().id, 'veto')}
                />
              </div>
              <Segment
                label={text().direction(at + 1)}
                value={one().direction}
                options={[
                  { value: 'benefit', label: text().benefit },
                  { value: 'cost', label: text().cost },
                ]}
                onChange={(direction) => alter(at, { direction })}
              />
              <Show when={list().length > 1}>
                <button
                  type="button"
                  class="button plain"
                  aria-label={text().removeThis(one().label || text().label(at + 1))}
                  onClick={() =>
                    props.change({ criteria: list().filter((_, index) => index !== at) })
                  }
                >
                  <Icon name="wipe" />
                  {text().remove}
                </button>
              </Show>
            </li>
          )}
        </Index>
      </ol>
      <button
        type="button"
        class="button wide"
        onClick={() => props.change({ criteria: addCriterion(list()) })}
      >
        <Icon name="plus" />
        {text().add}
      </button>
      <p class="small soft">{text().named}</p>
    </>
  )
}
