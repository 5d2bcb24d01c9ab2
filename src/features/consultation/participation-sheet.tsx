import { For, type JSX, Show } from 'solid-js'
import type { CommentChannel } from '../../domain/consultation/comment.ts'
import type { CommentCounts } from '../../domain/consultation/handled.ts'
import type { Zone } from '../../domain/process/plan.ts'
import { useWords } from '../../i18n/index.ts'
import { CountsTable } from '../../ui/counts-table.tsx'

/** Who took part, by channel and by zone; a zone nobody wrote from stands there with nothing. */
export function ParticipationSheet(props: {
  counts: CommentCounts
  zones: readonly Zone[]
  targets: Readonly<Record<string, number>>
}): JSX.Element {
  const words = useWords()
  const text = () => words().consultation
  const channels = () =>
    Object.entries(props.counts.byChannel)
      .sort(([, a], [, b]) => b - a)
      .map(([channel, n]) => [text().channels[channel as CommentChannel] ?? channel, n] as const)
  const zones = () => [
    ...props.zones.map(({ id, name }) => ({ id, name, n: props.counts.byZone[id] ?? 0 })),
    { id: '', name: text().noZone, n: props.counts.byZone[''] ?? 0 },
  ]
  return (
    <Show when={props.counts.total > 0}>
      <section class="sheet consultation-sheet stack" aria-labelledby="consultation-who">
        <h2 id="consultation-who">{text().participation}</h2>
        <div class="consultation-pair">
          <div>
            <h3>{text().byChannel}</h3>
            <CountsTable counts={channels()} />
          </div>
          <div>
            <h3>{text().byZone}</h3>
            <table class="plain-table">
              <tbody>
                <For each={zones()}>
                  {({ id, name, n }) => (
                    <tr>
                      <th scope="row">{name}</th>
                      <td class="num">
                        {props.targets[id] === undefined
                          ? n
                          : text().target(n, props.targets[id] ?? 0)}
                      </td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
          </div>
        </div>
      </section>
    </Show>
  )
}
