import { createSignal, type JSX, Show } from 'solid-js'
import type { Meeting } from '../../domain/process/plan.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { type ReadyInvitation, useOpenDevice, usePlan } from '../../store/context.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { FormActions } from '../../ui/form-actions.tsx'
import { Icon } from '../../ui/icon.tsx'
import { saveFile } from '../../ui/save-file.ts'

/** Invites one tablet: to a meeting, or to coordination when there is none. Shown as QR, link and file. */
export function InviteDialog(props: { meeting?: Meeting; onClose: () => void }): JSX.Element {
  const { session } = usePlan()
  const device = useOpenDevice()
  const words = useWords()
  const locale = useLocale()
  const [typed, setTyped] = createSignal<string>()
  const [ready, setReady] = createSignal<ReadyInvitation>()
  const [refusal, setRefusal] = createSignal<string>()
  const [copied, setCopied] = createSignal(false)
  const fallback = () =>
    props.meeting ? words().plan.inviteNameDefault : words().terms.role.coordinator
  const name = () => typed() ?? fallback()
  const title = () =>
    props.meeting ? words().plan.inviteTitle(props.meeting.name) : words().plan.inviteCoordinator

  const why = () =>
    refusal() === 'invitation-not-noted' ? words().access.notNoted : words().plan.inviteNoKey

  async function make(event: SubmitEvent) {
    event.preventDefault()
    const made = await device.ready.acts.invite(session, {
      role: props.meeting ? 'facilitator' : 'coordinator',
      ...(props.meeting && { meeting: props.meeting }),
      name: name().trim() || fallback(),
    })
    if (made.ok) setReady(made.value)
    else setRefusal(made.refusal)
  }

  return (
    <Dialog open title={title()} onClose={() => props.onClose()}>
      <Show
        when={ready()}
        fallback={
          <form class="stack" onSubmit={(event) => void make(event)}>
            <Field
              label={words().plan.inviteName}
              value={name()}
              onInput={setTyped}
              maxLength={60}
              hint={words().access.nameHint}
            />
            <FormActions
              submit={words().plan.inviteMake}
              cancel={words().terms.cancel}
              onCancel={() => props.onClose()}
              refusal={refusal() && why()}
            />
          </form>
        }
      >
        {(invitation) => (
          <div class="stack">
            <p>{words().plan.inviteShow}</p>
            {/* eslint-disable-next-line solid/no-innerhtml -- reason: an SVG drawn here by uqr */}
            <div class="plan-qr" innerHTML={invitation().svg} role="img" aria-label={title()} />
            <Field label={words().plan.inviteLink} value={invitation().link} onInput={() => {}} />
            <p class="soft">
              {words().plan.inviteUntil(
                invitation().expires.toLocaleDateString(locale(), {
                  day: 'numeric',
                  month: 'long',
                  year: 'numeric',
                }),
              )}
            </p>
            <div class="actions">
              <button
                type="button"
                class="button"
                onClick={() =>
                  void navigator.clipboard.writeText(invitation().link).then(() => setCopied(true))
                }
              >
                <Icon name="link" />{' '}
                {copied() ? words().plan.inviteCopied : words().plan.inviteCopy}
              </button>
              <button
                type="button"
                class="button"
                onClick={() => saveFile('invitacion.txt', 'text/plain', invitation().link)}
              >
                <Icon name="file" /> {words().plan.inviteFile}
              </button>
              <button type="button" class="button primary" onClick={() => props.onClose()}>
                {words().terms.close}
              </button>
            </div>
          </div>
        )}
      </Show>
    </Dialog>
  )
}
