import type { JSX } from 'solid-js'

/** Every symbol of `public/icons.svg`. An icon always stands beside its word, or its button has a label. */
export type IconName =
  | 'academy'
  | 'alert'
  | 'arrow'
  | 'back'
  | 'ballot-box'
  | 'battery'
  | 'building'
  | 'camera'
  | 'check'
  | 'clock'
  | 'close'
  | 'document'
  | 'down'
  | 'file'
  | 'flag'
  | 'flask'
  | 'globe'
  | 'hand'
  | 'house'
  | 'info'
  | 'key'
  | 'link'
  | 'list'
  | 'lock'
  | 'map'
  | 'media'
  | 'merge'
  | 'minus'
  | 'next'
  | 'pencil'
  | 'people'
  | 'person'
  | 'plus'
  | 'print'
  | 'projector'
  | 'qr'
  | 'relay'
  | 'seal'
  | 'search'
  | 'send'
  | 'settings'
  | 'shop'
  | 'split'
  | 'support'
  | 'tablet'
  | 'tablets'
  | 'text-size'
  | 'undo'
  | 'up'
  | 'voice'
  | 'wipe'

/** A symbol of the sprite, hidden from screen readers. */
export function Icon(props: { name: IconName; class?: string }): JSX.Element {
  return (
    <svg class={`icon ${props.class ?? ''}`} aria-hidden="true">
      <use href={`/icons.svg#${props.name}`} />
    </svg>
  )
}

/** The mark of a strategic axis: colour, shape and glyph together; the word stands beside it. */
export function AxisMark(props: { axis: string | null }): JSX.Element {
  return (
    <svg class="axis" data-axis={props.axis ?? 'none'} viewBox="0 0 28 28" aria-hidden="true">
      <use href={`/icons.svg#axis-${props.axis ?? 'none'}`} />
    </svg>
  )
}
