import { For, type JSX, Show } from 'solid-js'
import { useLocale, useWords } from '../../i18n/index.ts'
import { arrivalsOf } from '../../store/arrivals.ts'
import type { OpenRoom, PlanSession } from '../../store/plan-session.ts'

/** Which tablet proved to hold how much, and by what. */
export function ArrivalsTable(props: {
  session: PlanSession
  rooms: readonly OpenRoom[]
}): JSX.Element {
  const words = useWords()
  const locale = useLocale()
  const arrivals = () => arrivalsOf(props.rooms, props.session.proofs(), props.session.photosIn)
  const time = (at: string) =>
    new Date(at).toLocaleString(locale(), { dateStyle: 'short', timeStyle: 'short' })
  return (
    <section class="sheet handback-arrivals" aria-labelledby="handback-arrivals">
      <h2 id="handback-arrivals">{words().passing.arrivals}</h2>
      <Show when={arrivals().length > 0} fallback={<p>{words().passing.nobody}</p>}>
        <table class="handback-table" aria-labelledby="handback-arrivals">
          <thead>
            <tr>
              <th scope="col">{words().passing.device}</th>
              <th scope="col">{words().passing.arrived}</th>
              <th scope="col">{words().passing.proof}</th>
              <th scope="col">{words().passing.at}</th>
            </tr>
          </thead>
          <tbody>
            <For each={arrivals()}>
              {(each) => (
                <tr>
                  <th scope="row">{each.name}</th>
                  <td>
                    {each.arrived === each.total
                      ? words().handback.all(each.total)
                      : words().handback.some(each.arrived, each.total)}
                  </td>
                  <td>
                    {each.by === 'receipt' ? words().passing.byReceipt : words().passing.byFile}
                  </td>
                  <td>{time(each.at)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </section>
  )
}
