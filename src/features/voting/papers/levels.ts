import type { ConsentBallot } from '../../../domain/voting/box-records.ts'
import type { ConsentLevel } from '../../../domain/voting/method-rules.ts'
import type { IconName } from '../../../ui/icon.tsx'

/** The sign that stands beside each level's word. */
export const LEVEL_ICONS = {
  apoyo: 'check',
  reservas: 'pencil',
  abstencion: 'minus',
  desacuerdo: 'close',
  objecion: 'hand',
} satisfies Record<ConsentLevel, IconName> as Readonly<Record<ConsentLevel, IconName>>

/** Answers for an option, or takes the answer away when it is the same. */
export function toggleLevel(
  ballot: ConsentBallot,
  option: string,
  level: ConsentLevel,
): ConsentBallot {
  const { [option]: before, ...others } = ballot
  return before === level ? others : { ...others, [option]: level }
}
