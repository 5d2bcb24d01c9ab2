import type { Sector } from '../../domain/actors/actor.ts'
import type { IconName } from '../../ui/icon.tsx'

/** The drawing of a sector; its word stands in the sheet of the actor and in the list. */
export const SECTOR_ICON: Readonly<Record<Sector, IconName>> = {
  'local-government': 'building',
  'other-public-body': 'flag',
  'civil-society': 'people',
  community: 'house',
  academia: 'academy',
  'private-sector': 'shop',
  media: 'media',
  'international-body': 'globe',
}
