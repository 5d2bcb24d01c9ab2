import { type JSX, Show } from 'solid-js'
import type { TabletFacts, Verdict, VerdictLevel } from '../../domain/preflight/verdicts.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'

const ICONS: Record<VerdictLevel, IconName> = { ok: 'check', look: 'alert', stop: 'hand' }

/** One check: its verdict in shape and word, what was measured, why, and what to do. */
export function CheckRow(props: {
  verdict: Verdict
  facts: TabletFacts
  /** What can be done about it right here. */
  children?: JSX.Element
}): JSX.Element {
  const words = useWords()
  const locale = useLocale()
  const text = () => words().preflight
  const size = (bytes: number) =>
    new Intl.NumberFormat(locale(), {
      style: 'unit',
      unit: bytes >= 1e9 ? 'gigabyte' : 'megabyte',
      maximumFractionDigits: bytes >= 1e9 ? 1 : 0,
    }).format(bytes >= 1e9 ? bytes / 1e9 : bytes / 1e6)
  const measured = () => {
    const { files, freeBytes, battery, clock, roster } = props.facts
    switch (props.verdict.check) {
      case 'offline':
        return files && text().files(files.kept, files.wanted)
      case 'space':
        return freeBytes === undefined ? undefined : text().free(size(freeBytes))
      case 'battery':
        return battery && text().battery(battery.percent, battery.charging)
      case 'clock':
        return clock && text().skew(Math.abs(clock.skewS), clock.against)
      case 'roster':
        return text().roster(roster.tablets, roster.tables)
      default:
        return undefined
    }
  }
  return (
    <li class={`preflight-check ${props.verdict.level}`}>
      <span class="preflight-mark" aria-hidden="true">
        <Icon name={ICONS[props.verdict.level]} />
      </span>
      <div>
        <h3>
          {text().check[props.verdict.check]}
          <span class="preflight-level">{text().level[props.verdict.level]}</span>
        </h3>
        <p>
          <Show when={measured()}>{(told) => <b>{told()}. </b>}</Show>
          {text().reason[props.verdict.reason]}
        </p>
        {props.children}
      </div>
    </li>
  )
}
