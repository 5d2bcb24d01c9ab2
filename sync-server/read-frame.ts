import * as decoding from 'lib0/decoding'
import type { FrameAct } from '../src/protocol/frame-rights.ts'
import { FRAME } from '../src/protocol/frames.ts'
import { SYNC } from './wire.ts'

/** A frame from a device: what it asks for, and with what. */
export interface ReceivedFrame {
  readonly act: FrameAct
  /** State vector, update or presence; a view into what the socket brought. Empty where the act has none. */
  readonly bytes: Uint8Array
}

const NONE = new Uint8Array()

/** Reads the outermost layer of a binary frame. Throws on truncated bytes, like every lib0 reader. */
export function readFrame(data: Uint8Array): ReceivedFrame {
  const decoder = decoding.createDecoder(data)
  const kind = decoding.readVarUint(decoder)
  if (kind === FRAME.queryAwareness) return { act: 'presence-query', bytes: NONE }
  if (kind === FRAME.awareness)
    return { act: 'presence', bytes: decoding.readVarUint8Array(decoder) }
  if (kind !== FRAME.sync) return { act: 'unknown', bytes: NONE }
  const step = decoding.readVarUint(decoder)
  const bytes = decoding.readVarUint8Array(decoder)
  if (step === SYNC.step1) return { act: 'ask', bytes }
  if (step !== SYNC.step2 && step !== SYNC.update) return { act: 'unknown', bytes: NONE }
  return {
    act: bytes.length === 2 && bytes[0] === 0 && bytes[1] === 0 ? 'nothing' : 'update',
    bytes,
  }
}
