import fc from 'fast-check'
import { parse as parseHtml } from 'parse5'
import { describe, expect, test } from 'vitest'
import { exampleShelves } from '../../../tests/example-documents.ts'
import { NOTHING_YET, OPTIONS, repositoryOf, textAt, wordsIn } from '../../../tests/repositories.ts'
import type { RecordShelf } from '../../domain/reports/gather-input.ts'
import { receiptCode } from '../../lib/receipt-code.ts'
import type { Repository } from './make-repository.ts'
import { packRepository } from './pack-repository.ts'

const SEED = 20261129
const PROPOSALS_JSON = '3-encuentros-ciudadanos/propuestas-y-su-destino.json'
const LANGUAGES = ['es', 'en', 'pt'] as const

/** The example with every text of its proposals and comments said otherwise. */
function saying(text: string) {
  const known = exampleShelves()
  const other = (shelf: RecordShelf): RecordShelf => ({
    ofKind: (kind) =>
      shelf.ofKind(kind).map((one) => {
        if (kind === 'proposal' || kind === 'comment') return { ...one, text }
        if (kind === 'consolidated') return { ...one, title: text, reason: text }
        return one
      }),
    get: shelf.get,
  })
  const meetings = new Map([...known.meetings].map(([id, shelf]) => [id, other(shelf)]))
  return { ...known, plan: other(known.plan), meetings }
}

/** Elements of a page by name, and every address in it. */
function readPage(text: string) {
  const elements: string[] = []
  const addresses: string[] = []
  const anchors = new Set<string>()
  const walk = (node: object) => {
    if ('tagName' in node) elements.push(String(node.tagName))
    if ('attrs' in node) {
      for (const { name, value } of node.attrs as { name: string; value: string }[]) {
        if (name === 'href' || name === 'src' || name === 'action') addresses.push(value)
        if (name === 'id') anchors.add(value)
      }
    }
    if ('childNodes' in node) (node.childNodes as object[]).forEach(walk)
  }
  walk(parseHtml(text))
  return { elements, addresses, anchors }
}

