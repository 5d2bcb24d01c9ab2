import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildServe, runServe } from './relay-process.ts'

let entry: string
let dataDir: string
beforeAll(async () => {
  entry = await buildServe('serve')
  dataDir = await mkdtemp(join(tmpdir(), 'encuentro-serve-'))
}, 60_000)
afterAll(() => rm(dataDir, { recursive: true, force: true }))

async function run(...args: string[]) {
  const child = spawn(process.execPath, [entry, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'exit') as Promise<[number]>
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended,
  ])
  return { stdout, stderr, code }
}

describe('encuentro serve', () => {
  it('says in one line of JSON where it listens, and answers there', async () => {
    const relay = await runServe(entry, ['--port', '0', '--data', dataDir])
    expect(JSON.parse(relay.firstLine)).toEqual({ listening: relay.origin, data: dataDir })
    expect(relay.origin).toMatch(/^http:\/\/localhost:\d+$/)
    expect(await (await fetch(`${relay.origin}/health`)).json()).toMatchObject({ status: 'ok' })
    expect(await relay.end('SIGTERM')).toBe(0)
  })

  it('takes its settings from a file, and keeps everything where it is told', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'encuentro-set-'))
    const config = join(folder, 'encuentro.json')
    const [data, blobs] = [join(folder, 'data'), join(folder, 'blobs')]
    await writeFile(config, JSON.stringify({ port: 0, data, blobs, metricsPort: null }))
    const relay = await runServe(entry, ['--config', config])
    expect(JSON.parse(relay.firstLine)).toMatchObject({ data })
    expect(await readdir(folder)).toEqual(['blobs', 'data', 'encuentro.json'])
    expect(await readdir(data)).not.toContain('blobs')
    expect(await relay.end('SIGTERM')).toBe(0)
    await writeFile(config, JSON.stringify({ puerto: 0 }))
    const { code, stderr } = await run('--config', config)
    expect([code, stderr]).toEqual([2, expect.stringContaining('puerto: no such setting')])
    await rm(folder, { recursive: true })
  })

  it('tells every setting on request', async () => {
    const { code, stdout } = await run('--help')
    expect([code, stdout]).toEqual([0, expect.stringContaining('--blob-quota-bytes')])
  })

  it('names the flag that it does not understand and ends with 2', async () => {
    for (const args of [
      ['--port', 'ochenta'],
      ['--port', '70000'],
      ['--puerto', '1'],
      ['--data'],
      ['--app='],
    ]) {
      const { code, stdout, stderr } = await run(...args)
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain((args[0] ?? '').replace('=', ''))
    }
  })

  it('says that the port is taken and ends with 1', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const { code, stderr } = await run('--port', String(port), '--data', dataDir)
    expect([code, stderr.trim()]).toEqual([1, `--port ${port}: already in use`])
    other.close()
  })

  it('says that another relay uses the data and ends with 1', async () => {
    const relay = await runServe(entry, ['--port', '0', '--data', dataDir])
    const { code, stderr } = await run('--port', '0', '--data', dataDir)
    expect([code, stderr.trim()]).toEqual([1, `--data ${dataDir}: another relay is using it`])
    expect(await relay.end('SIGINT')).toBe(0)
  })

  it('says that there is no app and ends with 1', async () => {
    const { code, stderr } = await run('--port', '0', '--data', dataDir, '--app', dataDir)
    expect(code).toBe(1)
    expect(stderr).toContain('--app')
  })
})
