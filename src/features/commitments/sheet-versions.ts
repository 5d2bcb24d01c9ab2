import { type Accessor, createMemo } from 'solid-js'
import type { Commitment, Milestone } from '../../domain/commitments/commitment.ts'
import {
  type CommitmentVersion,
  isCurrent,
  markVersion,
  type SheetHistory,
  type VersionCause,
  versionsOf,
} from '../../domain/commitments/version.ts'
import type { Live } from '../../domain/records/record.ts'
import { newId } from '../../lib/ids.ts'
import { random } from '../../store/chance.ts'
import type { PlanPlace } from '../../store/context.ts'

/** The versions of one sheet, and the pen that marks another. */
export interface SheetVersions {
  readonly all: Accessor<ReturnType<typeof versionsOf>>
  /** The newest, where the sheet still says what it says. */
  readonly current: Accessor<ReturnType<typeof versionsOf>[number] | undefined>
  readonly history: Accessor<SheetHistory>
  fix(cause: VersionCause): ReturnType<typeof fixSheet>
}

/** Derives the versions of a commitment, under its screen's owner. */
export function createSheetVersions(
  { room, session }: PlanPlace,
  commitment: Accessor<Live<Commitment>>,
): SheetVersions {
  const versions = () => room.records.list<CommitmentVersion>('commitment-version')
  const milestones = () => room.records.list<Milestone>('milestone')
  const all = createMemo(() => versionsOf(versions(), commitment().id))
  const current = createMemo(() => {
    const last = all().at(-1)
    return last && isCurrent(last.version, commitment(), milestones()) ? last : undefined
  })
  return {
    all,
    current,
    history: createMemo(() => ({
      commitment: commitment(),
      milestones: milestones(),
      changesOf: (id) => room.records.changes(id),
    })),
    fix: (cause) => fixSheet({ room, session }, commitment(), cause),
  }
}

/** The version that fixes a sheet as it is: its newest where nothing changed since, else a new birth. */
export function fixSheet(
  { room, session }: Pick<PlanPlace, 'room' | 'session'>,
  commitment: Live<Commitment>,
  cause: VersionCause,
): { readonly version: CommitmentVersion; readonly isNew: boolean } {
  const versions = room.records.list<CommitmentVersion>('commitment-version')
  const milestones = room.records.list<Milestone>('milestone')
  const last = versionsOf(versions, commitment.id).at(-1)?.version
  if (last && isCurrent(last, commitment, milestones)) return { version: last, isNew: false }
  const stamp = { id: newId(random), device: session.device, date: today(), cause }
  return { version: markVersion({ commitment, milestones, versions }, stamp), isNew: true }
}

/** Today as this tablet's calendar has it. */
function today(): string {
  return new Date().toLocaleDateString('sv')
}
