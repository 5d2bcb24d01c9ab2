/** Remembered before the tables are open: that a staff screen must not even flash up. */
export const BOOTH_HINT = 'encuentro-booth'

/**
 * The few words that this device remembers outside its tables, in localStorage: they say nothing of
 * anybody. A browser that keeps no data at all throws at the mere sight of it: then nothing is
 * remembered, and the screen that says so still appears.
 */
export const notes = {
  read(key: string): string | null {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  },
  write(key: string, value: string): void {
    try {
      localStorage.setItem(key, value)
    } catch {
      // Asked for again next time.
    }
  },
  remove(key: string): void {
    try {
      localStorage.removeItem(key)
    } catch {
      // There is nothing to forget.
    }
  },
}
