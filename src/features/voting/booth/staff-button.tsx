import type { JSX } from 'solid-js'
import { useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'
import { HoldButton } from '../hold-button.tsx'

/** «Equipo: mantener apretado»: leads to the PIN, which is the guard. */
export function StaffButton(props: { onStaff: () => void }): JSX.Element {
  const words = useWords()
  return (
    <HoldButton
      class="booth-staff"
      holdMs={3_000}
      again={words().voting.booth.staffHint}
      onHeld={() => props.onStaff()}
    >
      <Icon name="lock" />
      {words().voting.booth.staff}
    </HoldButton>
  )
}
