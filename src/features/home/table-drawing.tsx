import type { JSX } from 'solid-js'

/** A table with five people and their cards: the product in one drawing. */
export function TableDrawing(): JSX.Element {
  return <img class="home-drawing" src="/table.svg" alt="" width="380" height="200" />
}
