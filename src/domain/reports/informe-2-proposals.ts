import { receiptCode } from '../../lib/receipt-code.ts'
import type { Verdict, WithParents } from '../merging/fates.ts'
import { titleOf } from '../proposals/capture.ts'
import { ORIGINS, type Proposal } from '../proposals/proposal.ts'
import { codeOf, type Informe2Sources, section } from './informe-2-sources.ts'
import type { ReportLabels } from './labels.ts'
import { type Cell, paragraph, type ReportTable, type Section } from './report.ts'

/** How many proposals, by axis and origin, by zone, and by fate: three counts of the same records. */
export function proposalsSection(sources: Informe2Sources, labels: ReportLabels): Section {
  if (sources.proposals.length === 0) {
    return section('proposals', labels, [paragraph(labels.informe2.noProposals)])
  }
  const byAxis = axisTable(sources, labels)
  return section('proposals', labels, [
    byAxis,
    {
      kind: 'figure',
      id: 'proposals-by-axis-figure',
      caption: byAxis.caption,
      bars: byAxis.rows.map((row) => ({ label: String(row[0]), value: Number(row.at(-1)) })),
    },
    zoneTable(sources, labels),
    fateTable(sources, labels),
  ])
}

/** Each consolidated proposal with the words it came from; supports one by one, never added. */
export function consolidatedSection(sources: Informe2Sources, labels: ReportLabels): Section {
  const { informe2 } = labels
  const admissible = sources.withParents.filter((one) => one.admissible)
  if (admissible.length === 0) {
    return section('consolidated', labels, [paragraph(informe2.noConsolidated)])
  }
  return section(
    'consolidated',
    labels,
    [
      paragraph(informe2.consolidatedIntro(admissible.length)),
      ...(sources.supports.length > 0 ? [paragraph(informe2.supportsNote)] : []),
    ],
    admissible.map((one) => consolidatedEntry(one, sources, labels)),
  )
}

/** What left the agenda, where it went and why. */
export function setApartSection(sources: Informe2Sources, labels: ReportLabels): Section {
  const { columns, informe2, fates } = labels
  const rows = sources.proposals.flatMap((proposal): Cell[][] => {
    const verdict = sources.verdictOf(proposal)
    const known = [codeOf(proposal), proposal.text]
    if (verdict.fate === 'referred') {
      const { to, reason, reference } = verdict
      return [[...known, fates.referred(to), reason ?? null, reference ?? null]]
    }
    if (verdict.fate === 'out-of-scope') {
      return [[...known, labels.heaps.outOfScope, verdict.reason, null]]
    }
    return []
  })
  if (rows.length === 0) return section('setApart', labels, [paragraph(informe2.noneSetApart)])
  return section('setApart', labels, [
    {
      kind: 'table',
      id: 'set-apart',
      caption: informe2.setApartCaption,
      columns: [
        { key: 'code', heading: columns.code },
        { key: 'text', heading: columns.text },
        { key: 'destination', heading: columns.destination },
        { key: 'reason', heading: columns.reason },
        { key: 'reference', heading: columns.reference },
      ],
      rows,
    },
  ])
}

/** Every proposal as it was said, with where it was said and what became of it. */
export function annexSection(sources: Informe2Sources, labels: ReportLabels): Section {
  const { columns, informe2 } = labels
  const rows = sources.proposals.map((proposal): Cell[] => {
    const verdict = sources.verdictOf(proposal)
    const into = 'into' in verdict ? sources.consolidatedOf(verdict.into) : undefined
    return [
      codeOf(proposal),
      receiptCode(proposal.id),
      sources.meetingOf(proposal.meeting)?.name ?? labels.unknown,
      proposal.table,
      proposal.axis === null ? labels.noAxis : labels.axes[proposal.axis],
      labels.origins[proposal.origin],
      proposal.text,
      titleOf(proposal),
      into === undefined ? null : codeOf(into),
      fateInWords(verdict, sources, labels),
      sources.supportsOf.get(proposal.id) ?? 0,
    ]
  })
  return section('annex', labels, [
    paragraph(informe2.annexIntro),
    {
      kind: 'table',
      id: 'proposals',
      caption: informe2.annexCaption,
      columns: [
        { key: 'code', heading: columns.code },
        { key: 'receipt', heading: columns.receipt },
        { key: 'meeting', heading: columns.meeting },
        { key: 'table', heading: columns.table, numeric: true },
        { key: 'axis', heading: columns.axis },
        { key: 'origin', heading: columns.origin },
        { key: 'text', heading: columns.text },
        { key: 'title', heading: columns.title },
        { key: 'consolidated', heading: columns.consolidated },
        { key: 'fate', heading: columns.fate },
        { key: 'supports', heading: columns.supports, numeric: true },
      ],
      rows,
    },
  ])
}

