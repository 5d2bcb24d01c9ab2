import { createSignal, type JSX, Show } from 'solid-js'
import { type Arrival, NAME_MAX, REACH_MAX } from '../../domain/people/arrival.ts'
import type { PrivacyNotice } from '../../domain/people/notice.ts'
import type { Zone } from '../../domain/process/plan.ts'
import {
  AGE_BANDS,
  type AgeBand,
  GENDERS,
  type Gender,
} from '../../domain/strategy/meeting-strategy.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { canSpeak, speak } from '../../ui/speech.ts'
import { Chips } from './chips.tsx'

/** What one person tells of themselves; counted and nothing else unless they want it. */
export function ArrivalForm(props: {
  zones: readonly Zone[]
  notice: PrivacyNotice | undefined
  /** Rejects when it was not kept. */
  onRegister: (arrival: Arrival) => Promise<void>
}): JSX.Element {
  const words = useWords()
  const locale = useLocale()
  const [zone, setZone] = createSignal<string>()
  const [gender, setGender] = createSignal<Gender>()
  const [age, setAge] = createSignal<AgeBand>()
  const [wantsContact, setWantsContact] = createSignal(false)
  const [name, setName] = createSignal('')
  const [reach, setReach] = createSignal('')
  const [organisation, setOrganisation] = createSignal('')
  const [agrees, setAgrees] = createSignal(false)
  const [isTried, setTried] = createSignal(false)
  const [isBusy, setBusy] = createSignal(false)
  const [hasFailed, setFailed] = createSignal(false)
  const undisclosed = () => ({ value: undefined, label: words().people.undisclosed })
  const isMinor = () => age() === 'under-18'
  /** The notice that the contact goes with; none for a minor, or for whoever wants none. */
  const noticed = () => (wantsContact() && !isMinor() ? props.notice : undefined)
  const isMissing = () =>
    noticed() !== undefined && (!name().trim() || !reach().trim() || !agrees())

  async function register(event: SubmitEvent) {
    event.preventDefault()
    setTried(true)
    if (isMissing() || isBusy()) return
    setBusy(true)
    setFailed(false)
    const notice = noticed()?.id
    const [at, as, old] = [zone(), gender(), age()]
    try {
      await props.onRegister({
        ...(at !== undefined && { zone: at }),
        ...(as !== undefined && { gender: as }),
        ...(old !== undefined && { age: old }),
        ...(notice !== undefined && {
          contact: {
            name: name().trim(),
            reach: reach().trim(),
            notice,
            ...(organisation().trim() && { organisation: organisation().trim() }),
          },
        }),
      })
    } catch {
      setFailed(true)
      setBusy(false)
    }
  }

  return (
    <form class="sheet people-form" onSubmit={(event) => void register(event)} autocomplete="off">
      <p>{words().people.countOnly}</p>
      <Show when={props.zones.length > 0}>
        <Chips
          question={words().people.zone}
          value={zone()}
          options={[
            ...props.zones.map(({ id, name: label }) => ({
              value: id as string | undefined,
              label,
            })),
            undisclosed(),
          ]}
          onChange={setZone}
        />
      </Show>
      <Chips
        question={words().people.gender}
        value={gender()}
        options={[
          ...GENDERS.map((value) => ({
            value: value as Gender | undefined,
            label: words().people.genders[value],
          })),
          undisclosed(),
        ]}
        onChange={setGender}
      />
      <Chips
        question={words().people.age}
        value={age()}
        options={[
          ...AGE_BANDS.map((value) => ({
            value: value as AgeBand | undefined,
            label: words().people.ages[value],
          })),
          undisclosed(),
        ]}
        onChange={setAge}
      />
      <Show when={!isMinor()} fallback={<p class="soft">{words().people.contactMinor}</p>}>
        <Show when={props.notice} fallback={<p class="soft">{words().people.contactNoNotice}</p>}>
          {(notice) => (
            <>
              <Chips
                question={words().people.contactAsk}
                value={wantsContact() ? 'yes' : undefined}
                options={[
                  { value: 'yes' as const, label: words().people.contactYes },
                  { value: undefined, label: words().people.contactNo },
                ]}
                onChange={(value) => setWantsContact(value === 'yes')}
              />
              <Show when={wantsContact()}>
                <div class="people-notice stack">
                  <b>{words().people.notice(notice().n)}</b>
                  <p>{notice().text}</p>
                  <Show when={canSpeak(locale())}>
                    <button
                      type="button"
                      class="button"
                      onClick={() => speak(notice().text, locale())}
                    >
                      <Icon name="voice" /> {words().people.listen}
                    </button>
                  </Show>
                </div>
                <label class="people-agree">
                  <input
                    type="checkbox"
                    checked={agrees()}
                    aria-describedby="people-agree-missing"
                    onChange={(event) => setAgrees(event.currentTarget.checked)}
                  />
                  {words().people.agree}
                </label>
                <Show when={isTried() && !agrees()}>
                  <small class="field-error" id="people-agree-missing" role="alert">
                    {words().people.agreeMissing}
                  </small>
                </Show>
                <Field
                  label={words().people.name}
                  value={name()}
                  onInput={setName}
                  maxLength={NAME_MAX}
                  error={isTried() && !name().trim() ? words().people.nameMissing : undefined}
                />
                <Field
                  label={words().people.reach}
                  value={reach()}
                  onInput={setReach}
                  maxLength={REACH_MAX}
                  error={isTried() && !reach().trim() ? words().people.reachMissing : undefined}
                />
                <Field
                  label={words().people.organisation}
                  value={organisation()}
                  onInput={setOrganisation}
                  maxLength={NAME_MAX}
                />
              </Show>
            </>
          )}
        </Show>
      </Show>
      <Show when={hasFailed()}>
        <p class="field-error" role="alert">
          {words().people.registerFailed}
        </p>
      </Show>
      <button type="submit" class="button primary tall" disabled={isBusy()}>
        <Icon name="check" /> {words().people.register}
      </button>
    </form>
  )
}
