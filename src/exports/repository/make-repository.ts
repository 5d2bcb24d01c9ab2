import { type DocumentSources, documentSources } from '../../domain/reports/document-sources.ts'
import { told } from '../../domain/reports/step-records.ts'
import { PHASE_NUMBERS } from '../../domain/repository/contents.ts'
import type { RepositoryInput } from '../../domain/repository/gather-repository.ts'
import { receiptsOf } from '../../domain/repository/receipts.ts'
import type { Html } from '../../open-pages/frame.ts'
import {
  dayInWords,
  type FolderPlace,
  SHEET_NAME,
} from '../../open-pages/repository/folder-page.ts'
import { indexPage } from '../../open-pages/repository/index-page.ts'
import { phasePage } from '../../open-pages/repository/phase-page.ts'
import { receiptPage, receiptsPage } from '../../open-pages/repository/receipt-pages.ts'
import { REPOSITORY_STYLE } from '../../open-pages/repository/repository-style.ts'
import { withChecksums } from './checksums.ts'
import { type PhaseFolder, phaseFolder, type RepositoryOptions } from './phase-folder.ts'
import { makeReceiptTeller } from './receipt-sheets.ts'
import { type RepositoryFile, textFile } from './repository-file.ts'
import type { RepositorySpeech } from './repository-words.ts'

/** A whole repository as files of a folder, with what of it is counted. */
export interface Repository {
  readonly files: readonly RepositoryFile[]
  /** Hash of the records that it was made from: that of the documents. */
  readonly sources: string
  readonly counts: {
    readonly documents: number
    readonly tables: number
    readonly receipts: number
    readonly missing: number
  }
}

/**
 * The public repository of a plan: pages, documents, data and answers that any web server or USB stick
 * can serve. An empty plan gives one that says what is missing.
 *
 * Returns  the same bytes for the same input in any order, the same options and words.
 */
export async function makeRepository(
  input: RepositoryInput,
  words: RepositorySpeech,
  options: RepositoryOptions,
): Promise<Repository> {
  const sources = documentSources(input.documents)
  const { repository, language } = words
  const planName = sources.plan.name || repository.noName
  const top: FolderPlace = { language, words: repository, planName, up: '' }
  const below: FolderPlace = { ...top, up: '../' }
  const page = async (path: string, made: Html) => textFile(path, `${await made}\n`)

  const folders: PhaseFolder[] = []
  for (const phase of PHASE_NUMBERS) {
    folders.push(await phaseFolder(phase, { input, sources }, { words, options }))
  }
  const beside = (at: number) => {
    const other = folders[at]
    return other && `../${other.view.href}`
  }
  const phases = await Promise.all(
    folders.map(async ({ folder, files, view }, at) => {
      const [before, next] = [beside(at - 1), beside(at + 1)]
      const whole = { ...view, ...(before && { before }), ...(next && { next }) }
      return [await page(`${folder}/index.html`, phasePage(below, whole)), ...files]
    }),
  )

  const receipts = receiptsOf(sources)
  // Phase 7 is where comments and proposals are answered.
  const tell = makeReceiptTeller(sources, words, input.phases[6]?.end)
  const { edition } = options
  const answers: RepositoryFile[] = []
  for (const { code, holders } of receipts) {
    const receipt = { code, sheets: holders.map(tell), edition }
    answers.push(await page(`r/${code}.html`, receiptPage(below, receipt)))
  }
  const codes = receipts.map(({ code }) => code)

  const files = [
    await page(
      'index.html',
      indexPage(top, {
        intro: repository.intro(sources.plan.municipality),
        facts: factsOf(input, sources, { words, options }),
        phases: folders.map(({ view }) => view),
        checks: input.checks.map(({ id, isMet }) => ({ told: words.ogp.checks[id], isMet })),
      }),
    ),
    textFile('README.txt', readmeOf(planName, edition, words)),
    textFile(SHEET_NAME, REPOSITORY_STYLE.trimStart()),
    ...phases.flat(),
    await page('r/index.html', receiptsPage(below, codes)),
    ...answers,
  ]
  const sum = (of: (folder: PhaseFolder) => number) =>
    folders.reduce((all, folder) => all + of(folder), 0)
  return {
    files: withChecksums(files, {
      plan: sources.plan.name,
      municipality: sources.plan.municipality,
      language,
      edition,
      sources: sources.digest,
      without: options.without,
    }),
    sources: sources.digest,
    counts: {
      documents: sum(({ view }) => view.documents.length),
      tables: sum(({ view }) => view.tables.length),
      receipts: receipts.length,
      missing: sum(({ view }) => view.missing.length),
    },
  }
}

function factsOf(
  input: RepositoryInput,
  { plan, controllers, digest }: DocumentSources,
  { words, options }: { readonly words: RepositorySpeech; readonly options: RepositoryOptions },
): readonly (readonly [name: string, value: string])[] {
  const { repository, language } = words
  const day = (iso: string) => dayInWords(language, iso)
  const office = controllers.at(-1)
  const period =
    plan.start === undefined || plan.end === undefined
      ? repository.noDates
      : repository.dates(day(plan.start), day(plan.end))
  const licence = input.releases.findLast((one) => one.licence !== null)?.licence
  const facts: (readonly [string, string | null | undefined])[] = [
    [repository.municipality, plan.municipality],
    [repository.edition, day(options.edition)],
    [repository.period, period],
    [
      repository.controller,
      [told(office?.name), told(office?.contact)].filter((each) => each !== null).join(' · '),
    ],
    [repository.licence, licence],
    [repository.missingRooms, options.without.join('; ')],
    [repository.sources, digest],
  ]
  return facts.flatMap(([name, value]) => (value ? [[name, value] as const] : []))
}

/** Read in whatever opens texts: lines end as every system shows them. */
function readmeOf(plan: string, edition: string, { repository, language }: RepositorySpeech) {
  const head = [plan, repository.readmeEdition(dayInWords(language, edition))]
  const paragraphs = [head, ...repository.readme].map((lines) => lines.join('\r\n'))
  return `${paragraphs.join('\r\n\r\n')}\r\n`
}
