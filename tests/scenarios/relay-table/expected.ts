import { type Grant, ROLES, type Role } from '../../../src/protocol/grants.ts'

/**
 * The table of DESIGN, written out once more and not taken from the one under test: every role in
 * every room, and every frame under every grant. `own` and `other` are meetings; a coordinator and a
 * reader have none of their own.
 */
export const PLACES = [
  'plan',
  'inbox',
  'meeting own',
  'meeting other',
  'paper own',
  'paper other',
  'people own',
  'people other',
  'people team',
  'box own device',
  'box other device',
  'box other meeting',
] as const
export type Place = (typeof PLACES)[number]

const NOWHERE = Object.fromEntries(PLACES.map((place) => [place, 'none'])) as Record<Place, Grant>

export const ROOMS: Record<Role, Record<Place, Grant>> = {
  coordinator: {
    plan: 'write',
    inbox: 'read',
    'meeting own': 'write',
    'meeting other': 'write',
    'paper own': 'write',
    'paper other': 'write',
    'people own': 'write',
    'people other': 'write',
    'people team': 'write',
    'box own device': 'write',
    'box other device': 'write',
    'box other meeting': 'write',
  },
  facilitator: {
    ...NOWHERE,
    plan: 'read',
    'meeting own': 'write',
    'paper own': 'write',
    'people own': 'write',
    'box own device': 'write',
    'box other device': 'write',
  },
  booth: { ...NOWHERE, 'paper own': 'read', 'box own device': 'write' },
  reader: { ...NOWHERE, plan: 'read' },
}

export const FRAME_NAMES = [
  'step 1',
  'step 2, empty',
  'step 2',
  'update',
  'presence',
  'presence query',
  'auth',
  'acknowledgement',
  'unknown',
  'text',
] as const
export type FrameName = (typeof FRAME_NAMES)[number]

/** What comes of a frame: a close code, or what it does while the connection stays. Who is turned away never got to say it. */
export type Outcome = 'turned away' | 'answered' | 'nothing' | 'kept' | 'shown' | 1003 | 4403

/** Frames that only a relay sends, that nobody knows, or that are no bytes. */
const NEVER = { auth: 1003, acknowledgement: 1003, unknown: 1003, text: 1003 } as const

export const FRAMES: Record<Grant, Record<FrameName, Outcome>> = {
  none: Object.fromEntries(FRAME_NAMES.map((name) => [name, 'turned away'])) as Record<
    FrameName,
    Outcome
  >,
  read: {
    'step 1': 'answered',
    'step 2, empty': 'nothing',
    'step 2': 4403,
    update: 4403,
    presence: 'shown',
    'presence query': 'answered',
    ...NEVER,
  },
  write: {
    'step 1': 'answered',
    'step 2, empty': 'nothing',
    'step 2': 'kept',
    update: 'kept',
    presence: 'shown',
    'presence query': 'answered',
    ...NEVER,
  },
}

/** Every row of the table: who, where, and what is granted there. */
export const ROWS: readonly {
  readonly role: Role
  readonly place: Place
  readonly grant: Grant
}[] = ROLES.flatMap((role) => PLACES.map((place) => ({ role, place, grant: ROOMS[role][place] })))
