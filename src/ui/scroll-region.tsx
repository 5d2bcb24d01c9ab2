import type { JSX } from 'solid-js'

/** A part of a screen that scrolls by itself, named, and reached by keyboard so that it can be scrolled there. */
export function ScrollRegion(props: {
  label: string
  class: string
  children: JSX.Element
}): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: reason: a region that scrolls has to be reached by keyboard
    <section class={props.class} tabIndex={0} aria-label={props.label}>
      {props.children}
    </section>
  )
}
