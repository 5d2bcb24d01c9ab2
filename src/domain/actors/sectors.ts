import { type Actor, SECTORS, type Sector } from './actor.ts'

export type Shape = 'triangle' | 'rectangle' | 'circle'

/**
 * How a sociogram draws a sector: a triangle for authorities, who call others together; a rectangle
 * for those who are organised; a circle for those who are not.
 *
 * Source   the conventions of local sociograms (`Shape` by kind of actor), applied to our sectors.
 */
export const SHAPE_OF: Readonly<Record<Sector, Shape>> = {
  'local-government': 'triangle',
  'other-public-body': 'triangle',
  'international-body': 'triangle',
  'civil-society': 'rectangle',
  academia: 'rectangle',
  'private-sector': 'rectangle',
  media: 'rectangle',
  community: 'circle',
}

/** The sector that most cards of one actor name; of equals the first of the scale. */
export function sectorOf(cards: readonly Pick<Actor, 'sector'>[]): Sector {
  const times = (sector: Sector) => cards.filter((card) => card.sector === sector).length
  return SECTORS.reduce((best, sector) => (times(sector) > times(best) ? sector : best))
}

/** Sectors of which nobody is on the map: whom to think of, and whom to invite. */
export function missingSectors(actors: Iterable<Pick<Actor, 'sector' | 'withdrawn'>>): Sector[] {
  const here = new Set<Sector>()
  for (const { sector, withdrawn } of actors) if (withdrawn !== true) here.add(sector)
  return SECTORS.filter((sector) => !here.has(sector))
}
