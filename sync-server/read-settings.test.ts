import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from './limits.ts'
import { readSettings } from './read-settings.ts'

const FILE = 'encuentro.json'

interface Given {
  readonly argv?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly file?: unknown
}

function read({ argv = [], env = {}, file }: Given) {
  const text = typeof file === 'string' ? file : JSON.stringify(file)
  return readSettings({
    argv: file === undefined ? argv : ['--config', FILE, ...argv],
    env,
    readText: (path) => {
      if (path !== FILE || text === undefined) throw new Error('ENOENT')
      return text
    },
  })
}

function settingsOf(given: Given) {
  const reading = read(given)
  if ('fault' in reading) throw new Error(reading.fault)
  return reading.settings
}

describe('the settings', () => {
  it('are the defaults when nobody says anything', () => {
    expect(settingsOf({})).toMatchObject({
      port: 8787,
      host: '127.0.0.1',
      data: './data',
      plans: [],
      logLevel: 'info',
      limits: DEFAULT_LIMITS,
    })
    expect(settingsOf({}).metricsPort).toBeUndefined()
    expect(settingsOf({}).newPlans).toBeUndefined()
  })

  it('come from the flag, then the environment, then the file', () => {
    const file = { port: 1, frameMaxBytes: 1, slowMs: 1, plans: ['a'], newPlans: null }
    const env = { ENCUENTRO_PORT: '2', ENCUENTRO_FRAME_MAX_BYTES: '2', ENCUENTRO_PLANS: 'b, c' }
    const argv = ['--port', '3', '--plan', 'd', '--plan', 'e']
    expect(settingsOf({ file })).toMatchObject({ port: 1, plans: ['a'], newPlans: undefined })
    const both = settingsOf({ file, env })
    expect(both).toMatchObject({ port: 2, plans: ['b', 'c'] })
    expect(both.limits).toEqual({ ...DEFAULT_LIMITS, frameMaxBytes: 2, slowMs: 1 })
    const all = settingsOf({ file, env, argv })
    expect(all).toMatchObject({ port: 3, plans: ['d', 'e'] })
    expect(all.limits.frameMaxBytes).toBe(2)
  })

  it('take the file that the environment names, and an empty variable for none', () => {
    const reading = readSettings({
      argv: [],
      env: { ENCUENTRO_CONFIG: FILE, ENCUENTRO_HOST: '' },
      readText: () => '{"port": 4, "host": "::1"}',
    })
    expect(reading).toMatchObject({ settings: { port: 4, host: '::1' }, isRestored: false })
  })

  it('know that the data was restored from the flag alone', () => {
    expect(read({ argv: ['--restored'] })).toMatchObject({ isRestored: true })
    expect(read({ file: { restored: true } })).toMatchObject({
      fault: expect.stringContaining('restored: no such setting'),
    })
  })
})

describe('a setting that cannot be is refused by name', () => {
  it.each<[Given, string]>([
    [{ argv: ['--port', 'ochenta'] }, '--port: takes a port, 0 to 65535, not "ochenta"'],
    [{ argv: ['--port', '70000'] }, '--port'],
    [{ argv: ['--puerto', '1'] }, '--puerto'],
    [{ argv: ['--data'] }, '--data'],
    [{ argv: ['--app='] }, '--app'],
    [{ argv: ['--new-plans', 'some'] }, '--new-plans: takes open, closed'],
    [{ argv: ['--waiting-updates', '0'] }, '--waiting-updates: takes a whole number from 1'],
    [{ env: { ENCUENTRO_METRICS_PORT: '-1' } }, 'ENCUENTRO_METRICS_PORT: takes a port'],
    [{ env: { ENCUENTRO_KEEPALIVE_MS: '20001' } }, 'ENCUENTRO_KEEPALIVE_MS: takes milliseconds'],
    [{ env: { ENCUENTRO_SLOW_MS: '2147483648' } }, 'ENCUENTRO_SLOW_MS'],
    [{ env: { ENCUENTRO_CONFIG: 'nowhere' } }, '--config nowhere: cannot be read'],
    [{ file: { puerto: 1 } }, `--config ${FILE}: puerto: no such setting`],
    [{ file: { constructor: 1 } }, `--config ${FILE}: constructor: no such setting`],
    [{ file: { port: '8080' } }, `--config ${FILE}: port: takes a port, 0 to 65535, not "8080"`],
    [{ file: { frameMaxBytes: 1.5 } }, 'frameMaxBytes: takes a whole number of bytes'],
    [{ file: { plans: 'a' } }, 'plans: takes words'],
    [{ file: { logLevel: 'loud' } }, 'logLevel: takes fatal, error'],
    [{ file: [] }, 'must be one JSON object'],
    [{ file: '{port: 1}' }, 'is not JSON'],
  ])('%j', (given, words) => {
    expect(read(given)).toEqual({ fault: expect.stringContaining(words) })
  })
})
