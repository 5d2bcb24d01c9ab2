import type { JSX } from 'solid-js'

/** Not built yet. */
export default function Pending(): JSX.Element {
  return <main>…</main>
}
