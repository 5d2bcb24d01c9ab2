/**
 * Why the relay closes a connection. 4400–4499 are final: a y-websocket client stops trying
 * until told otherwise; the rest are worth another try.
 */
export const CLOSE = {
  goingAway: 1001,
  malformed: 1003,
  tooBig: 1009,
  restarting: 1012,
  tryLater: 1013,
  badRequest: 4400,
  /** No invitation, or one that does not verify. */
  unauthorised: 4401,
  /** The invitation verifies and does not open this room, or may not do this in it. */
  forbidden: 4403,
  /** The device's clock is too far off; the reason carries the relay's time in seconds. */
  clockSkew: 4408,
  /** The document was deleted on its date and must not come back. */
  gone: 4410,
  /** The plan revoked the invitation, or this device. */
  revoked: 4411,
  /** The invitation has expired by the relay's clock. */
  expired: 4419,
  /** The frame broke a rule of the protocol or a limit. */
  refusedFrame: 4422,
} as const
