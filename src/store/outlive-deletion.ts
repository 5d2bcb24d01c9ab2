import type Dexie from 'dexie'

/**
 * Lets a database outlive its deletion by another tab (I2). To hold the connection open would only
 * put it off: the browser deletes as soon as this page reloads. So the rows are read, the deletion
 * is let through, and they are written again under the same name, with strict durability.
 *
 * Returns  a wait that every write of something shown as kept begins with, so that no row slips in
 *          between reading and closing; undefined unless such a rescue is under way.
 */
export function outliveDeletion(db: Dexie): () => Promise<void> | undefined {
  let rescue: Promise<void> | undefined
  db.on('versionchange', (event) => {
    // A newer version of the app asks to upgrade: Dexie closes, and this page says so.
    if (event.newVersion !== null) return undefined
    const mine = (rescue ?? Promise.resolve())
      .then(() => writeAgain(db))
      .catch(() =>
        db.open().then(
          () => {},
          () => {},
        ),
      )
      .finally(() => {
        if (rescue === mine) rescue = undefined
      })
    rescue = mine
    return false
  })
  return () => rescue
}

async function writeAgain(db: Dexie): Promise<void> {
  // A writing transaction over all tables waits for those that were begun before it.
  const rows = await db.transaction('rw', db.tables, () =>
    Promise.all(db.tables.map(async (table) => ({ name: table.name, all: await table.toArray() }))),
  )
  db.close()
  await db.open()
  await db.transaction('rw', db.tables, () =>
    Promise.all(rows.map(({ name, all }) => db.table(name).bulkPut(all))),
  )
}
