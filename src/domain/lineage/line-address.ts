import type { LineNode, LineNodeKind } from './line-step.ts'

/** How a place on a line is called in an address; addresses are Spanish. */
const SEGMENT_OF = {
  proposal: 'propuesta',
  consolidated: 'consolidada',
  commitment: 'compromiso',
  comment: 'opinion',
} as const satisfies Record<LineNodeKind, string>

/** Where the line of life through a place is shown, below its plan's address. */
export function lineAddress(plan: string, { kind, id }: LineNode): string {
  return `/plan/${plan}/linea/${SEGMENT_OF[kind]}/${id}`
}

/** The kind that an address names; `undefined` for a word that names none. */
export function kindOfSegment(segment: string): LineNodeKind | undefined {
  return (Object.keys(SEGMENT_OF) as LineNodeKind[]).find((kind) => SEGMENT_OF[kind] === segment)
}
