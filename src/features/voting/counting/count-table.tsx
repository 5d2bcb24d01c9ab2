import { createMemo, For, Index, type JSX, Show } from 'solid-js'
import type { Reconciliation } from '../../../domain/voting/act-records.ts'
import type { OuterCount } from '../../../domain/voting/count-vote.ts'
import type { Booth, Vote } from '../../../domain/voting/vote.ts'
import { useWords } from '../../../i18n/index.ts'

/** More marks than this are no longer seen one by one; the numbers say it. */
const STRIP_MAX = 120

/** Every number of the count, one by one and each from its own source. */
export function CountTable(props: {
  vote: Vote
  booths: readonly Booth[]
  outer: OuterCount
  /** Once the ballots are open. */
  numbers: Reconciliation | undefined
}): JSX.Element {
  const words = useWords()
  const text = () => words().voting.count
  const cards = () => props.outer.settlement.cards
  const byDevice = () => props.outer.admission.byDevice
  const refused = () => {
    const { altered, refused: batches } = props.outer.admission
    return altered.copies + batches.reduce((sum, { ballots }) => sum + ballots, 0)
  }
  /** Ballots that count, opened or not. */
  const counted = () => props.outer.settlement.toOpen.length
  /** Tablets by the name they were given; by letter where it is none or not theirs alone. */
  const tablets = createMemo(() => {
    const nameOf = (device: string) =>
      props.booths.find((booth) => booth.device === device)?.name ?? ''
    const names = byDevice().map(({ device }) => nameOf(device))
    return byDevice().map(({ n }, at) => {
      const name = names[at] ?? ''
      const own = name !== '' && names.indexOf(name) === names.lastIndexOf(name)
      return { n, name: own ? name : text().tablet(String.fromCharCode(65 + (at % 26))) }
    })
  })
  /** Nobody's mark in the strip: people beyond the ballots that came, whatever becomes of those. */
  const rest = () => Math.max(0, props.vote.heads - inAll())
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
          <Line n={props.vote.heads} label={text().heads} aside={text().headsFrom} />
          <Line
            n={inAll()}
            label={text().onTablets}
            aside={text().byTablet(tablets().map(({ n, name }) => text().inTablet(n, name)))}
            mark="tablet"
          />
          <Show when={props.outer.admission.duplicates > 0}>
            <Line
              n={props.outer.admission.duplicates}
              label={text().duplicates}
              aside={text().duplicatesHint}
            />
          </Show>
          <Show when={refused() > 0}>
            <Line
              n={refused()}
              label={text().refused}
              aside={[
                ...new Set(
                  props.outer.admission.refused.map(({ reason }) => text().refusal[reason]),
                ),
              ].join('; ')}
            />
          </Show>
          <Show when={cards()}>
            {(settled) => (
              <>
                <Show when={props.numbers?.cards}>
                  {(all) => (
                    <Line
                      n={all().handed}
                      label={words().ceremony.cards.handed}
                      aside={words().ceremony.cards.handedFrom(all())}
                    />
                  )}
                </Show>
                <Show when={settled().duplicates.length > 0}>
                  <Line
                    n={settled().duplicates.length}
                    label={words().ceremony.cards.twice}
                    aside={words().ceremony.cards.twiceHint}
                  />
                </Show>
                <Show when={settled().unknownCard.length > 0}>
                  <Line
                    n={settled().unknownCard.length}
                    label={words().ceremony.cards.unknown}
                    aside={words().ceremony.cards.unknownHint}
                  />
                </Show>
                <Show when={settled().spoiled.length > 0}>
                  <Line
                    n={settled().spoiled.length}
                    label={words().ceremony.cards.spoiledUsed}
                    aside={words().ceremony.cards.spoiledUsedHint}
                  />
                </Show>
              </>
            )}
          </Show>
          <Show when={(props.numbers?.closed ?? 0) > 0}>
            <Line
              n={props.numbers?.closed ?? 0}
              label={words().ceremony.steps.unopened}
              aside={words().ceremony.steps.unopenedHint}
            />
          </Show>
          <Show when={props.outer.admission.damaged > 0}>
            <Line
              n={props.outer.admission.damaged}
              label={text().damaged}
              aside={text().damagedHint}
            />
          </Show>
          <Line
            n={props.outer.abandoned}
            label={text().abandoned}
            aside={text().abandonedHint}
            mark="abandoned"
          />
          <tr class="total">
            <td class="num">{props.numbers?.counts.cast ?? counted()}</td>
            <th scope="row">
              {text().counted}
              <Show when={props.vote.heads - counted() >= 0}>
                <span class="small soft vote-detail">
                  {text().fewer(props.vote.heads - counted())}
                </span>
              </Show>
            </th>
            <td class="aside">
              <Show when={props.numbers} fallback={words().ceremony.steps.stillClosed}>
                {(numbers) => (
                  <>
                    {text().blank(numbers().counts.blank)}
                    <Show when={numbers().counts.invalid > 0}>
                      <br />
                      {text().invalid(numbers().counts.invalid)}
                    </Show>
                  </>
                )}
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
