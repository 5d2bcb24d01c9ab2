import { createMemo } from 'solid-js'
import { spreadByName } from '../../domain/actors/spread.ts'
import type { Commitment } from '../../domain/commitments/commitment.ts'
import { AXES } from '../../domain/process/plan.ts'
import type { LinkSource } from '../../domain/steps/definition.ts'
import type { TeamMember } from '../../domain/steps/preparation-records.ts'
import { standingOf } from '../../domain/steps/standing.ts'
import { zonesOf } from '../../domain/strategy/zones.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { PHASES } from '../../phases/index.ts'
import type { PlanContent } from '../../store/plan-content.ts'
import type { OpenRoom } from '../../store/plan-session.ts'

export interface LinkOption {
  readonly value: string
  readonly label: string
}

/** What a field may point at, by list, with its names; reactive. */
export interface Links {
  options(of: LinkSource): readonly LinkOption[]
  /** The name of one; what is no longer there is told by its id. */
  nameOf(of: LinkSource, id: string): string
}

/** The lists of a plan that fields are chosen from. Expects to be called inside a component. */
export function createLinks(content: () => PlanContent, room: OpenRoom): Links {
  const words = useWords()
  const locale = useLocale()
  const day = (date: string) =>
    new Date(`${date}T12:00`).toLocaleDateString(locale(), { day: 'numeric', month: 'short' })
  const lists: Record<LinkSource, () => readonly LinkOption[]> = {
    axes: () => AXES.map((value) => ({ value, label: words().terms.axisLong[value] })),
    zones: createMemo(() =>
      zonesOf(content().plan()).map(({ id, name }) => ({ value: id, label: name })),
    ),
    phases: () =>
      PHASES.map(({ number, id }) => ({
        value: String(number),
        label: words().plan.phaseOf(number, words().phases.phases[id].name),
      })),
    team: createMemo(() =>
      standingOf(room.records.list<TeamMember>('team-member')).map(({ id, name }) => ({
        value: id,
        label: name,
      })),
    ),
    meetings: createMemo(() =>
      [...content().meetings()]
        .sort((a, b) => (a.date < b.date ? -1 : 1))
        .map(({ id, name, date }) => ({ value: id, label: `${name} (${day(date)})` })),
    ),
    actors: createMemo(() =>
      spreadByName(content().actors()).map(({ name }) => ({ value: name, label: name })),
    ),
    commitments: createMemo(() =>
      room.records
        .list<Commitment>('commitment')
        .filter(({ withdrawn }) => !withdrawn)
        .map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` })),
    ),
  }
  return {
    options: (of) => lists[of](),
    nameOf: (of, id) => lists[of]().find(({ value }) => value === id)?.label ?? id,
  }
}
