import { For, type JSX, Show } from 'solid-js'
import type { CriteriaRules } from '../../../domain/voting/method-rules.ts'
import { useWords } from '../../../i18n/index.ts'
import { ONE, ratio, ZERO } from '../../../lib/rational.ts'
import { Notice } from '../../../ui/notice.tsx'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'
import { barWidth } from '../bars.ts'
import type { PictureProps } from '../faces/face.ts'
import { ApartList } from './apart-list.tsx'
import { BarsPicture } from './bars-picture.tsx'
import { labelIn } from './cut.ts'

/** Indexes from 0 to 1; what each criterion says stands in a table of small bars. */
export function CriteriaPicture(props: PictureProps<CriteriaRules>): JSX.Element {
  const words = useWords()
  const text = () => words().voting.told.picture
  const nameOf = (criterion: string) =>
    props.config.rules.criteria.find(({ id }) => id === criterion)?.label ?? criterion
  const excludedBy = (option: string) => {
    const { detail } = props.tally
    if (detail?.kind !== 'criteria') return []
    return detail.excluded.find((one) => one.option === option)?.criteria ?? []
  }
  return (
    <>
      <BarsPicture {...props} scale={{ from: ZERO, to: ONE }} />
      <ApartList
        {...props}
        reasonOf={(option, why) =>
          why === 'below-minimum'
            ? text().belowMinimum(excludedBy(option).map(nameOf))
            : text().incomplete
        }
      />
      <Show when={!props.large && !props.orderOnly}>
        <MeansTable {...props} />
        <p class="small soft">{text().indexNote}</p>
      </Show>
      <Show when={props.sensitivity}>
        {(sensitivity) => (
          <Notice>
            {sensitivity().criteria.length === 0
              ? text().stable
              : text().sensitive(sensitivity().criteria.map(nameOf))}
          </Notice>
        )}
      </Show>
    </>
  )
}

/** Mean grades by option and criterion, each with its bar. */
function MeansTable(props: PictureProps<CriteriaRules>): JSX.Element {
  const words = useWords()
  const text = () => words().voting.told.picture
  const rows = () => {
    const { detail, ranking } = props.tally
    const means = detail?.kind === 'criteria' ? detail.means : []
    const ranked = ranking.flat()
    const rest = props.config.options.map(({ id }) => id as string)
    return [...new Set([...ranked, ...rest])].map((option) => ({
      option,
      means: means[rest.indexOf(option)] ?? [],
    }))
  }
  const scale = () => ({
    from: ratio(props.config.rules.min),
    to: ratio(props.config.rules.max),
  })
  return (
    <ScrollRegion class="vote-wide" label={text().byCriterion}>
      <table class="vote-means">
        <caption>{text().byCriterion}</caption>
        <thead>
          <tr>
            <td />
            <For each={props.config.rules.criteria}>
              {({ label, weight }) => (
                <th scope="col">
                  {label} <span class="soft">({weight})</span>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={rows()}>
            {({ option, means }) => (
              <tr>
                <th scope="row">{labelIn(props.config)(option)}</th>
                <For each={means}>
                  {(mean) => (
                    <td title={typeof mean === 'string' ? text().exactly(mean) : undefined}>
                      <span class="num">{words().voting.exact(mean)}</span>
                      <span class="vote-bar" aria-hidden="true">
                        <i style={{ width: barWidth(mean, scale()) }} />
                      </span>
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </ScrollRegion>
  )
}
