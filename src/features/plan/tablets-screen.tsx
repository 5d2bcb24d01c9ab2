import { createResource, createSignal, For, type JSX, Show } from 'solid-js'
import type { Invited, RevocationRecord } from '../../domain/process/invited.ts'
import type { Meeting } from '../../domain/process/plan.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { useOpenDevice, usePlan } from '../../store/context.ts'
import { createDelivered } from '../../store/delivered-revocations.ts'
import { newestOf, revocationsIn } from '../../store/documents/revocations.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { InvitedRow } from './invited-row.tsx'
import './plan.css'
import { RevokeDialog } from './revoke-dialog.tsx'
import { WaitingSheet } from './waiting-sheet.tsx'

/** Every tablet that was invited, what was revoked, and what revoked tablets brought. */
export default function TabletsScreen(): JSX.Element {
  const { session, room } = usePlan()
  const device = useOpenDevice()
  const words = useWords()
  const locale = useLocale()
  const [asking, setAsking] = createSignal<Invited>()
  const row = () => device.ready.workspace.plans().find((each) => each.plan === session.plan)
  const meetings = () =>
    new Map(room.records.list<Meeting>('meeting').map((each) => [each.id, each]))
  /** The last day first, for whoever lost a tablet today looks for today's; within it by name. */
  const invited = () => {
    const { compare } = new Intl.Collator(locale(), { numeric: true })
    const day = ({ iat }: Invited) => Math.floor(iat / 86_400)
    return [...room.records.list<Invited>('invitation')].sort(
      (a, b) => day(b) - day(a) || compare(a.name, b.name),
    )
  }
  const [lists] = createResource(
    () => room.records.list<RevocationRecord>('revocation'),
    (records) => revocationsIn(records, session.plan),
  )
  const newest = () => newestOf(lists.latest ?? [])
  const delivered = createDelivered(device.ready.workspace.db, session.plan)
  const isRevoked = (jti: string) =>
    lists.latest?.some(({ claims }) =>
      claims.revoked.some((entry) => entry.jti === jti && !entry.device),
    ) ?? false

  let section: HTMLElement | undefined
  /** The button that asked is gone once its invitation is revoked: whoever uses a keyboard stays by the list. */
  const close = () => {
    setAsking(undefined)
    if (document.activeElement === document.body) section?.focus()
  }

  return (
    <Screen
      title={words().access.title}
      subtitle={row()?.name ?? ''}
      back={`/plan/${session.plan}`}
      class="plan-narrow stack"
    >
      <p>{words().access.text}</p>
      <Show when={!row()?.wrappedKey}>
        <Notice icon="key">{words().access.noKey}</Notice>
      </Show>
      <div role="status">
        <Show when={newest()}>
          {(list) => (
            <Show
              when={delivered() === list().token}
              fallback={<Notice icon="relay">{words().access.relayLater}</Notice>}
            >
              <span class="stamp neutral">
                <Icon name="check" /> {words().access.relayKnows}
              </span>
            </Show>
          )}
        </Show>
      </div>
      <section
        ref={section}
        class="sheet plan-form"
        tabIndex={-1}
        aria-label={words().access.title}
      >
        <Show when={invited().length > 0} fallback={<p>{words().access.none}</p>}>
          <ul>
            <For each={invited()}>
              {(each) => (
                <InvitedRow
                  invited={each}
                  meeting={each.meeting && meetings().get(each.meeting)?.name}
                  isRevoked={isRevoked(each.id)}
                  onRevoke={row()?.wrappedKey ? () => setAsking(each) : undefined}
                />
              )}
            </For>
          </ul>
        </Show>
      </section>
      <WaitingSheet />
      <Show when={asking()} keyed>
        {(each) => <RevokeDialog invited={each} onClose={close} />}
      </Show>
    </Screen>
  )
}
