import { For, type JSX } from 'solid-js'

/** What a package holds: kinds and how many of each. */
export function CountsTable(props: {
  /** In the order in which they are shown. */
  counts: readonly (readonly [label: string, n: number])[]
}): JSX.Element {
  return (
    <table class="plain-table">
      <tbody>
        <For each={props.counts}>
          {([label, n]) => (
            <tr>
              <th scope="row">{label}</th>
              <td class="num">{n}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}
