/**
 * The village of San Roque: what its neighbours say, vote and count, the same in every story.
 * Three sentences of the two tables ask for lights: they are the near-duplicates to be joined.
 */
export const TABLE_ONE = [
  'Poner luces en la plaza de El Alto',
  'Que la salita atienda también a la tarde',
  'Arreglar el puente del arroyo Seco',
  'Publicar en qué se gasta la tasa vial',
  'Un mapa con los horarios del colectivo',
  'Que las sesiones del concejo se transmitan',
  'Más tachos de basura en la feria',
  'Talleres de oficios para los jóvenes',
  'Avisar con tiempo los cortes de agua',
  'Las luces de la plaza, que no se ve nada',
] as const

export const TABLE_TWO = [
  'Faltan luces en la plaza de noche',
  'Una ventanilla única para los trámites',
  'Que se escuche a los barrios antes de las obras',
  'Rampas en las veredas del centro',
  'Ordenanzas explicadas en palabras simples',
  'Una guardería en el horario de cosecha',
  'Control del agua de los pozos',
  'Que los reclamos tengan número y respuesta',
  'Plantar árboles en el camino a la escuela',
  'Recuperar la biblioteca del club',
] as const

/** Three ways of saying the same, two at one table and one at the other. */
export const LIGHTS = [TABLE_ONE[0], TABLE_ONE[9], TABLE_TWO[0]] as const

/** What is put to the vote, in the order of the paper. */
export const OPTIONS = [
  TABLE_ONE[0],
  TABLE_ONE[2],
  TABLE_ONE[3],
  TABLE_TWO[1],
  TABLE_TWO[6],
  TABLE_TWO[7],
] as const

/** Twelve people, three points each, one to an option: places in `OPTIONS`; none is a blank ballot. */
export const BALLOTS: readonly (readonly number[])[] = [
  [0, 1, 2],
  [0, 1, 3],
  [0, 4, 5],
  [0, 2, 5],
  [1, 2, 4],
  [0, 1, 5],
  [],
  [0, 3, 4],
  [1, 4, 5],
  [0, 1, 4],
  [0, 2, 4],
  [1, 3, 5],
]

/** The count by hand. */
export const COUNTED = { totals: [8, 7, 4, 3, 6, 5], cast: 12, blank: 1 } as const

/** Who matters in El Alto, for table one. */
export const ACTORS = [
  { name: 'Dirección de Obras', interest: 2, influence: 5 },
  { name: 'Unión Vecinal', interest: 5, influence: 3 },
  { name: 'Radio del Valle', interest: 4, influence: 4 },
] as const
