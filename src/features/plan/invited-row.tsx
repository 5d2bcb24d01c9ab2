import { type JSX, Show } from 'solid-js'
import type { Invited } from '../../domain/process/invited.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { Icon } from '../../ui/icon.tsx'

/** One invitation: whose, for what, since when and until when, and whether it was revoked. */
export function InvitedRow(props: {
  invited: Invited
  /** Name of its meeting, once the calendar is here. */
  meeting: string | undefined
  isRevoked: boolean
  /** Absent where this device cannot. */
  onRevoke: (() => void) | undefined
}): JSX.Element {
  const words = useWords()
  const locale = useLocale()
  const day = (seconds: number) =>
    new Date(seconds * 1000).toLocaleDateString(locale(), { dateStyle: 'medium' })
  return (
    <li class="plan-meeting plan-invited">
      <span>
        <b>{props.invited.name}</b>
        <small>
          {words().terms.role[props.invited.role]} · {props.meeting ?? words().access.wholePlan}
        </small>
        <small class="soft">
          {words().access.invited(day(props.invited.iat))} ·{' '}
          {words().access.until(day(props.invited.exp))}
        </small>
      </span>
      <Show
        when={!props.isRevoked}
        fallback={
          <span class="stamp clash">
            <Icon name="close" /> {words().access.revoked}
          </span>
        }
      >
        <Show when={props.onRevoke}>
          {(revoke) => (
            <button type="button" class="button danger" onClick={() => revoke()()}>
              {words().access.revoke}
              <span class="unseen">: {props.invited.name}</span>
            </button>
          )}
        </Show>
      </Show>
    </li>
  )
}
