import type { Context } from 'hono'
import type { Papers } from './bearer.ts'

/** What somebody shows over HTTP: `Authorization: Encuentro <invitation>`, `Encuentro-Proof: <proof>`. */
export function papersOf({ req }: Pick<Context, 'req'>, room: Papers['room']): Papers {
  return {
    room,
    invitation: /^Encuentro (\S+)$/i.exec(req.header('authorization') ?? '')?.[1],
    proof: req.header('encuentro-proof'),
    host: req.header('host'),
  }
}
