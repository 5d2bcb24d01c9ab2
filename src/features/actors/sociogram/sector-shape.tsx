import type { JSX } from 'solid-js'
import type { Shape } from '../../../domain/actors/sectors.ts'

const PATHS: Readonly<Record<Shape, string>> = {
  triangle: 'M28 3L54 51H2z',
  rectangle: 'M3 9H53V47H3z',
  circle: 'M28 3a25 25 0 1 0 0 50a25 25 0 1 0 0 -50z',
}

/** The shape of a kind of actor; its word stands in the legend and in the sheet. */
export function SectorShape(props: { shape: Shape }): JSX.Element {
  return (
    <svg class="sector-shape" viewBox="0 0 56 56" aria-hidden="true">
      <path d={PATHS[props.shape]} stroke-linejoin="round" />
    </svg>
  )
}
