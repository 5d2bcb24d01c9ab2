import type { Grant } from './grants.ts'

/** What a frame from a device asks for, whatever its bytes are. */
export const FRAME_ACTS = [
  'ask',
  'nothing',
  'update',
  'presence',
  'presence-query',
  'unknown',
] as const
export type FrameAct = (typeof FRAME_ACTS)[number]

/**
 * Which grant each act needs: the third axis of `GRANTS`, and the one place where relay and tests
 * read it. A stock client answers with an empty update when it has nothing, which a reader may say
 * too. Frames that only a relay sends, and text, are unknown and nobody's.
 */
export const FRAME_RIGHTS: Record<FrameAct, 'read' | 'write' | 'nobody'> = {
  ask: 'read',
  nothing: 'read',
  update: 'write',
  presence: 'read',
  'presence-query': 'read',
  unknown: 'nobody',
}

/** Whether a device with this grant may send a frame that does this; `write` implies `read`. */
export function maySend(grant: Grant, act: FrameAct): boolean {
  const needed = FRAME_RIGHTS[act]
  if (needed === 'nobody' || grant === 'none') return false
  return needed === 'read' || grant === 'write'
}
