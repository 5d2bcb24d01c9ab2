import { For, type JSX } from 'solid-js'
import type { Groups } from '../../domain/people/count-arrivals.ts'
import { useWords } from '../../i18n/index.ts'

/** People of one way of telling them apart; those who did not say come last. */
export function GroupsTable(props: {
  caption: string
  groups: Groups
  nameOf: (id: string) => string
}): JSX.Element {
  const words = useWords()
  const rows = () =>
    Object.entries(props.groups).sort(
      ([a, n], [b, m]) => Number(a === '') - Number(b === '') || m - n,
    )
  return (
    <table class="plain-table">
      <caption>{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words().people.group}</th>
          <th scope="col" class="num">
            {words().people.count}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={rows()}>
          {([id, n]) => (
            <tr>
              <th scope="row">{id === '' ? words().people.undisclosed : props.nameOf(id)}</th>
              <td class="num">{n}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}
