import type { Feed, FeedNeeds } from './engine-feed.ts'
import type { EngineMessage } from './engine-message.ts'

/** Up to so many messages are asked for one by one: 0.6 ms each, where a feed costs 1.3 to 5 before its first. */
const FEW = 4
/** Without any progress for so long, reading has failed. */
const PROGRESS_MS = 3_000

interface Source {
  /** The first message of a subject with this number or a later one, as the stream's leader has it. */
  readonly following: (subject: string, seq: number) => Promise<EngineMessage | undefined>
  readonly feed: (needs: Pick<FeedNeeds, 'subject' | 'from' | 'hear' | 'begin'>) => Feed
}

interface Range {
  readonly subject: string
  readonly from: number
  readonly upto: number
}

/** Reads a subject's messages with numbers in a range. Rejects rather than leaving out any but purged ones. */
export async function readRange(source: Source, range: Range): Promise<EngineMessage[]> {
  const { subject, upto } = range
  const messages: EngineMessage[] = []
  let from = range.from
  while (messages.length < FEW) {
    const message = await source.following(subject, from)
    if (message === undefined || message.seq > upto) return messages
    messages.push(message)
    if (message.seq === upto) return messages
    from = message.seq + 1
  }
  return [...messages, ...(await readByFeed(source, { subject, from, upto }))]
}

function readByFeed({ following, feed }: Source, { subject, from, upto }: Range) {
  const messages: EngineMessage[] = []
  return new Promise<EngineMessage[]>((resolve, reject) => {
    const stuck = setTimeout(() => end(new Error('the engine stopped half way')), PROGRESS_MS)
    const reading = feed({
      subject,
      from,
      hear(message, pending) {
        stuck.refresh()
        if (message.seq <= upto) messages.push(message)
        if (message.seq >= upto) end()
        else if (pending === 0) seeWhetherDone()
      },
      begin(pending) {
        if (pending === 0) seeWhetherDone()
      },
    })
    function end(error?: Error): void {
      clearTimeout(stuck)
      reading.stop()
      if (error) reject(error)
      else resolve(messages)
    }
    /** The feed's node may be behind, or the rest was purged: only the leader knows. */
    function seeWhetherDone(): void {
      following(subject, (messages.at(-1)?.seq ?? from - 1) + 1).then((message) => {
        if (message === undefined || message.seq > upto) end()
      }, end)
    }
  })
}
