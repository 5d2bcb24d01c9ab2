import { useSearchParams } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import { type RecoveryHalf, useOpenDevice, usePlan } from '../../store/context.ts'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { Screen } from '../../ui/screen.tsx'
import './plan.css'

/** Fewest characters of a passphrase. */
const PASSPHRASE_MIN = 10

/** The plan's key: saved as a file under a passphrase and printed in two halves; brought back from either. */
export default function KeyScreen(): JSX.Element {
  const { session } = usePlan()
  const device = useOpenDevice()
  const words = useWords()
  const [search] = useSearchParams()
  const row = () => device.ready.workspace.plans().find((each) => each.plan === session.plan)
  return (
    <Screen
      title={words().plan.keyTitle}
      subtitle={row()?.name ?? ''}
      back={`/plan/${session.plan}`}
      class="plan-narrow stack"
    >
      <Show when={search['nuevo']}>
        <Notice icon="key">{words().plan.keyWarn}</Notice>
      </Show>
      <Show when={row()?.wrappedKey} fallback={<RestoreSheet />}>
        <p>{words().plan.keyText}</p>
        <KeyFileSheet />
        <RecoverySheet />
      </Show>
    </Screen>
  )
}

function KeyFileSheet(): JSX.Element {
  const { session } = usePlan()
  const device = useOpenDevice()
  const words = useWords()
  const [passphrase, setPassphrase] = createSignal('')
  const [again, setAgain] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const saved = () =>
    device.ready.workspace.plans().find((each) => each.plan === session.plan)?.keyFileSaved
  async function save(event: SubmitEvent) {
    event.preventDefault()
    setTried(true)
    if (passphrase().length < PASSPHRASE_MIN || passphrase() !== again()) return
    const file = await device.ready.acts.writeKeyFile(session.plan, passphrase())
    saveFile(file.name, 'application/json', file.bytes)
    setPassphrase('')
    setAgain('')
    setTried(false)
  }
  return (
    <form class="sheet plan-form stack" onSubmit={(event) => void save(event)} novalidate>
      <h2>{words().plan.keyFile}</h2>
      <p>{words().plan.keyFileText}</p>
      <Field
        label={words().plan.keyPassphrase}
        type="password"
        autocomplete="new-password"
        value={passphrase()}
        onInput={setPassphrase}
        hint={words().plan.keyPassphraseHint(PASSPHRASE_MIN)}
        error={
          tried() && passphrase().length < PASSPHRASE_MIN
            ? words().plan.keyShort(PASSPHRASE_MIN)
            : undefined
        }
      />
      <Field
        label={words().plan.keyPassphraseAgain}
        type="password"
        autocomplete="new-password"
        value={again()}
        onInput={setAgain}
        error={tried() && passphrase() !== again() ? words().plan.keyDiffers : undefined}
      />
      <div class="actions">
        <button type="submit" class="button primary">
          <Icon name="file" /> {words().plan.keySave}
        </button>
        <Show when={saved()}>
          <span class="stamp done" role="status">
            <Icon name="check" /> {words().plan.keySaved}
          </span>
        </Show>
      </div>
    </form>
  )
}

function RecoverySheet(): JSX.Element {
  const { session } = usePlan()
  const device = useOpenDevice()
  const words = useWords()
  const [halves, setHalves] = createSignal<readonly [RecoveryHalf, RecoveryHalf]>()
  const row = () => device.ready.workspace.plans().find((each) => each.plan === session.plan)
  return (
    <section class="sheet plan-form stack">
      <h2 class="no-print">{words().plan.keySheet}</h2>
      <p class="no-print">{words().plan.keySheetText}</p>
      <Show
        when={halves()}
        fallback={
          <div class="actions">
            <button
              type="button"
              class="button primary"
              onClick={() => void device.ready.acts.recoveryHalves(session.plan).then(setHalves)}
            >
              <Icon name="print" /> {words().plan.keySheetMake}
            </button>
            <Show when={row()?.recoveryPrinted}>
              <span class="stamp done" role="status">
                <Icon name="check" /> {words().plan.keySheetDone}
              </span>
            </Show>
          </div>
        }
      >
        {(pair) => (
          <>
            <Half side="A" half={pair()[0]} plan={row()?.name ?? ''} />
            <Half side="B" half={pair()[1]} plan={row()?.name ?? ''} />
            <div class="actions no-print">
              <button type="button" class="button primary" onClick={() => window.print()}>
                <Icon name="print" /> {words().plan.keySheetPrint}
              </button>
              <button
                type="button"
                class="button"
                onClick={() => {
                  setHalves(undefined)
                  void device.ready.workspace.notePlan(session.plan, { recoveryPrinted: true })
                }}
              >
                <Icon name="check" /> {words().plan.keySheetPrinted}
              </button>
            </div>
          </>
        )}
      </Show>
    </section>
  )
}

function Half(props: { side: string; half: RecoveryHalf; plan: string }): JSX.Element {
  const words = useWords()
  return (
    <article class="key-half">
      {/* eslint-disable-next-line solid/no-innerhtml -- reason: an SVG drawn here by uqr */}
      <div class="plan-qr" innerHTML={props.half.svg} role="img" aria-label={props.half.text} />
      <div class="stack">
        <h3>
          {words().plan.keySheetHalf(props.side)} · {props.plan}
        </h3>
        <p class="key-text">{props.half.text}</p>
        <p>
          {words().plan.keySheetCase} {words().plan.keySheetHolder} ______________________
        </p>
      </div>
    </article>
  )
}

function RestoreSheet(): JSX.Element {
  const { session } = usePlan()
  const device = useOpenDevice()
  const words = useWords()
  const [one, setOne] = createSignal('')
  const [other, setOther] = createSignal('')
  const [refusal, setRefusal] = createSignal<string>()
  const [restored, setRestored] = createSignal(false)
  async function restore(event: SubmitEvent) {
    event.preventDefault()
    const result = await device.ready.acts.restoreFromHalves(session.plan, one(), other())
    setRefusal(result.ok ? undefined : words().plan.keyRefusals[result.refusal])
    setRestored(result.ok)
  }
  return (
    <form class="sheet plan-form stack" onSubmit={(event) => void restore(event)}>
      <h2>{words().plan.keyRestore}</h2>
      <p>{words().plan.keyMissing}</p>
      <Field label={words().plan.keyRestoreHalf(1)} value={one()} onInput={setOne} />
      <Field
        label={words().plan.keyRestoreHalf(2)}
        value={other()}
        onInput={setOther}
        error={refusal()}
      />
      <div class="actions">
        <button type="submit" class="button primary">
          {words().plan.keyRestoreDo}
        </button>
        <Show when={restored()}>
          <span class="stamp done" role="status">
            {words().plan.keyRestored}
          </span>
        </Show>
      </div>
    </form>
  )
}
