import type Dexie from 'dexie'
import { within } from '../lib/within.ts'

/** How long tables may take over one answer before their connection counts as dead. */
export const TABLES_ANSWER_MS = 10_000
/** The same for a question that costs nothing. */
const PROBE_MS = 3_000

/**
 * Opens a database anew if its connection is dead, to be called before a write is tried again: after
 * a full disk the browser closes the connection for good, and Dexie reopens it three times at most;
 * or the connection answers nothing any more, and says nothing of it.
 *
 * Rejects  when it cannot be opened now.
 */
export async function ensureOpen(db: Dexie): Promise<void> {
  try {
    await within(PROBE_MS, Promise.resolve(db.tables[0]?.limit(1).primaryKeys()))
  } catch {
    db.close({ disableAutoOpen: false })
    await within(TABLES_ANSWER_MS, db.open())
  }
}
