import { isSource, isTest } from './tree.ts'

/** Longest file of code; median and aim are far below (house rules, CONTRIBUTING.md). */
const LINES_MAX = 320
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|worker|spec|example))?\.[a-z]+$/
const FOLDER = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
/** Drawers into which anything fits: each thing has a noun of its own. */
const DRAWER = /^(?:utils?|helpers?|common|managers?|services?|data|misc|shared)$/
/** Prose is named as prose is. */
const PROSE = /^[A-Z]+\.md$/
/** Named by the tool that reads it. */
const GIVEN = /^Dockerfile$/

/** What is wrong with the name and the text of one file, each as a sentence. */
export function faultsOf(path: string, text: string): string[] {
  return [...nameFaults(path), ...textFaults(path, text)].map((fault) => `${path} ${fault}`)
}

function* nameFaults(path: string): Generator<string> {
  const parts = path.split('/')
  const file = parts.pop() ?? ''
  if (![NAME, PROSE, GIVEN].some((form) => form.test(file))) yield 'is not in kebab-case.'
  for (const folder of parts) {
    if (!FOLDER.test(folder)) yield `stands in ${folder}, which is not in kebab-case.`
    if (DRAWER.test(folder)) yield `stands in ${folder}: name the folder by its noun.`
  }
  if (DRAWER.test(file.split('.')[0] ?? '')) yield 'is a drawer: name the file by its noun.'
}

function* textFaults(path: string, text: string): Generator<string> {
  if (!isSource(path)) return
  const lines = text.split('\n')
  const isWords = path.startsWith('src/i18n/')
  if (lines.length - 1 > LINES_MAX && !isWords)
    yield `has ${lines.length - 1} lines, more than ${LINES_MAX}: part it by subject.`
  for (const [at, line] of lines.entries()) {
    if (/\bTODO\b(?!\(#\d+\))/.test(line))
      yield `line ${at + 1}: a TODO names its issue, as TODO(#12).`
    const isAny =
      /(?::|\bas|<)\s*any\b(?=\s*(?:[,;)=\]}>|[]|$))/.test(line) &&
      !/^\s*(?:\/\/|\*|\/\*)/.test(line)
    if (isAny && !`${lines[at - 1] ?? ''}${line}`.includes('reason:'))
      yield `line ${at + 1}: any needs a comment with its reason: on the line before.`
  }
  const isProgram = path.startsWith('src/') && !isTest(path) && !isWords
  if (isProgram && /^export\b/m.test(text) && !text.includes('/**'))
    yield 'exports something and has no doc comment that says what.'
}
