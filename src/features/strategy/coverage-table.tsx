import { For, type JSX, Show } from 'solid-js'
import type { Coverage, CoverageState } from '../../domain/strategy/coverage.ts'
import { AUDIENCES } from '../../domain/strategy/meeting-strategy.ts'
import { useWords } from '../../i18n/index.ts'
import { Icon } from '../../ui/icon.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'

/** Groups by zones: held, planned, or nobody goes; each in a shape and in words. */
export function CoverageTable(props: { coverage: Coverage }): JSX.Element {
  const words = useWords()
  const text = () => words().strategy
  return (
    <ScrollRegion class="strategy-region" label={text().coverage}>
      <table class="strategy-coverage">
        <caption class="unseen">{text().coverage}</caption>
        <thead>
          <tr>
            <th scope="col">{text().group}</th>
            <For each={props.coverage.rows}>
              {(row) => <th scope="col">{row.zone?.name ?? text().noZone}</th>}
            </For>
          </tr>
        </thead>
        <tbody>
          <tr class="strategy-any">
            <th scope="row">{text().anyGroup}</th>
            <For each={props.coverage.rows}>{(row) => <Cell state={row.state} />}</For>
          </tr>
          <For each={AUDIENCES}>
            {(audience, at) => (
              <tr>
                <th scope="row">{text().audience[audience]}</th>
                <For each={props.coverage.rows}>
                  {(row) => <Cell state={row.cells[at()]?.state ?? 'nobody'} />}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function Cell(props: { state: CoverageState }): JSX.Element {
  const words = useWords()
  return (
    <td>
      <span class={`strategy-cell ${props.state}`}>
        <span class="strategy-mark" aria-hidden="true">
          <Show when={props.state !== 'nobody'}>
            <Icon name={props.state === 'held' ? 'check' : 'clock'} />
          </Show>
        </span>
        {words().strategy.state[props.state]}
      </span>
    </td>
  )
}
