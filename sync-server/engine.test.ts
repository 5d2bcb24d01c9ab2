import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startEngine } from '../tests/scenarios/engine-process.ts'
import { openStore } from './engine.ts'

let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'encuentro-choice-'))
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

describe('the choice of an engine', () => {
  it('is the embedded one where nothing is said', async () => {
    for (const choice of [{}, { ENCUENTRO_ENGINE: '' }]) {
      const store = await openStore(choice, { dataDir, isRestored: false })
      expect(store.isShared).toBe(false)
      await store.close()
    }
  })

  it.each([
    ['localhost:4222'],
    ['http://127.0.0.1:4222'],
    ['nats://'],
    ['nats://ana:clave@127.0.0.1:1,,'],
  ])('names the variable when an address is none, and never a password: %s', async (addresses) => {
    const opening = openStore({ ENCUENTRO_ENGINE: addresses }, { dataDir, isRestored: false })
    await expect(opening).rejects.toThrow('ENCUENTRO_ENGINE: not addresses')
    await expect(opening).rejects.not.toThrow('clave')
  })

  it('ends with a reason and without the password when nobody answers there', async () => {
    const choice = { ENCUENTRO_ENGINE: 'nats://ana:clave@127.0.0.1:1' }
    const opening = openStore(choice, { dataDir, isRestored: false })
    await expect(opening).rejects.toThrow(/^ENCUENTRO_ENGINE: the engine cannot be used/)
    await expect(opening).rejects.not.toThrow('clave')
  })

  it('takes one copy or three', async () => {
    const choice = { ENCUENTRO_ENGINE: 'nats://127.0.0.1:1', ENCUENTRO_ENGINE_REPLICAS: '2' }
    await expect(openStore(choice, { dataDir, isRestored: false })).rejects.toThrow('1 or 3: 2')
  })

  it('opens an engine with the password of its address, and with no other', async () => {
    const engine = await startEngine(1, ['--user', 'ana', '--pass', 'una:clave'])
    const withPassword = (password: string) => ({
      ENCUENTRO_ENGINE: engine.addresses.replace('//', `//ana:${encodeURIComponent(password)}@`),
    })
    const options = { dataDir, isRestored: false }
    const store = await openStore(withPassword('una:clave'), options)
    expect([store.isShared, await store.isReachable()]).toEqual([true, true])
    await store.close()
    const wrong = openStore(withPassword('otra'), options)
    await expect(wrong).rejects.toThrow(/^ENCUENTRO_ENGINE: the engine cannot be used: .*uthori/)
    await expect(wrong).rejects.not.toThrow('otra')
    await engine.remove()
  })
})