/** What is wrong with the links of a repository's pages. */
function brokenLinks({ files }: Repository): string[] {
  const paths = new Set(files.map(({ path }) => path))
  return files
    .filter(({ path }) => path.endsWith('.html'))
    .flatMap((file) => {
      const { addresses, anchors } = readPage(wordsIn(file))
      return addresses.flatMap((address) => {
        const [to = '', anchor] = address.split('#')
        if (to === '') return anchors.has(anchor ?? '') ? [] : [`${file.path}: ${address}`]
        if (/^[a-z]+:|^\//.test(to)) return [`${file.path}: ${address} is not relative`]
        const { pathname } = new URL(to, `file:///${file.path}`)
        return paths.has(decodeURIComponent(pathname.slice(1))) ? [] : [`${file.path}: ${address}`]
      })
    })
}

describe.each(LANGUAGES)('the repository of the example in %s', (language) => {
  test('has pages whose links all lead somewhere inside it, and no script, form or picture', async () => {
    const made = await repositoryOf(exampleShelves(), language)
    expect(brokenLinks(made)).toEqual([])
    const pages = made.files.filter(({ path }) => path.endsWith('.html'))
    expect(pages.length).toBe(2 + 8 + 7 + 62)
    for (const file of pages) {
      const { elements } = readPage(wordsIn(file))
      expect([file.path, elements.filter((name) => /script|form|img|iframe/.test(name))]).toEqual([
        file.path,
        [],
      ])
      expect(wordsIn(file)).toContain(`<html lang="${language}">`)
      expect(wordsIn(file)).not.toMatch(/undefined|\[object|NaN/)
    }
    for (const { path } of made.files) expect(path).toMatch(/^[A-Za-z0-9./-]+$/)
  })
})

test('the same records give the same bytes, in any time zone', async () => {
  const zone = process.env['TZ']
  const zips: string[] = []
  for (const TZ of ['UTC', 'America/Santiago', 'Pacific/Auckland']) {
    process.env['TZ'] = TZ
    zips.push(Buffer.from(packRepository((await repositoryOf()).files)).toString('base64'))
  }
  process.env['TZ'] = zone
  expect(new Set(zips).size).toBe(1)
})

test('the same records in another order give the same bytes', async () => {
  const known = exampleShelves()
  const turned = (shelf: RecordShelf): RecordShelf => ({
    ofKind: (kind) => [...shelf.ofKind(kind)].reverse(),
    get: shelf.get,
  })
  const other = await repositoryOf({
    ...known,
    plan: turned(known.plan),
    meetings: new Map([...known.meetings].reverse().map(([id, shelf]) => [id, turned(shelf)])),
    papers: [...known.papers].reverse().map(turned),
  })
  const made = await repositoryOf(known)
  expect(other.files.map(({ path }) => path)).toEqual(made.files.map(({ path }) => path))
  const differ = made.files.filter(({ bytes }, at) => {
    return Buffer.compare(bytes, other.files[at]?.bytes ?? new Uint8Array()) !== 0
  })
  expect(differ.map(({ path }) => path)).toEqual([])
})

test('every proposal and comment of the example has a page with its words and what became of it', async () => {
  const shelves = exampleShelves()
  const made = await repositoryOf(shelves)
  const all = [...shelves.meetings.values()].flatMap((shelf) => [
    ...shelf.ofKind('proposal'),
    ...shelf.ofKind('comment'),
  ])
  expect(all.length).toBe(62)
  const list = textAt(made, 'r/index.html')
  for (const { id } of all) {
    const code = receiptCode(id)
    expect(list).toContain(`<a href="${code}.html">${code}</a>`)
    const page = textAt(made, `r/${code}.html`)
    expect(page).toContain('Qué se decidió')
    expect(page).not.toContain('Todavía no hay una decisión.')
  }
})

test('a code that belongs to two texts has a page with both', async () => {
  const known = exampleShelves()
  const [id = ''] = known.meetings.keys()
  // Found by trying: two ids whose first thirty bits agree.
  const seen = new Map<string, string>()
  let twins: readonly [string, string] | undefined
  for (let n = 0; twins === undefined; n++) {
    const other = seen.get(receiptCode(`p${n}`))
    if (other !== undefined) twins = [other, `p${n}`]
    seen.set(receiptCode(`p${n}`), `p${n}`)
  }
  const births = twins.map((twin) => ({
    ...{ kind: 'proposal', id: twin, v: 1, meeting: id, table: 1, origin: 'citizens', axis: null },
    text: `Lo que dijo ${twin}`,
  }))
  const shelf: RecordShelf = {
    ofKind: (kind) => (kind === 'proposal' ? births : []),
    get: () => undefined,
  }
  const made = await repositoryOf({ ...NOTHING_YET, meetings: new Map([[id, shelf]]) })
  const page = textAt(made, `r/${receiptCode(twins[0])}.html`)
  for (const twin of twins) expect(page).toContain(`«Lo que dijo ${twin}»`)
  expect(page).toContain('Este código es de 2 textos distintos')
  expect(page.match(/Todavía no hay una decisión\./g)).toHaveLength(2)
})

test('a decision without a reason is told without one, and never as that of a selected proposal', async () => {
  const known = exampleShelves()
  const reasonless: RecordShelf = {
    ...known.plan,
    ofKind: (kind) =>
      known.plan
        .ofKind(kind)
        .map((one) =>
          kind === 'consolidated'
            ? { ...one, decision: { decision: 'not-selected', reason: ' ' } }
            : one,
        ),
  }
  const made = await repositoryOf({ ...known, plan: reasonless })
  const { rows } = JSON.parse(textAt(made, PROPOSALS_JSON)) as {
    rows: { receipt: string; fate: string; reason: string | null }[]
  }
  const notSelected = rows.filter(({ fate }) => fate === 'No se eligió')
  expect(notSelected.length).toBeGreaterThan(20)
  for (const { receipt, reason } of notSelected) {
    expect(reason).toBeNull()
    expect(textAt(made, `r/${receipt}.html`)).not.toContain('Entró en el plan')
  }
})

test('an empty plan gives a repository that says what is missing, in working pages', async () => {
  const made = await repositoryOf(NOTHING_YET)
  expect(brokenLinks(made)).toEqual([])
  const index = textAt(made, 'index.html')
  expect(index).toContain('Todavía no se registraron propuestas.')
  expect(index).toContain('Todavía no se registraron compromisos.')
  expect(textAt(made, 'r/index.html')).toContain(
    'Todavía no hay propuestas ni opiniones con recibo.',
  )
  expect(made.counts).toEqual({ documents: 7, tables: 1, receipts: 0, missing: 18 })
})

test('documents that were not asked for are not there, and no page links to them', async () => {
  const made = await repositoryOf(exampleShelves(), 'es', { ...OPTIONS, formats: ['odt'] })
  const kinds = new Set(made.files.map(({ path }) => path.split('.').at(-1)))
  expect([...kinds].sort()).toEqual(['css', 'csv', 'html', 'json', 'odt', 'txt'])
  expect(brokenLinks(made)).toEqual([])
})

test('meetings whose records are not here are named on the first page and in the manifest', async () => {
  const made = await repositoryOf(exampleShelves(), 'es', { ...OPTIONS, without: ['La Loma'] })
  expect(textAt(made, 'index.html')).toContain('<dt>Sin los registros de</dt><dd>La Loma</dd>')
  expect(JSON.parse(textAt(made, 'datos/manifest.json')).without).toEqual(['La Loma'])
})

test('what anybody says is a text on every page and in every sheet, never markup or a formula', async () => {
  const hostile = fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "</blockquote></main><a href='http://evil.example'>x</a>",
    '=HYPERLINK("http://evil.example")',
    '+1+cmd|calc',
    '@SUM(A1)',
    '-2+3',
    '\t=1+1',
    '&lt;b&gt; &amp; \u0000\u001b',
  )
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const made = await repositoryOf(saying(text), 'es', { ...OPTIONS, formats: ['html'] })
      expect(brokenLinks(made)).toEqual([])
      for (const file of made.files) {
        if (file.path.endsWith('.html')) {
          const { elements } = readPage(wordsIn(file))
          expect(elements.filter((name) => /script|img/.test(name))).toEqual([])
        }
        if (file.path.endsWith('.csv')) {
          expect(wordsIn(file)).not.toMatch(/(?:^|,|\n)"?[=+@\t]/)
        }
      }
    }),
    { seed: SEED, numRuns: 9 },
  )
})
