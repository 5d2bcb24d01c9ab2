import type { JSX } from 'solid-js'
import { Icon, type IconName } from './icon.tsx'

/** Warns and never blocks. `clash` is for conflicts and for what cannot be undone, nothing else. */
export function Notice(props: {
  tone?: 'hint' | 'clash'
  icon?: IconName
  /** Announced at once by screen readers; for what needs an answer now. */
  alert?: boolean
  children: JSX.Element
}): JSX.Element {
  return (
    <div
      class="notice"
      classList={{ clash: props.tone === 'clash' }}
      role={props.alert ? 'alert' : undefined}
    >
      <Icon name={props.icon ?? (props.tone === 'clash' ? 'alert' : 'info')} />
      <div>{props.children}</div>
    </div>
  )
}