function axisTable({ plan, proposals }: Informe2Sources, labels: ReportLabels): ReportTable {
  const kinds = [...plan.axes, ...foreignAxes(plan.axes, proposals), null]
  const count = (axis: Proposal['axis'], origin?: Proposal['origin']) =>
    proposals.filter((one) => one.axis === axis && (origin === undefined || one.origin === origin))
      .length
  const rows = kinds.map((axis) => [
    axis === null ? labels.noAxis : labels.axes[axis],
    ...ORIGINS.map((origin) => count(axis, origin)),
    count(axis),
  ])
  return {
    kind: 'table',
    id: 'proposals-by-axis',
    caption: labels.informe2.byAxisCaption,
    columns: [
      { key: 'axis', heading: labels.columns.axis },
      ...ORIGINS.map((origin) => ({ key: origin, heading: labels.origins[origin], numeric: true })),
      { key: 'total', heading: labels.total, numeric: true },
    ],
    rows,
    total: [
      labels.total,
      ...ORIGINS.map((origin) => proposals.filter((one) => one.origin === origin).length),
      proposals.length,
    ],
  }
}

/** Axes that a proposal names though the plan does not: counted, never dropped (I5). */
function foreignAxes(axes: readonly string[], proposals: readonly Proposal[]) {
  const found = new Set(proposals.map(({ axis }) => axis))
  return [...found].filter((axis) => axis !== null && !axes.includes(axis)).sort()
}

function zoneTable(sources: Informe2Sources, labels: ReportLabels): ReportTable {
  const { plan, proposals, meetingOf } = sources
  const zones = new Map<string, number>(plan.zones.map(({ name }) => [name, 0]))
  for (const { meeting: id } of proposals) {
    const meeting = meetingOf(id)
    const zone = plan.zones.find((one) => one.id === meeting?.zone)?.name ?? labels.unknown
    const name = meeting?.type === 'internal-workshop' ? labels.informe2.administration : zone
    zones.set(name, (zones.get(name) ?? 0) + 1)
  }
  return countsTable(
    'proposals-by-zone',
    labels.informe2.byZoneCaption,
    labels.columns.zone,
    zones,
    labels,
  )
}

function fateTable({ counts }: Informe2Sources, labels: ReportLabels): ReportTable {
  const { total: _total, ...heaps } = counts
  const named = Object.entries(heaps).map(
    ([heap, n]) => [labels.heaps[heap as keyof typeof heaps], n] as const,
  )
  const { byFateCaption } = labels.informe2
  return countsTable(
    'proposals-by-fate',
    byFateCaption,
    labels.columns.fate,
    new Map(named),
    labels,
  )
}

function countsTable(
  id: string,
  caption: string,
  heading: string,
  counts: ReadonlyMap<string, number>,
  labels: ReportLabels,
): ReportTable {
  return {
    kind: 'table',
    id,
    caption,
    columns: [
      { key: 'name', heading },
      { key: 'proposals', heading: labels.columns.proposals, numeric: true },
    ],
    rows: [...counts],
    total: [labels.total, [...counts.values()].reduce((sum, n) => sum + n, 0)],
  }
}

function consolidatedEntry(
  { consolidated, parents }: WithParents,
  sources: Informe2Sources,
  labels: ReportLabels,
): Section {
  const { informe2, axes, noAxis } = labels
  const axis = consolidated.axis === null ? noAxis : axes[consolidated.axis]
  const here = parents.filter((parent) => parent.here)
  return {
    id: `consolidated-${consolidated.id}`,
    heading: `${codeOf(consolidated)} · ${consolidated.title}`,
    blocks: [
      paragraph(`${axis}. ${informe2.originals(here.length)}`),
      ...(consolidated.reason === undefined ? [] : [paragraph(consolidated.reason)]),
      {
        kind: 'quotes',
        quotes: here.map(({ id, proposal, supports }) => ({
          text: proposal?.text ?? informe2.notHere,
          source: [
            proposal === undefined ? receiptCode(id) : codeOf(proposal),
            ...(proposal === undefined
              ? []
              : [
                  sources.meetingOf(proposal.meeting)?.name ?? labels.unknown,
                  labels.table(proposal.table),
                ]),
            ...(supports > 0 ? [informe2.supports(supports)] : []),
          ].join(' · '),
        })),
      },
    ],
  }
}

function fateInWords(verdict: Verdict, sources: Informe2Sources, labels: ReportLabels): string {
  const { fates, unknown } = labels
  const named = (id: string) => {
    const one = sources.consolidatedOf(id)
    return one === undefined ? unknown : codeOf(one)
  }
  switch (verdict.fate) {
    case 'pending':
      return fates.pending
    case 'merged':
      return fates.merged(named(verdict.into))
    case 'alone':
      return fates.alone(named(verdict.into))
    case 'referred':
      return fates.referred(verdict.to)
    case 'out-of-scope':
      return fates.outOfScope(verdict.reason)
    case 'conflict':
      return fates.conflict
  }
}
