import { AckPolicy, DeliverPolicy, type JetStreamManager } from '@nats-io/jetstream'
import { createInbox, type Msg, type NatsConnection, nanos } from '@nats-io/transport-node'
import type { EngineMessage } from './engine-message.ts'

/** The engine says at least this often that it is still there. */
const BEAT_MS = 1_000
/** Silent for longer, the feed is made again. */
const SILENCE_MS = 3 * BEAT_MS
const SETUP_PAUSE_MS = 100
const SETUP_PAUSE_MOST_MS = 2_000
/** After which the engine forgets a feed that nobody listens to. */
const FORGET_MS = 30_000

export interface FeedNeeds {
  readonly connection: NatsConnection
  readonly manager: JetStreamManager
  readonly stream: string
  /** One subject or a pattern: this engine knows no lists of them. */
  readonly subject: string
  /** Number of the first message that is wanted. */
  readonly from: number
  /** `pending` is how many more the engine knew of when it sent this one. */
  readonly hear: (message: EngineMessage, pending: number) => void
  /** The feed begins, or begins again, with so many messages waiting. */
  readonly begin?: (pending: number) => void
}

export interface Feed {
  /** After a lost connection: goes on from the message after the last one heard. */
  renew(): void
  stop(): void
}

/**
 * Messages of a subject from a number on, in order and each once, over lost connections, dead
 * engine nodes and dropped deliveries: whatever goes wrong, a new consumer takes up after the last
 * message heard. Messages that are purged before they were delivered are skipped without a word.
 */
export function openFeed(needs: FeedNeeds): Feed {
  const { connection, manager, stream, subject, hear } = needs
  let next = needs.from
  let failures = 0
  let current: { end(): void } | undefined
  let retry: NodeJS.Timeout | undefined
  let hasStopped = false

  function renew(): void {
    current?.end()
    clearTimeout(retry)
    if (!hasStopped && !connection.isClosed()) current = begin()
  }

  function renewLater(): void {
    current?.end()
    clearTimeout(retry)
    if (hasStopped) return
    const pauseMs = Math.min(SETUP_PAUSE_MOST_MS, SETUP_PAUSE_MS * 2 ** failures++)
    retry = setTimeout(renew, pauseMs)
  }

  /** One consumer, until anything about it is not as it should be. */
  function begin() {
    const inbox = createInbox()
    let delivered = 0
    let hasEnded = false
    let lastWordMs = performance.now()
    const subscription = connection.subscribe(inbox, {
      callback(error, message) {
        if (hasEnded) return
        lastWordMs = performance.now()
        if (error) renewLater()
        else if (message.headers?.code) answer(message)
        else take(message)
      },
    })
    const watch = setInterval(() => {
      if (performance.now() - lastWordMs > SILENCE_MS) renewLater()
    }, BEAT_MS)
    const consumer = manager.consumers.add(stream, {
      deliver_subject: inbox,
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: next,
      filter_subject: subject,
      ack_policy: AckPolicy.None,
      max_deliver: 1,
      mem_storage: true,
      num_replicas: 1,
      flow_control: true,
      idle_heartbeat: nanos(BEAT_MS),
      inactive_threshold: nanos(FORGET_MS),
    })
    consumer.then(
      ({ num_pending }) => {
        failures = 0
        if (!hasEnded) needs.begin?.(num_pending)
      },
      () => {
        if (!hasEnded) renewLater()
      },
    )

    function answer(message: Msg): void {
      const stalled = message.headers?.get('Nats-Consumer-Stalled')
      if (message.reply) message.respond()
      else if (stalled) connection.publish(stalled)
      const last = message.headers?.get('Nats-Last-Consumer')
      if (last && Number(last) !== delivered) renewLater()
    }

    function take(message: Msg): void {
      const place = placeOf(message.reply ?? '')
      if (place.delivery !== delivered + 1) {
        renewLater()
        return
      }
      delivered++
      next = place.seq + 1
      const { headers, data } = message
      hear(
        {
          seq: place.seq,
          subject: message.subject,
          atMs: place.atMs,
          header: (name) => headers?.get(name) ?? '',
          data: data.slice(), // a view would pin the socket's whole chunk
        },
        place.pending,
      )
    }

    return {
      end() {
        if (hasEnded) return
        hasEnded = true
        clearInterval(watch)
        if (connection.isClosed()) return
        subscription.unsubscribe()
        // Whoever is gone already needs no deleting, and the engine forgets the rest.
        consumer.then(({ name }) => manager.consumers.delete(stream, name)).catch(() => {})
      },
    }
  }

  current = begin()
  return {
    renew,
    stop() {
      hasStopped = true
      clearTimeout(retry)
      current?.end()
    },
  }
}

/**
 * Reads where a delivered message stands off its reply subject,
 * `$JS.ACK.[domain.account.]stream.consumer.deliveries.seq.delivery.nanos.pending[.token]`.
 *
 * Source   NATS ADR-15.
 */
function placeOf(reply: string) {
  const words = reply.split('.')
  const at = words.length === 9 ? 5 : 7
  const [seq, delivery, atNs, pending] = words.slice(at, at + 4).map(Number)
  if (words[0] !== '$JS' || seq === undefined || delivery === undefined)
    throw new Error('not a delivered message')
  return { seq, delivery, atMs: (atNs ?? 0) / 1e6, pending: pending ?? 0 }
}
