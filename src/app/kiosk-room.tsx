import type { JSX } from 'solid-js'
import { KioskScreen } from '../features/consultation/kiosk/kiosk-screen.tsx'
import { createIdle } from '../features/voting/booth/idle.ts'
import { PinForm } from '../features/voting/booth/pin-form.tsx'
import { StaffButton } from '../features/voting/booth/staff-button.tsx'
import { BoothTools, createComfort } from '../features/voting/booth/tools.tsx'
import { PinSheet } from '../features/voting/pin-sheet.tsx'
import '../features/voting/voting.css'

/** A tablet for the public, with the guard and the tools of the voting booth. */
export default function KioskRoom(): JSX.Element {
  const comfort = createComfort()
  return (
    <KioskScreen
      parts={{
        tools: (spoken) => <BoothTools comfort={comfort} text={spoken()} language />,
        reset: comfort.reset,
        staff: (onStaff) => <StaffButton onStaff={onStaff} />,
        pin: (props) => <PinForm {...props} />,
        choosePin: (props) => <PinSheet open {...props} />,
        watch: createIdle,
      }}
    />
  )
}
