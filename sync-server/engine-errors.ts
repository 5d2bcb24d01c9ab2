import { JetStreamApiCodes, JetStreamApiError } from '@nats-io/jetstream'
import { ConnectionError, RequestError, TimeoutError } from '@nats-io/transport-node'

/** Whether the engine says that there is no such stream: it answers, and the data is gone. */
export function isStreamGone(error: unknown): boolean {
  return error instanceof JetStreamApiError && error.code === JetStreamApiCodes.StreamNotFound
}

/** Whether `after` did not hold. */
export function isOtherLast(error: unknown): boolean {
  return (
    error instanceof JetStreamApiError && error.code === JetStreamApiCodes.StreamWrongLastSequence
  )
}

/** Whether it may go better next time: time-outs, nobody there, a cluster that elects, a full disk. */
export function isPassing(error: unknown): boolean {
  if (error instanceof JetStreamApiError) return error.status >= 500
  const isOfWay = (each: unknown) =>
    each instanceof TimeoutError || each instanceof RequestError || each instanceof ConnectionError
  return isOfWay(error) || (error instanceof Error && isOfWay(error.cause))
}
