import { once } from 'node:events'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { DeviceId } from '../../../src/lib/ids.ts'
import { FRAME } from '../../../src/protocol/frames.ts'
import type { Role } from '../../../src/protocol/grants.ts'
import { SYNC, syncMessage } from '../../../sync-server/wire.ts'
import {
  type Device,
  MARKET,
  type Plan,
  type RawConnection,
  SCHOOL,
  type Town,
} from '../relay-people.ts'
import { FRAME_NAMES, type FrameName, type Outcome, type Place } from './expected.ts'

const NOTHING_KNOWN = new Uint8Array([0])
const WATCHER = 77

/** Somebody of each role, and a coordinator who watches what reaches the others. */
export interface Cast {
  readonly town: Town
  readonly plan: Plan
  readonly actors: Record<Role, Device>
  readonly watcher: Device
  readonly otherDevice: DeviceId
}

export async function makeCast(town: Town, plan: Plan): Promise<Cast> {
  return {
    town,
    plan,
    actors: {
      coordinator: await plan.invite('coordinator'),
      facilitator: await plan.invite('facilitator', SCHOOL),
      booth: await plan.invite('booth', SCHOOL),
      reader: await plan.invite('reader'),
    },
    watcher: await plan.invite('coordinator'),
    otherDevice: (await plan.invite('booth', SCHOOL)).id,
  }
}

/** Sends every frame into one room, each over a connection of its own, and tells what came of each. */
export async function walkRow(
  cast: Cast,
  role: Role,
  place: Place,
): Promise<Record<FrameName, Outcome>> {
  const actor = cast.actors[role]
  const room = roomAt(cast, place, actor.id)
  const watching = await enterAndShow(cast.town, cast.watcher, room)
  const outcomes: Partial<Record<FrameName, Outcome>> = {}
  try {
    for (const frame of FRAME_NAMES)
      outcomes[frame] = await walkCell(cast, actor, room, frame, watching)
  } finally {
    watching.socket.terminate()
  }
  return outcomes as Record<FrameName, Outcome>
}

function roomAt({ plan, otherDevice }: Cast, place: Place, device: DeviceId): string {
  const rooms: Record<Place, string> = {
    plan: 'plan',
    inbox: 'inbox',
    'meeting own': `meeting/${SCHOOL}`,
    'meeting other': `meeting/${MARKET}`,
    'paper own': `paper/${SCHOOL}`,
    'paper other': `paper/${MARKET}`,
    'people own': `people/${SCHOOL}`,
    'people other': `people/${MARKET}`,
    'people team': 'people/team',
    'box own device': `box/${SCHOOL}/${device}`,
    'box other device': `box/${SCHOOL}/${otherDevice}`,
    'box other meeting': `box/${MARKET}/${device}`,
  }
  return `${plan.id}/${rooms[place]}`
}

async function walkCell(
  { town }: Cast,
  actor: Device,
  room: string,
  frame: FrameName,
  watching: RawConnection,
): Promise<Outcome> {
  const line = await town.dial(actor, room)
  await Promise.race([line.opened, line.closed])
  const doc = new Y.Doc()
  doc.getMap('m').set('k', 1)
  const before = line.frames.length
  line.socket.send(frame === 'text' ? 'hello' : bytesOf(frame, doc))
  // Frames of one connection are judged in order: this answer comes after whatever the frame did.
  const answer = await Promise.race([line.closed, askAll(line)])
  const isKept = (await knownTo(watching)).has(doc.clientID)
  const isShown = watching.frames.some(({ bytes }) => showsClient(bytes, doc.clientID))
  if ('code' in answer) {
    if (isKept || isShown) throw new Error(`${frame}: refused, and yet the others have it`)
    return line.frames.length === 0 && answer.code === 4403
      ? 'turned away'
      : (answer.code as Outcome)
  }
  if (isKept) await acknowledged(line, doc.clientID)
  const isAnswered = frame === 'presence query' && line.frames.slice(before).some(isPresence)
  line.socket.terminate()
  if (isKept) return 'kept'
  if (isShown) return 'shown'
  return frame === 'step 1' || isAnswered ? 'answered' : 'nothing'
}

