import { createMemo, createResource, type JSX, Match, Show, Switch } from 'solid-js'
import { contactTerm } from '../../domain/consultation/contact-day.ts'
import type { PrivacyNotice } from '../../domain/people/notice.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { useOpenDevice, usePlan } from '../../store/context.ts'
import { dayOf } from '../../store/forget-people.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { longDay } from './long-day.ts'

/**
 * One contact, opened because somebody asked and gone with the sheet. Where the plan's key is not, it
 * says where it can be read; after the day that people were told, it stays closed.
 */
export function ContactDialog(props: { box: string; onClose: () => void }): JSX.Element {
  const { session, room } = usePlan()
  const { ready } = useOpenDevice()
  const words = useWords()
  const locale = useLocale()
  const text = () => words().hearing.contact
  const holdsKey = () =>
    ready.workspace.plans().some(({ plan, wrappedKey }) => plan === session.plan && wrappedKey)
  const term = createMemo(() =>
    contactTerm(room.records.list<PrivacyNotice>('notice'), dayOf(new Date())),
  )
  const [contact] = createResource(
    () => (holdsKey() && term().state !== 'over' ? props.box : undefined),
    async (box) => (await ready.acts.contacts(session)).open(box),
  )
  const day = (iso: string) => longDay(iso, locale())
  const told = () => {
    const now = term()
    if (now.state === 'no-day') return text().noDay
    return now.state === 'over' ? text().over(day(now.day)) : text().until(day(now.day))
  }
  const opened = () => {
    const read = contact()
    return read?.ok ? read.value : undefined
  }
  const refusal = () => {
    const read = contact()
    return read === undefined || read.ok ? undefined : read.refusal
  }
  return (
    <Dialog open title={text().title} onClose={() => props.onClose()}>
      <div class="stack">
        <Switch fallback={<Notice>{text().elsewhere}</Notice>}>
          <Match when={term().state === 'over'}>{undefined}</Match>
          <Match when={contact.loading}>
            <p role="status">{text().opening}</p>
          </Match>
          <Match when={opened()}>
            {(shown) => (
              <>
                <p class="consultation-contact">{shown()}</p>
                <p class="soft">{text().care}</p>
              </>
            )}
          </Match>
          <Match when={refusal()}>
            {(why) => (
              <Notice tone="clash" alert>
                {text().refusals[why()]}
              </Notice>
            )}
          </Match>
        </Switch>
        <Show when={term().state !== 'readable' || holdsKey()}>
          <Notice>{told()}</Notice>
        </Show>
        <div class="actions">
          <button type="button" class="button" onClick={() => props.onClose()}>
            {text().close}
          </button>
        </div>
      </div>
    </Dialog>
  )
}
