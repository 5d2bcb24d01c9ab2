import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fillFromArchive } from './install-files.ts'

const text = (n: number) => new TextEncoder().encode(`export const n = ${n}`)
const FILES = Object.fromEntries(
  Array.from({ length: 30 }, (_, n) => [`assets/f${n}.${n === 0 ? 'css' : 'js'}`, text(n)]),
)
const HEADERS = {
  'content-type': 'application/zip',
  'content-encoding': 'br',
  'content-security-policy': "default-src 'none'",
}
const archive = (bytes: Uint8Array, status = 200) =>
  new Response(new Uint8Array(bytes), { status, headers: HEADERS })
const wanted = (names: readonly string[]) =>
  new Map(names.map((name) => [`/${name}`, `https://relay.example/${name}`]))

/** As much of a browser's cache as is asked of it. */
function makeCache(kept: readonly string[] = []) {
  const entries = new Map<string, Response>()
  const cache = {
    keys: async () => kept.map((name) => ({ url: `https://relay.example/${name}` })),
    put: async (key: string, response: Response) => void entries.set(key, response),
  } as unknown as Cache
  return { cache, entries }
}

describe('an installation from one archive', () => {
  it('puts each wanted file with its own type and with the policy that the archive came with', async () => {
    const { cache, entries } = makeCache()
    const put = await fillFromArchive(cache, wanted(Object.keys(FILES)), async () =>
      archive(zipSync(FILES, { level: 0 })),
    )
    expect(put).toBe(30)
    const style = entries.get('https://relay.example/assets/f0.css')
    expect(Object.fromEntries(style?.headers ?? [])).toEqual({
      'content-type': 'text/css; charset=utf-8',
      'content-security-policy': "default-src 'none'",
    })
    expect(await entries.get('https://relay.example/assets/f7.js')?.text()).toBe(
      'export const n = 7',
    )
  })

  it('takes nothing that this version does not name, and leaves what the archive does not hold', async () => {
    const { cache, entries } = makeCache()
    const names = [...Object.keys(FILES).slice(5), 'assets/newer.js']
    const put = await fillFromArchive(cache, wanted(names), async () =>
      archive(zipSync({ ...FILES, 'index.html': text(0) }, { level: 0 })),
    )
    expect(put).toBe(25)
    expect([...entries.keys()].some((key) => /f0|newer|index/.test(key))).toBe(false)
  })

  it('puts nothing that is not whole, wherever an archive was cut', async () => {
    const whole = zipSync(FILES, { level: 0 })
    for (let length = 0; length <= whole.length; length += 7) {
      const { cache, entries } = makeCache()
      await fillFromArchive(cache, wanted(Object.keys(FILES)), async () =>
        archive(whole.subarray(0, length)),
      )
      for (const [key, response] of entries) {
        expect(await response.text()).toBe(`export const n = ${/f(\d+)/.exec(key)?.[1]}`)
      }
    }
  })

  it('puts nothing of a refusal, nor of what is no archive', async () => {
    for (const answer of [archive(zipSync(FILES, { level: 0 }), 503), archive(text(1))]) {
      const { cache, entries } = makeCache()
      expect(await fillFromArchive(cache, wanted(Object.keys(FILES)), async () => answer)).toBe(0)
      expect(entries.size).toBe(0)
    }
  })

  it('asks for no archive where only a few files are missing', async () => {
    const { cache } = makeCache(Object.keys(FILES).slice(0, 25))
    const put = await fillFromArchive(cache, wanted(Object.keys(FILES)), async () => {
      throw new Error('asked')
    })
    expect(put).toBe(0)
  })
})
