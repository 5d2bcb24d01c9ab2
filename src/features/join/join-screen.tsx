import { useLocation, useNavigate, useSearchParams } from '@solidjs/router'
import { createEffect, createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import { useLocale, useWords } from '../../i18n/index.ts'
import type { PlanId } from '../../lib/ids.ts'
import { refused } from '../../lib/result.ts'
import {
  type Acts,
  type Gathering,
  type InvitationPreview,
  type OpenFileResult,
  useDevice,
} from '../../store/context.ts'
import { Field } from '../../ui/field.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { StreamCamera } from '../../ui/stream-camera.tsx'
import { FilePreviewSheet } from './file-preview.tsx'
import './join.css'
import { KeySheet } from './key-sheet.tsx'

type Found =
  | { readonly kind: 'invitation'; readonly invitation: InvitationPreview }
  | Extract<Extract<OpenFileResult, { ok: true }>['value'], { kind: 'package' | 'key-file' }>

/** Joining by QR, link or file, and opening whatever a person brings on a stick. Nothing is kept before a yes. */
export default function JoinScreen(): JSX.Element {
  const device = useDevice()
  const words = useWords()
  const locale = useLocale()
  const navigate = useNavigate()
  const location = useLocation()
  const [search] = useSearchParams()
  const [found, setFound] = createSignal<Found>()
  const [refusal, setRefusal] = createSignal<{ reason: string; detail?: string | undefined }>()
  const [given, setGiven] = createSignal<string | File>()
  const [pasted, setPasted] = createSignal('')
  const [kept, setKept] = createSignal<string>()
  const [gathering, setGathering] = createSignal<Gathering>()
  createEffect(() => void device.acts()?.gather().then(setGathering))

  const refuse = (reason: string, detail?: string) => {
    setFound(undefined)
    setRefusal({ reason, detail })
  }
  createEffect(() => {
    const file = device.given()
    if (!file) return
    device.give(undefined)
    setGiven(file)
  })
  // What a person gives while the tables are still opening waits for them.
  createEffect(() => {
    const [acts, what] = [device.acts(), given()]
    if (!acts || what === undefined) return
    setGiven(undefined)
    setRefusal(undefined)
    setKept(undefined)
    void (typeof what === 'string' ? read(acts, what) : open(acts, what))
  })
  async function read(acts: Acts, text: string) {
    const invitation = await acts.readInvitation(text)
    if (invitation.ok) setFound({ kind: 'invitation', invitation: invitation.value })
    else refuse(invitation.refusal, invitation.detail)
  }
  async function open(acts: Acts, file: File) {
    // A stick that was pulled out cannot be read.
    const opened = await acts.openFile(file).catch(() => refused('file-unreadable', file.name))
    if (!opened.ok) return refuse(opened.refusal, opened.detail)
    if (opened.value.kind === 'invitation') return read(acts, opened.value.text)
    if (opened.value.kind === 'receipt') {
      // Nothing of the plan changes with it, so nobody is asked.
      const { name, keep } = opened.value
      return keep().then(
        () => setKept(name),
        () => refuse('not-kept'),
      )
    }
    setFound(opened.value)
  }
  async function join(invitation: InvitationPreview) {
    try {
      await invitation.join()
    } catch {
      return setRefusal({ reason: 'not-kept' })
    }
    await device.askToPersist()
    navigate(
      invitation.meeting
        ? `/plan/${invitation.plan}/encuentro/${invitation.meeting}`
        : `/plan/${invitation.plan}`,
    )
  }
  // A link carries the invitation in its fragment; it is taken out of the address at once.
  createEffect(() => {
    if (!location.hash.startsWith('#i=')) return
    const { hash } = location
    navigate(location.pathname, { replace: true })
    setGiven(hash)
  })
  const date = (at: Date) =>
    at.toLocaleDateString(locale(), { day: 'numeric', month: 'long', year: 'numeric' })

  return (
    <Screen title={words().join.title} back="/" class="join">
      <Show when={refusal()}>
        {(told) => (
          <Notice tone="clash" alert>
            {words().join.refusals[told().reason] ?? words().join.refusalOther}
            <Show when={told().detail}>
              {(detail) => <small> {words().join.detail(detail())}</small>}
            </Show>
          </Notice>
        )}
      </Show>
      <Show when={kept()}>
        {(name) => (
          <Notice icon="check" alert>
            {words().passing.receiptKept(name())}
          </Notice>
        )}
      </Show>
      <Switch
        fallback={
          <div class="join-ways">
            <section class="sheet stack" classList={{ 'join-first': search['con'] !== 'archivo' }}>
              <h2>
                <Icon name="qr" /> {words().join.scan}
              </h2>
              <p>{words().join.scanText}</p>
              <StreamCamera
                gathering={gathering()}
                onWhole={(bytes, code) => setGiven(new File([bytes], `${code}.encuentro`))}
                onOther={setGiven}
              />
            </section>
            <form
              class="sheet stack"
              onSubmit={(event) => {
                event.preventDefault()
                setGiven(pasted())
              }}
            >
              <h2>
                <Icon name="link" /> {words().join.paste}
              </h2>
              <Field label={words().join.pasteLabel} value={pasted()} onInput={setPasted} />
              <button type="submit" class="button primary">
                {words().join.read}
              </button>
            </form>
            <section class="sheet stack" classList={{ 'join-first': search['con'] === 'archivo' }}>
              <h2>
                <Icon name="file" /> {words().join.file}
              </h2>
              <p>{words().join.fileText}</p>
              <FileButton
                accept=".encuentro,.encuentro-llave,.encuentro-comprobante,.txt,.json,application/zip"
                onFile={setGiven}
              >
                {words().join.chooseFile}
              </FileButton>
            </section>
          </div>
        }
      >
        <Match when={asInvitation(found())}>
          {(invitation) => (
            <section class="sheet stack join-found">
              <h2 class="headline">{words().join.found(invitation().planName)}</h2>
              <p>
                {words().join.as(
                  invitation().name,
                  words().terms.role[
                    invitation().role as keyof ReturnType<typeof words>['terms']['role']
                  ],
                )}{' '}
                {words().join.expires(date(invitation().expires))}
              </p>
              <Show when={invitation().seemsExpired}>
                <Notice>{words().join.seemsExpired}</Notice>
              </Show>
              <div class="actions">
                <button
                  type="button"
                  class="button sun tall"
                  onClick={() => void join(invitation())}
                >
                  {words().join.accept} <Icon name="arrow" />
                </button>
                <button type="button" class="button" onClick={() => setFound(undefined)}>
                  {words().join.other}
                </button>
              </div>
            </section>
          )}
        </Match>
        <Match when={asPackage(found())}>
          {(preview) => (
            <FilePreviewSheet
              preview={preview()}
              onCancel={() => setFound(undefined)}
              onDone={() => navigate(`/plan/${preview().plan}`)}
            />
          )}
        </Match>
        <Match when={asKeyFile(found())}>
          {(file) => (
            <KeySheet
              name={file().name}
              open={(passphrase) => file().open(passphrase)}
              onOpened={(plan: PlanId) => navigate(`/plan/${plan}`)}
              onCancel={() => setFound(undefined)}
            />
          )}
        </Match>
      </Switch>
    </Screen>
  )
}

function asInvitation(found: Found | undefined) {
  return found?.kind === 'invitation' ? found.invitation : undefined
}
function asPackage(found: Found | undefined) {
  return found?.kind === 'package' ? found.preview : undefined
}
function asKeyFile(found: Found | undefined) {
  return found?.kind === 'key-file' ? found : undefined
}
