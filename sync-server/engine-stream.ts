import { setTimeout as pass } from 'node:timers/promises'
import {
  type JetStreamManager,
  jetstream,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
  type StoredMsg,
} from '@nats-io/jetstream'
import {
  ConnectionError,
  connect,
  headers,
  type NatsConnection,
  type NodeConnectionOptions,
  nanos,
} from '@nats-io/transport-node'
import { isOtherLast, isPassing, isStreamGone } from './engine-errors.ts'
import { type Feed, type FeedNeeds, openFeed } from './engine-feed.ts'
import type { EngineMessage } from './engine-message.ts'
import { subjectsOf } from './engine-message.ts'
import { readRange } from './engine-reading.ts'

/** How long one question to the engine may take; a publish is asked again after it, with the same id. */
const ANSWER_MS = 3_000
/** Within which the engine knows an id again. A message stored twice in spite of it is told by its `whole`. */
const DUPLICATES_MS = 120_000
const RETRY_MS = 50
const RETRY_MOST_MS = 1_000
/** A node that vanished without a word is noticed after two of these. */
const PING_MS = 10_000

export interface EngineOptions {
  readonly connection: NodeConnectionOptions
  /** Name of the stream, and first word of its subjects. */
  readonly name: string
  /** Copies on separate nodes, 1 or 3; counts when the stream is made. */
  readonly replicas: number
}

export interface Publication {
  readonly subject: string
  /** The same for each attempt, and for nothing else. */
  readonly id: string
  readonly header: Readonly<Record<string, string>>
  readonly data?: Uint8Array
  /** Store it only if the subject's last message has this number, 0 for none. */
  readonly after?: number
}

/** One JetStream stream: what a store needs of the engine, and nothing of rooms. */
export interface EngineStream {
  /** Number of the stream's last message when it was opened. */
  readonly lastSeq: number
  /**
   * Resolves with the message's number once the stream has acknowledged it, however often that takes:
   * an engine that cannot be reached only delays. `undefined` when `after` did not hold.
   * Rejects on what no patience mends, and when the stream is closed.
   */
  publish(publication: Publication): Promise<number | undefined>
  /** The newest message of a subject, as the stream's leader has it. */
  last(subject: string): Promise<EngineMessage | undefined>
  /** Messages of a subject with numbers from `from` to `upto`. Rejects rather than leaving out any but purged ones. */
  read(subject: string, from: number, upto: number): Promise<EngineMessage[]>
  feed(needs: Pick<FeedNeeds, 'subject' | 'from' | 'hear' | 'begin'>): Feed
  /** Removes a subject's messages with numbers below `before`. */
  purge(subject: string, before: number): Promise<void>
  /** Tells of each time the connection is back. */
  onReturn(tell: () => void): void
  /** Publishes nothing any more: what is waiting, and what comes, is rejected with the error. */
  giveUp(error: Error): void
  /** Whether the engine answers, and takes what it is given. */
  isReachable(): Promise<boolean>
  close(): Promise<void>
}

/** Connects, and makes the stream if there is none. Rejects when the engine cannot be reached. */
export async function openEngineStream(options: EngineOptions): Promise<EngineStream> {
  const connection = await connect({
    ...options.connection,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    pingInterval: PING_MS,
  })
  try {
    const manager = await jetstreamManager(connection, { timeout: ANSWER_MS })
    const lastSeq = await findOrMake(manager, options)
    return runStream({ connection, manager, name: options.name, lastSeq })
  } catch (error) {
    await connection.close()
    throw error
  }
}

async function findOrMake(
  { streams }: JetStreamManager,
  { name, replicas }: EngineOptions,
): Promise<number> {
  try {
    return (await streams.info(name)).state.last_seq
  } catch (error) {
    if (!isStreamGone(error)) throw error
  }
  const made = await streams.add({
    name,
    subjects: subjectsOf(name).all,
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    num_replicas: replicas,
    duplicate_window: nanos(DUPLICATES_MS),
  })
  return made.state.last_seq
}

