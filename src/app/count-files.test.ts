import { expect, it } from 'vitest'
import { countFiles } from './count-files.ts'

const cacheOf = (...urls: string[]) => ({
  keys: async () => urls.map((url) => ({ url })) as unknown as readonly Request[],
})

it('counts the files of this version alone', async () => {
  const keys = ['https://relay.example/a.js', 'https://relay.example/b.js']
  expect(await countFiles(cacheOf(...keys, 'https://relay.example/old.js'), keys)).toEqual({
    wanted: 2,
    kept: 2,
  })
  expect(await countFiles(cacheOf('https://relay.example/a.js'), keys)).toEqual({
    wanted: 2,
    kept: 1,
  })
  expect(await countFiles(cacheOf(), keys)).toEqual({ wanted: 2, kept: 0 })
})
