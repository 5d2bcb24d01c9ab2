import * as encoding from 'lib0/encoding'

/** How a server wants to be spoken to. All carry the sync messages of y-protocols. */
export interface Dialect {
  /** Path of the websocket that leads to a room. */
  path(room: string): string
  /** What stands before every message. */
  prefix(room: string): Uint8Array
  /** What has to be said, and answered, before anything else. */
  greeting(room: string): Uint8Array | undefined
  /** Whether it answers sync steps. */
  readonly hasDocuments: boolean
}

const NOTHING = new Uint8Array(0)

/** The room is the path; one message a frame. */
export const yWebsocketDialect: Dialect = {
  path: (room) => `/${room}`,
  prefix: () => NOTHING,
  greeting: () => undefined,
  hasDocuments: true,
}

/** Frames go round as they are. */
export const bareDialect: Dialect = { ...yWebsocketDialect, hasDocuments: false }

/** The room's name stands in every message, and a token comes first. */
export const hocuspocusDialect: Dialect = {
  path: () => '/',
  prefix: (room) => encoding.encode((encoder) => encoding.writeVarString(encoder, room)),
  greeting: () =>
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, HOCUSPOCUS.auth)
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarString(encoder, 'token')
      encoding.writeVarString(encoder, '4.7.0')
    }),
  hasDocuments: true,
}

/** Kinds of message that Hocuspocus adds. */
export const HOCUSPOCUS = { auth: 2, syncReply: 4 } as const