function runStream({
  connection,
  manager,
  name,
  lastSeq,
}: {
  readonly connection: NatsConnection
  readonly manager: JetStreamManager
  readonly name: string
  readonly lastSeq: number
}): EngineStream {
  const client = jetstream(connection, { timeout: ANSWER_MS })
  const feeds = new Set<Feed>()
  const onReturns: (() => void)[] = []
  const unanswered = new Set<(error: Error) => void>()
  const delayed = new Set<string>()
  let isConnected = true
  let failure: Error | undefined

  async function watchConnection(): Promise<void> {
    for await (const { type } of connection.status()) {
      if (type === 'disconnect') {
        isConnected = false
        for (const reject of unanswered) reject(new ConnectionError('the connection was lost'))
      }
      if (type !== 'reconnect') continue
      isConnected = true
      for (const feed of feeds) feed.renew() // consumers in memory go with their node
      for (const tell of onReturns) tell()
    }
  }

  /** A question that no connection carries, or that a lost one took with it, is not waited for. */
  function answered<T>(ask: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (!isConnected) throw new ConnectionError('there is no connection')
      unanswered.add(reject)
      ask()
        .then(resolve, reject)
        .finally(() => unanswered.delete(reject))
    })
  }

  async function publish(publication: Publication): Promise<number | undefined> {
    const { subject, id, header, data, after } = publication
    for (let attempt = 0; ; attempt++) {
      if (failure !== undefined) throw failure
      const head = headers()
      for (const [key, value] of Object.entries(header)) head.set(key, value)
      const expect = {
        streamName: name,
        ...(after !== undefined && { lastSubjectSequence: after }),
      }
      try {
        const options = { msgID: id, headers: head, expect }
        const { seq } = await answered(() => client.publish(subject, data, options))
        delayed.delete(id)
        return seq
      } catch (error) {
        delayed.delete(id)
        if (isOtherLast(error)) return attempt === 0 ? undefined : storedBefore(publication)
        if (!isPassing(error)) throw error
        delayed.add(id)
        await pass(Math.min(RETRY_MOST_MS, RETRY_MS * 2 ** attempt))
      }
    }
  }

  /** An attempt whose answer was lost may be what the last message is. */
  async function storedBefore({ subject, header }: Publication): Promise<number | undefined> {
    const stored = await last(subject).catch(() => undefined)
    const isIt = stored && Object.entries(header).every(([key, is]) => stored.header(key) === is)
    return isIt ? stored.seq : undefined
  }

  async function last(subject: string): Promise<EngineMessage | undefined> {
    const query = { last_by_subj: subject }
    const stored = await answered(() => manager.streams.getMessage(name, query))
    return stored === null ? undefined : readStored(stored)
  }

  async function following(subject: string, seq: number): Promise<EngineMessage | undefined> {
    // The types know `next_by_subj` for direct gets alone, which a replica that is behind may answer.
    const query = { seq, next_by_subj: subject }
    const stored = await answered(() => manager.streams.getMessage(name, query))
    return stored === null ? undefined : readStored(stored)
  }

  function feed(needs: Pick<FeedNeeds, 'subject' | 'from' | 'hear' | 'begin'>): Feed {
    const opened = openFeed({ connection, manager, stream: name, ...needs })
    const tracked: Feed = {
      renew: opened.renew,
      stop() {
        feeds.delete(tracked)
        opened.stop()
      },
    }
    feeds.add(tracked)
    return tracked
  }

  void watchConnection()
  // Credentials that no longer open, for one: what cannot come back is not waited for.
  void connection.closed().then((reason) => {
    failure ??= reason ?? new Error('the connection was closed')
  })
  return {
    lastSeq,
    publish,
    last,
    read: (subject, from, upto) => readRange({ following, feed }, { subject, from, upto }),
    feed,
    async purge(subject, before) {
      if (before <= 1) return // the engine takes 0 and 1 for no limit, and removes everything
      await manager.streams.purge(name, { filter: subject, seq: before })
    },
    onReturn(tell) {
      onReturns.push(tell)
    },
    giveUp(error) {
      failure ??= error
    },
    async isReachable() {
      if (!isConnected || delayed.size > 0 || failure !== undefined) return false
      return last(subjectsOf(name).epoch).then(
        () => true,
        () => false,
      )
    },
    async close() {
      failure ??= new Error('the store was closed')
      for (const feed of feeds) feed.stop()
      await connection.close()
    },
  }
}

function readStored({ seq, subject, time, header, data }: StoredMsg): EngineMessage {
  return { seq, subject, atMs: time.getTime(), header: (name) => header?.get(name) ?? '', data }
}
