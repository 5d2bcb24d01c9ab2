import { For, type JSX } from 'solid-js'
import type { Spread } from '../../domain/actors/spread.ts'
import { useWords } from '../../i18n/index.ts'
import { LEVELS } from './board-layout.ts'

/** What the tables said on one axis: five fields, each with the tables that chose it. */
export function SpreadStrip(props: { label: string; spread: Spread }): JSX.Element {
  const words = useWords()
  const tablesAt = (level: number) =>
    props.spread.said.filter((one) => one.level === level).map(({ table }) => table)
  return (
    <div>
      <p class="small soft">{props.label}</p>
      <ol class="actors-strip">
        <For each={LEVELS}>
          {(level) => (
            <li
              classList={{
                said: tablesAt(level).length > 0,
                between: level > props.spread.min && level < props.spread.max,
              }}
            >
              <b>{level}</b>
              {tablesAt(level).length > 0 && words().actors.tables(tablesAt(level))}
            </li>
          )}
        </For>
      </ol>
    </div>
  )
}
