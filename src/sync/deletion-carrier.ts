import { makeRelayAsker, type RelayPapers } from './ask-relay.ts'

/** How long a relay may take to answer before it counts as out of reach. */
const PATIENCE_MS = 15_000

/**
 * Asks a relay to delete a people's room for good. Asking again for what is gone is no error.
 *
 * Returns  whether the relay says that it is gone; false also when it is out of reach: the next
 *          connection asks again.
 */
export async function askDeletion(papers: RelayPapers, room: string): Promise<boolean> {
  try {
    const ask = makeRelayAsker(papers)
    return (await ask({ method: 'DELETE', path: `/rooms/${room}`, withinMs: PATIENCE_MS })).ok
  } catch {
    return false
  }
}
