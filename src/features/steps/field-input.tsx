import { For, type JSX, Match, Show, Switch } from 'solid-js'
import type { FieldDefinition, PublicPlace, StepDefinition } from '../../domain/steps/definition.ts'
import type { TypedValue } from '../../domain/steps/settle.ts'
import { useWords } from '../../i18n/index.ts'
import { CodeChecks } from '../../ui/code-checks.tsx'
import { Choice, Field } from '../../ui/field.tsx'
import { LongField } from '../../ui/long-field.tsx'
import type { Links } from './links.ts'
import { PlacesField } from './places-field.tsx'
import { fieldWords } from './step-words.ts'

/** One field of a form, in the way that its definition says. */
export function FieldInput(props: {
  definition: StepDefinition
  field: string
  shape: FieldDefinition
  value: TypedValue
  onChange: (value: TypedValue) => void
  links: Links
  error: string | undefined
}): JSX.Element {
  const words = useWords()
  const own = () => fieldWords(props.definition, props.field, words())
  const label = () => (props.shape.required ? own().label : words().steps.optional(own().label))
  const text = () => (typeof props.value === 'string' ? props.value : '')
  const codes = () => props.value as readonly string[]
  const under = () => ({ hint: own().hint, error: props.error })
  const options = () => {
    const { shape } = props
    if (shape.type === 'link' || shape.type === 'links') return props.links.options(shape.of)
    if (shape.type !== 'one' && shape.type !== 'many') return []
    return shape.values.map((value) => ({ value, label: own().values?.[value] ?? value }))
  }
  /** What a newer version or another list wrote stays among the choices. */
  const withOwn = () => {
    const known = options()
    const first = {
      value: '',
      label: props.shape.required ? words().steps.choose : words().steps.unsaid,
    }
    const own =
      text() === '' || known.some(({ value }) => value === text())
        ? []
        : [{ value: text(), label: text() }]
    return [first, ...known, ...own]
  }
  return (
    <Switch>
      <Match when={props.shape.type === 'text'}>
        <Field
          label={label()}
          value={text()}
          onInput={props.onChange}
          {...under()}
          maxLength={maxOf(props.shape)}
        />
      </Match>
      <Match when={props.shape.type === 'long'}>
        <LongField
          label={label()}
          value={text()}
          onInput={props.onChange}
          {...under()}
          maxLength={maxOf(props.shape)}
        />
      </Match>
      <Match when={props.shape.type === 'number'}>
        <Field label={label()} type="number" value={text()} onInput={props.onChange} {...under()} />
      </Match>
      <Match when={props.shape.type === 'date'}>
        <Field label={label()} type="date" value={text()} onInput={props.onChange} {...under()} />
      </Match>
      <Match when={props.shape.type === 'one' || props.shape.type === 'link'}>
        <Choice
          label={label()}
          value={text()}
          options={withOwn()}
          onChange={props.onChange}
          {...under()}
          hint={hintOf(props.shape, options().length, own().hint, words().steps.nothingTo)}
        />
      </Match>
      <Match when={props.shape.type === 'many' || props.shape.type === 'links'}>
        <div>
          <CodeChecks
            legend={label()}
            codes={checkable(options(), codes())}
            names={namesOf(options(), codes())}
            chosen={codes()}
            onChange={(chosen) => props.onChange(chosen)}
          />
          <Show
            when={
              props.error ??
              hintOf(props.shape, options().length, own().hint, words().steps.nothingTo)
            }
          >
            {(said) => (
              <small classList={{ 'field-error': Boolean(props.error), soft: !props.error }}>
                {said()}
              </small>
            )}
          </Show>
        </div>
      </Match>
      <Match when={props.shape.type === 'places'}>
        <PlacesField
          legend={label()}
          places={props.value as readonly PublicPlace[]}
          onChange={props.onChange}
          error={props.error}
        />
      </Match>
      <Match when={props.shape.type === 'zone-counts'}>
        <fieldset>
          <legend class="label">{label()}</legend>
          <Show when={props.links.options('zones').length === 0}>
            <p class="soft">{words().steps.nothingTo.zones}</p>
          </Show>
          <div class="steps-pair">
            <For each={props.links.options('zones')}>
              {(zone) => (
                <Field
                  label={zone.label}
                  type="number"
                  min={0}
                  value={(props.value as Readonly<Record<string, string>>)[zone.value] ?? ''}
                  onInput={(n) =>
                    props.onChange({ ...(props.value as Record<string, string>), [zone.value]: n })
                  }
                />
              )}
            </For>
          </div>
          <Show when={props.error}>
            <small class="field-error">{props.error}</small>
          </Show>
        </fieldset>
      </Match>
    </Switch>
  )
}

function maxOf(shape: FieldDefinition): number {
  return shape.type === 'text' || shape.type === 'long' ? shape.max : 0
}

/** What can be ticked: the list, and what was ticked of another one. */
function checkable(options: readonly { value: string }[], chosen: readonly string[]): string[] {
  const known = options.map(({ value }) => value)
  return [...known, ...chosen.filter((code) => !known.includes(code))]
}

function namesOf(
  options: readonly { value: string; label: string }[],
  chosen: readonly string[],
): Record<string, string> {
  return Object.fromEntries([
    ...chosen.map((code) => [code, code]),
    ...options.map(({ value, label }) => [value, label]),
  ])
}

function hintOf(
  shape: FieldDefinition,
  options: number,
  hint: string | undefined,
  nothingTo: Readonly<Record<string, string>>,
): string | undefined {
  const isLink = shape.type === 'link' || shape.type === 'links'
  return isLink && options === 0 ? nothingTo[shape.of] : hint
}
