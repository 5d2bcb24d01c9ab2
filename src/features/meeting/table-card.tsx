import { A } from '@solidjs/router'
import { For, type JSX } from 'solid-js'
import type { Proposal } from '../../domain/proposals/proposal.ts'
import { useWords } from '../../i18n/index.ts'

/** Seats drawn around a table; the drawing counts nobody. */
const SEATS = 7
/** Cards that fit on the drawing; the words say how many there are. */
const ON_TABLE = 6

/** A table seen from above with its cards on it; tapping it opens its capture. */
export function TableCard(props: {
  href: string
  table: number
  proposals: readonly Proposal[]
}): JSX.Element {
  const words = useWords()
  const label = () =>
    words().meeting.tableCards(
      words().terms.table(props.table),
      words().terms.cards(props.proposals.length),
    )
  const seats = Array.from({ length: SEATS }, (_, at) => {
    const angle = (at / SEATS) * 2 * Math.PI - Math.PI / 2
    return { x: 74 + 60 * Math.cos(angle), y: 74 + 60 * Math.sin(angle) }
  })
  return (
    <A class="sheet meeting-table" href={props.href}>
      <svg viewBox="0 0 148 148" width="148" height="148" aria-hidden="true">
        <g fill="var(--petrol)">
          <For each={seats}>{({ x, y }) => <circle cx={x} cy={y} r="12" />}</For>
        </g>
        <circle cx="74" cy="74" r="42" fill="var(--ground)" stroke="var(--ink)" stroke-width="3" />
        <For each={props.proposals.slice(0, ON_TABLE)}>
          {(proposal, at) => (
            <g
              data-axis={proposal.axis ?? 'none'}
              transform={`translate(${52 + (at() % 3) * 22} ${62 + Math.floor(at() / 3) * 24}) rotate(${(at() % 2) * 9 - 5})`}
            >
              <rect
                x="-10"
                y="-10"
                width="20"
                height="20"
                fill="var(--note)"
                stroke="var(--axis)"
              />
              <use
                href={`/icons.svg#axis-${proposal.axis ?? 'none'}`}
                x="-6"
                y="-6"
                width="12"
                height="12"
              />
            </g>
          )}
        </For>
      </svg>
      <h3>{label()}</h3>
    </A>
  )
}
