import { createMemo, For, Index, type JSX, Show } from 'solid-js'
import type { Booth, Vote } from '../../domain/voting/vote.ts'
import { useWords } from '../../i18n/index.ts'
import type { PendingCount } from './tally-vote.ts'

/** More marks than this are no longer seen one by one; the numbers say it. */
const STRIP_MAX = 120

/** Every number of the count, one by one and each from its own source. */
export function CountTable(props: {
  vote: Vote
  booths: readonly Booth[]
  count: PendingCount
}): JSX.Element {
  const words = useWords()
  const text = () => words().voting.count
  const numbers = () => props.count.reconciliation
  /** Tablets by the name they were given; by letter where it is none or not theirs alone. */
  const tablets = createMemo(() => {
    const nameOf = (device: string) =>
      props.booths.find((booth) => booth.device === device)?.name ?? ''
    const names = numbers().ballotsByDevice.map(({ device }) => nameOf(device))
    return numbers().ballotsByDevice.map(({ n }, at) => {
      const name = names[at] ?? ''
      const own = name !== '' && names.indexOf(name) === names.lastIndexOf(name)
      return { n, name: own ? name : text().tablet(String.fromCharCode(65 + (at % 26))) }
    })
  })
  const rest = () => Math.max(0, numbers().notVoted)
  const inAll = () => tablets().reduce((sum, { n }) => sum + n, 0)
  return (
    <section class="sheet vote-numbers">
      <Show when={inAll() + rest() <= STRIP_MAX && inAll() + rest() > 0}>
        <div class="vote-strip">
          <For each={tablets()}>
            {(tablet, at) => (
              <div
                class="vote-strip-part"
                classList={{ other: at() % 2 === 1, none: tablet.n === 0 }}
                style={{ '--n': tablet.n }}
              >
                <span class="vote-marks" aria-hidden="true">
                  <Index each={Array.from({ length: tablet.n })}>{() => <i />}</Index>
                </span>
                <span class="vote-strip-name">{tablet.name}</span>
              </div>
            )}
          </For>
          <Show when={rest() > 0}>
            <div class="vote-strip-part absent" style={{ '--n': rest() }}>
              <span class="vote-marks" aria-hidden="true">
                <Index each={Array.from({ length: rest() })}>{() => <i />}</Index>
              </span>
              <span class="vote-strip-name" />
            </div>
          </Show>
        </div>
      </Show>
      <table class="vote-lines">
        <tbody>
          <Line n={numbers().heads} label={text().heads} aside={text().headsFrom} />
          <Line
            n={inAll()}
            label={text().onTablets}
            aside={text().byTablet(tablets().map(({ n, name }) => text().inTablet(n, name)))}
            mark="tablet"
          />
          <Show when={numbers().duplicates > 0}>
            <Line
              n={numbers().duplicates}
              label={text().duplicates}
              aside={text().duplicatesHint}
            />
          </Show>
          <Show when={numbers().refused > 0}>
            <Line
              n={numbers().refused}
              label={text().refused}
              aside={[
                ...new Set(
                  props.count.admission.refused.map(({ reason }) => text().refusal[reason]),
                ),
              ].join('; ')}
            />
          </Show>
          <Show when={numbers().damaged > 0}>
            <Line n={numbers().damaged} label={text().damaged} aside={text().damagedHint} />
          </Show>
          <Line
            n={props.count.abandoned}
            label={text().abandoned}
            aside={text().abandonedHint}
            mark="abandoned"
          />
          <tr class="total">
            <td class="num">{numbers().counts.cast}</td>
            <th scope="row">
              {text().counted}
              <Show when={numbers().notVoted >= 0}>
                <span class="small soft vote-detail">{text().fewer(numbers().notVoted)}</span>
              </Show>
            </th>
            <td class="aside">
              {text().blank(numbers().counts.blank)}
              <Show when={numbers().counts.invalid > 0}>
                <br />
                {text().invalid(numbers().counts.invalid)}
              </Show>
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  )
}

function Line(props: {
  n: number
  label: string
  aside: string
  mark?: 'tablet' | 'abandoned'
}): JSX.Element {
  return (
    <tr>
      <td class="num">{props.n}</td>
      <th scope="row">
        <Show when={props.mark}>
          {(mark) => <i class={`vote-mark ${mark()}`} aria-hidden="true" />}
        </Show>
        {props.label}
      </th>
      <td class="aside soft">{props.aside}</td>
    </tr>
  )
}
