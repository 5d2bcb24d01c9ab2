import type * as Y from 'yjs'
import type { Actor, Relation } from '../domain/actors/actor.ts'
import type { Commitment, Milestone, Progress } from '../domain/commitments/commitment.ts'
import { actorRows } from '../domain/exchange/actor-rows.ts'
import { commitmentRows } from '../domain/exchange/commitment-rows.ts'
import type { PlanRecords } from '../domain/exchange/plan-records.ts'
import { proposalRows } from '../domain/exchange/proposal-rows.ts'
import { type FateRecord, fatesFrom } from '../domain/merging/fates.ts'
import type { Meeting, Plan } from '../domain/process/plan.ts'
import type { Consolidated, Proposal, Support } from '../domain/proposals/proposal.ts'
import type { Birth } from '../domain/records/record.ts'
import { standingActs } from '../domain/voting/act.ts'
import type { Act } from '../domain/voting/act-records.ts'
import { FEWEST_VALID } from '../domain/voting/small-cells.ts'
import type { Vote } from '../domain/voting/vote.ts'
import type { Delimiter } from '../exports/csv.ts'
import { writePabulib } from '../exports/pabulib.ts'
import { PLAN_EXPORTS } from '../exports/plan/index.ts'
import { loadPlanLabels } from '../exports/plan/labels.ts'
import type { ExportedFile } from '../exports/plan/plan-export.ts'
import { parseRoom } from '../protocol/rooms.ts'
import { contentHash } from '../store/documents/content-hash.ts'
import { hashesOf } from '../store/documents/plan-file.ts'
import { makeRecordIndex, RECORDS } from '../store/documents/records.ts'
import { exportRepository } from './export-repository.ts'
import { type PlanFile, readPlanFile } from './read-plan-file.ts'

/** Every format that `encuentro export` knows. */
export const FORMATS: readonly string[] = [
  ...PLAN_EXPORTS.map(({ id }) => id),
  'pabulib',
  'repository',
]

export interface ExportOptions {
  readonly format: string
  /** Absent: the plan's own language. */
  readonly language?: 'es' | 'en' | 'pt'
  readonly delimiter: Delimiter
  /** Whether the actors' positions go along; without it they stay with the team. */
  readonly stances?: boolean
  /** ISO date that stands on a repository. */
  readonly edition: string
  /** Name of the zip that a repository goes into; without it, a folder's files. */
  readonly archive?: string
}

export type Exported =
  | {
      readonly files: readonly ExportedFile[]
      readonly plan: string
      readonly contentHash: string
      /** How many of each the files were made of. */
      readonly rows: Readonly<Record<string, number>>
      /** What could not be written in this format, and why. */
      readonly leftOut: readonly { readonly what: string; readonly why: string }[]
    }
  | { readonly fault: string }

/** A plan's file in another tool's format. Never throws for bad input. */
export async function exportFile(bytes: Uint8Array, options: ExportOptions): Promise<Exported> {
  const read = await readPlanFile(bytes)
  if ('fault' in read) return read
  const { content } = read
  const records = recordsOf(content.docs)
  if (records === undefined) {
    return { fault: `${content.manifest.plan}/plan: the file holds no plan, only meetings` }
  }
  const about = {
    plan: records.plan.name,
    contentHash: contentHash(content.docs, hashesOf(content.photos)),
  }
  if (options.format === 'repository') {
    const exported = await exportRepository(content.manifest.plan, content.docs, options)
    if (exported !== undefined) {
      const why = 'the calendar names it, but its documents are not in the file'
      const leftOut = exported.without.map((what) => ({ what, why }))
      return { ...about, files: exported.files, rows: exported.counts, leftOut }
    }
  }
  if (options.format === 'pabulib') return { ...about, ...pabulibFiles(content, records) }
  const exporter = PLAN_EXPORTS.find(({ id }) => id === options.format)
  if (exporter === undefined) return { fault: `${options.format}: no such format` }
  const labels = await loadPlanLabels(options.language ?? records.plan.language)
  const { stances = false } = options
  const rows = {
    ...proposalRows(records),
    ...actorRows(records, { stances }),
    ...commitmentRows(records),
  }
  const files = await exporter.files(rows, { labels, delimiter: options.delimiter })
  const { proposals, consolidated, actors, relations, commitments } = rows
  return {
    ...about,
    files,
    rows: {
      proposals: proposals.length,
      consolidated: consolidated.length,
      actors: actors.length,
      relations: relations.length,
      ...(commitments.length > 0 && { commitments: commitments.length }),
    },
    leftOut: missingFrom(records),
  }
}

