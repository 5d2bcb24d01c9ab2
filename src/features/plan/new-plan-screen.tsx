import { useNavigate } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import { useDevice } from '../../store/context.ts'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import './plan.css'

/** Opening a plan: two names and its zones; everything else can be said later. */
export default function NewPlanScreen(): JSX.Element {
  const device = useDevice()
  const words = useWords()
  const navigate = useNavigate()
  const [municipality, setMunicipality] = createSignal('')
  const [typedName, setTypedName] = createSignal<string>()
  const [zones, setZones] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const [failed, setFailed] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const name = () =>
    typedName() ?? (municipality().trim() ? words().plan.nameDefault(municipality().trim()) : '')
  const missing = (value: string) =>
    tried() && value.trim() === '' ? words().plan.required : undefined

  async function create(event: SubmitEvent) {
    event.preventDefault()
    setTried(true)
    if (municipality().trim() === '' || name().trim() === '') return
    setBusy(true)
    setFailed(false)
    try {
      const plan = await device.acts()?.createPlan({
        municipality: municipality().trim(),
        name: name().trim(),
        zones: zones()
          .split(',')
          .map((each) => each.trim())
          .filter((each) => each !== '')
          .map((each, at) => ({ id: `z${at + 1}`, name: each })),
      })
      await device.askToPersist()
      if (plan) navigate(`/plan/${plan}/llave?nuevo=1`)
    } catch {
      setFailed(true)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Screen title={words().plan.newTitle} back="/" class="plan-narrow">
      <form class="sheet stack plan-form" onSubmit={(event) => void create(event)} novalidate>
        <p>{words().plan.newText}</p>
        <Field
          label={words().plan.municipality}
          value={municipality()}
          onInput={setMunicipality}
          error={missing(municipality())}
          maxLength={120}
          required
        />
        <Field
          label={words().plan.name}
          value={name()}
          onInput={setTypedName}
          error={missing(name())}
          maxLength={200}
          required
        />
        <Field
          label={words().plan.zones}
          value={zones()}
          onInput={setZones}
          hint={words().plan.zonesHint}
          maxLength={1000}
        />
        <Show when={failed()}>
          <Notice tone="clash" alert>
            {words().plan.notCreated}
          </Notice>
        </Show>
        <div class="actions">
          <button type="submit" class="button sun tall" disabled={busy() || !device.acts()}>
            {words().plan.create} <Icon name="arrow" />
          </button>
        </div>
      </form>
    </Screen>
  )
}
