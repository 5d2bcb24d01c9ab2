import type Dexie from 'dexie'

/**
 * Opens a database anew if its connection is dead, to be called before a write is tried again: after
 * a full disk the browser closes the connection for good, and Dexie reopens it three times at most.
 *
 * Rejects  when it cannot be opened now.
 */
export async function ensureOpen(db: Dexie): Promise<void> {
  try {
    await db.tables[0]?.limit(1).primaryKeys()
  } catch {
    db.close({ disableAutoOpen: false })
    await db.open()
  }
}
