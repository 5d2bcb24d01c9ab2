import type { Accessor, JSX } from 'solid-js'

/** What a tablet in the hands of the public needs and the voting booth has already: the app brings it. */
export interface KioskParts {
  /** Text size, reading aloud and language; `spoken` is what is read. */
  readonly tools: (spoken: () => string) => JSX.Element
  /** Text size and language go back to what the team chose, and the voice falls silent. */
  readonly reset: () => void
  /** The button that the team holds to ask for the way out. */
  readonly staff: (onStaff: () => void) => JSX.Element
  readonly pin: (props: {
    readonly opens: (pin: string) => Promise<boolean>
    readonly stay: string
    readonly onOpen: () => void
    readonly onStay: () => void
  }) => JSX.Element
  /** Asks the team for a PIN, twice. */
  readonly choosePin: (props: {
    readonly title: string
    readonly text: string
    readonly begin: string
    readonly failure: string
    readonly onClose: () => void
    readonly onPin: (pin: string) => void
  }) => JSX.Element
  /** Seconds left once nobody has touched the tablet for a while; then `onGone`. */
  readonly watch: (isActive: Accessor<boolean>, onGone: () => void) => Accessor<number | undefined>
}
