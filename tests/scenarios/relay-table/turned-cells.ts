import { FRAME_ACTS, FRAME_RIGHTS } from '../../../src/protocol/frame-rights.ts'
import { GRANTS, ROLES } from '../../../src/protocol/grants.ts'
import type { RoomKind } from '../../../src/protocol/rooms.ts'
import { ROWS } from './expected.ts'

/** One cell of a table with another value in it; `turn` returns the way back. */
export interface TurnedCell {
  readonly name: string
  /** Rows of the table in which the turn must show. */
  readonly rows: typeof ROWS
  turn(): () => void
}

const VALUES = ['none', 'read', 'write', 'read-own', 'write-own'] as const

/** A coordinator has no meeting, and in a room without one `own` means nothing: these say what `none` says. */
const saysNone = (role: string, kind: RoomKind) =>
  role === 'coordinator' || role === 'reader' || kind === 'plan' || kind === 'inbox'

function set<K extends string, V>(table: Record<K, V>, key: K, value: V): () => void {
  const before = table[key]
  table[key] = value
  return () => {
    table[key] = before
  }
}

function grantCells(): TurnedCell[] {
  return ROLES.flatMap((role) =>
    (Object.keys(GRANTS[role]) as RoomKind[]).flatMap((kind) => {
      const right = GRANTS[role][kind]
      return VALUES.filter(
        (value) =>
          value !== right && !(saysNone(role, kind) && value.endsWith('-own') && right === 'none'),
      ).map((value) => ({
        name: `${role} · ${kind}: ${right} becomes ${value}`,
        rows: ROWS.filter((row) => row.role === role && row.place.startsWith(kind)),
        turn: () => set(GRANTS[role], kind, value),
      }))
    }),
  )
}

function frameCells(): TurnedCell[] {
  return FRAME_ACTS.flatMap((act) =>
    (['read', 'write', 'nobody'] as const)
      .filter((needed) => needed !== FRAME_RIGHTS[act])
      .map((needed) => ({
        name: `${act}: ${FRAME_RIGHTS[act]} becomes ${needed}`,
        rows: ROWS.filter(({ place, grant }) => place === 'plan' && grant !== 'none'),
        turn: () => set(FRAME_RIGHTS, act, needed),
      })),
  )
}

/** Every cell of the two tables that the relay obeys, with every other value that means something else. */
export const TURNED_CELLS: readonly TurnedCell[] = [...grantCells(), ...frameCells()]
