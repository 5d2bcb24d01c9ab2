import { describe, expect, it } from 'vitest'
import { breaches, importsOf, LAW, PACKAGES } from './import-law.ts'
import { readTree } from './tree.ts'

describe('the import law', () => {
  it('holds in the whole house', () => {
    expect(breaches(readTree(['src', 'sync-server']))).toEqual([])
  })

  it('has no ring of rooms', () => {
    const reach = (room: string, seen: readonly string[] = []): string[] =>
      seen.includes(room)
        ? [[...seen, room].join(' → ')]
        : (LAW[room] ?? []).flatMap((next) => reach(next.split('/')[0] ?? '', [...seen, room]))
    expect(Object.keys(LAW).flatMap((room) => reach(room))).toEqual([])
  })

  it('gives packages only to rooms that exist', () => {
    expect(
      Object.values(PACKAGES)
        .flat()
        .filter((room) => LAW[room] === undefined),
    ).toEqual([])
  })
})

describe('a broken law is told in the sentence to fix', () => {
  const told = (path: string, text: string) => breaches(new Map([[path, text]]))

  it.each([
    [
      'src/domain/voting/vote.ts',
      "import { openBallotBox } from '../../store/ballot-box.ts'",
      'src/domain/voting/vote.ts imports src/store/ballot-box.ts: domain may import lib. Move what it needs there, or hand it in as an argument.',
    ],
    [
      'src/ui/field.tsx',
      "const act = () => import('../domain/voting/act.ts')",
      'src/ui/field.tsx imports src/domain/voting/act.ts: ui may import i18n, lib. Move what it needs there, or hand it in as an argument.',
    ],
    [
      'sync-server/relay.ts',
      "export type { Vote } from '../src/domain/voting/vote.ts'",
      'sync-server/relay.ts imports src/domain/voting/vote.ts: sync-server may import open-pages, protocol, lib. Move what it needs there, or hand it in as an argument.',
    ],
    [
      'src/features/capture/draft.ts',
      "import { useCourse } from '../meeting/course.ts'",
      'src/features/capture/draft.ts imports src/features/meeting/course.ts: features do not import each other. Let them meet in domain or ui, or compose them in app.',
    ],
    [
      'src/features/home/home.tsx',
      "import Dexie from 'dexie'",
      'src/features/home/home.tsx imports dexie: only store may. Move the call there and import its result.',
    ],
    [
      'src/cli/commands/merge.ts',
      "import { db } from '../../store/db.ts'",
      'src/cli/commands/merge.ts imports src/store/db.ts: cli may import example, exports, store/documents, protocol, domain, lib. Move what it needs there, or hand it in as an argument.',
    ],
    [
      'src/cli/commands/tally.ts',
      "const relay = await import('../../../sync-server/main.ts')",
      'src/cli/commands/tally.ts imports sync-server/main.ts: cli may import example, exports, store/documents, protocol, domain, lib. Move what it needs there, or hand it in as an argument.',
    ],
    [
      'src/domain/clock.ts',
      "import { performance } from 'node:perf_hooks'",
      'src/domain/clock.ts imports node:perf_hooks: only cli and sync-server run in Node. Hand it in as an argument.',
    ],
    [
      'src/lib/hash.ts',
      "import padStart from '@left/pad/start.js'",
      'src/lib/hash.ts imports @left/pad, which tests/house/import-law.ts does not list. Say there which rooms may use it, and why in docs/decisions.md.',
    ],
  ])('%s', (path, text, sentence) => {
    expect(told(path, text)).toEqual([sentence])
  })

  it('reads every way of importing', () => {
    expect(
      importsOf(
        [
          "import type { A } from './a.ts'",
          "import './b.css'",
          'import {\n  c,\n} from "x"',
          "export * from './d.ts'",
          "const e = await import('./e.ts')",
          "new Worker(new URL('../f.worker.ts', import.meta.url))",
        ].join('\n'),
      ),
    ).toEqual(['./a.ts', './b.css', './d.ts', './e.ts', '../f.worker.ts'])
  })

  it('lets tests and the doors pass', () => {
    expect(told('src/lib/hash.test.ts', "import * as Y from 'yjs'")).toEqual([])
    expect(told('src/cli/commands/serve.ts', "import('../../../sync-server/main.ts')")).toEqual([])
  })
})