/** Proposals that the plan has decided on, and whose meetings are not in the file. */
function missingFrom({ proposals, fates }: PlanRecords) {
  const here = new Set<string>(proposals.map(({ id }) => id))
  const n = [...fates.keys()].filter((id) => !here.has(id)).length
  return n === 0
    ? []
    : [
        {
          what: `${n} proposals`,
          why: 'the plan names them, but their meetings are not in the file',
        },
      ]
}

/** The records of a plan over all its documents; `undefined` without the plan's own. */
function recordsOf(docs: ReadonlyMap<string, Y.Doc>): PlanRecords | undefined {
  const indexes = [...docs].flatMap(([name, doc]) => {
    const kind = parseRoom(name)?.kind
    return kind === undefined ? [] : [{ kind, index: makeRecordIndex(doc.getMap(RECORDS)) }]
  })
  const all = <B extends Birth>(room: 'plan' | 'meeting', kind: B['kind']) =>
    indexes
      .filter((one) => one.kind === room)
      .flatMap(({ index }) => index.ofKind(kind) as readonly unknown[] as readonly B[])
  const [plan] = all<Plan>('plan', 'plan')
  if (plan === undefined) return undefined
  return {
    plan,
    meetings: all<Meeting>('plan', 'meeting'),
    proposals: all<Proposal>('meeting', 'proposal'),
    supports: all<Support>('meeting', 'support'),
    consolidated: all<Consolidated>('plan', 'consolidated'),
    fates: fatesFrom(all('plan', '') as readonly unknown[] as readonly FateRecord[]),
    actors: all<Actor>('meeting', 'actor'),
    relations: all<Relation>('meeting', 'relation'),
    commitments: all<Commitment>('plan', 'commitment'),
    milestones: all<Milestone>('plan', 'milestone'),
    progress: all<Progress>('plan', 'progress'),
  }
}

/** The votes whose opened ballots the file publishes, each as a `.pb`. */
function pabulibFiles({ docs, ballots }: PlanFile, { meetings, plan }: PlanRecords) {
  const files: ExportedFile[] = []
  const leftOut: { what: string; why: string }[] = []
  let votes = 0
  for (const [name, doc] of [...docs].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (parseRoom(name)?.kind !== 'paper') continue
    const index = makeRecordIndex(doc.getMap(RECORDS))
    const acts = index.ofKind('act') as readonly unknown[] as readonly Act[]
    for (const vote of index.ofKind('vote') as readonly unknown[] as readonly Vote[]) {
      votes++
      const what = `vote ${vote.id}`
      const { standing } = standingActs(acts.filter((act) => act.vote === vote.id))
      const published = ballots.find(({ act }) => act === standing?.id)
      if (standing === undefined || published === undefined) {
        leftOut.push({ what, why: 'its opened ballots are not in the file' })
        continue
      }
      if (standing.tally.counts.valid < FEWEST_VALID) {
        leftOut.push({ what, why: `fewer than ${FEWEST_VALID} ballots would tell who voted what` })
        continue
      }
      const meeting = meetings.find(({ id }) => id === vote.config.meeting)
      const zone = plan.zones.find(({ id }) => id === meeting?.zone)?.name
      const content = writePabulib(
        {
          vote,
          meeting: meeting?.name ?? vote.config.meeting,
          place: zone ?? plan.municipality,
          date: meeting?.date ?? '',
        },
        JSON.parse(published.json),
        (random) => crypto.getRandomValues(random),
      )
      if (content === undefined) {
        leftOut.push({ what, why: `Pabulib has no type for the method ${vote.config.method}` })
        continue
      }
      const file = `vote-${files.length + 1}.pb`
      files.push({ name: file, mime: 'text/plain;charset=utf-8', content })
    }
  }
  return { files, rows: { votes }, leftOut }
}