/** Enters and shows itself, so that there is somebody to ask about. */
async function enterAndShow(town: Town, device: Device, room: string): Promise<RawConnection> {
  const line = await town.dial(device, room)
  await line.opened
  line.socket.send(presenceOf(WATCHER))
  await askAll(line)
  return line
}

/** Asks for everything; resolves with the messages that answer it, and rejects when the line ends instead. */
export async function askAll(line: RawConnection): Promise<readonly Uint8Array[]> {
  const from = line.frames.length
  line.socket.send(syncMessage(SYNC.step1, NOTHING_KNOWN))
  const ended = line.closed.then(() => Promise.reject(new Error('the line ended')))
  ended.catch(() => {})
  const isAnswer = (bytes: Uint8Array) => bytes[0] === FRAME.sync && bytes[1] === SYNC.step2
  for (;;) {
    const heard = line.frames.slice(from).map(({ bytes }) => bytes)
    if (heard.some(isAnswer)) return heard
    await Promise.race([once(line.socket, 'message'), ended])
  }
}

/** The updates in messages that were heard. */
export function updatesIn(messages: readonly Uint8Array[]): Uint8Array[] {
  return messages
    .filter(([kind, step]) => kind === FRAME.sync && step !== SYNC.step1)
    .map((message) => decoding.readVarUint8Array(decoding.createDecoder(message.subarray(2))))
}

/** The clients of whom the relay has anything, as somebody hears who asks for all of it. */
async function knownTo(line: RawConnection): Promise<ReadonlySet<number>> {
  const doc = new Y.Doc()
  for (const update of updatesIn(await askAll(line))) Y.applyUpdate(doc, update)
  return new Set(Y.decodeStateVector(Y.encodeStateVector(doc)).keys())
}

async function acknowledged(line: RawConnection, client: number): Promise<void> {
  while ((line.durable()?.clocks.get(client) ?? 0) < 1) await once(line.socket, 'message')
}

function bytesOf(frame: Exclude<FrameName, 'text'>, doc: Y.Doc): Uint8Array {
  const update = Y.encodeStateAsUpdate(doc)
  const frames: Record<typeof frame, () => Uint8Array> = {
    'step 1': () => syncMessage(SYNC.step1, NOTHING_KNOWN),
    'step 2, empty': () => syncMessage(SYNC.step2, new Uint8Array([0, 0])),
    'step 2': () => syncMessage(SYNC.step2, update),
    update: () => syncMessage(SYNC.update, update),
    presence: () => presenceOf(doc.clientID),
    'presence query': () => new Uint8Array([FRAME.queryAwareness]),
    auth: () => new Uint8Array([FRAME.auth, 0, 0]),
    acknowledgement: () => new Uint8Array([FRAME.durable, 0, 1, 0]),
    unknown: () => new Uint8Array([42, 1, 2]),
  }
  return frames[frame]()
}

function presenceOf(client: number): Uint8Array {
  const inner = encoding.createEncoder()
  for (const value of [1, client, 1]) encoding.writeVarUint(inner, value)
  encoding.writeVarString(inner, JSON.stringify({ at: 'mesa' }))
  return encoding.encode((frame) => {
    encoding.writeVarUint(frame, FRAME.awareness)
    encoding.writeVarUint8Array(frame, encoding.toUint8Array(inner))
  })
}

function isPresence({ kind }: { readonly kind: number }): boolean {
  return kind === FRAME.awareness
}

function showsClient(message: Uint8Array, client: number): boolean {
  if (message[0] !== FRAME.awareness) return false
  const frame = decoding.createDecoder(message.subarray(1))
  const entries = decoding.createDecoder(decoding.readVarUint8Array(frame))
  for (let left = decoding.readVarUint(entries); left > 0; left--) {
    const shown = decoding.readVarUint(entries)
    decoding.readVarUint(entries)
    const state = decoding.readVarString(entries)
    if (shown === client && state !== 'null') return true
  }
  return false
}
