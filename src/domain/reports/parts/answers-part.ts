import {
  COMMENT_CHANNELS,
  COMMENT_DECISIONS,
  type Comment,
  type CommentAnswer,
  STANCES,
} from '../../consultation/comment.ts'
import { titleOf } from '../../proposals/capture.ts'
import type { Proposal } from '../../proposals/proposal.ts'
import { receiptCode } from '../../proposals/receipt.ts'
import type { DocumentWords } from '../document-labels.ts'
import type { DocumentSources } from '../document-sources.ts'
import { codeOf } from '../informe-2-sources.ts'
import { type Block, type Cell, paragraph, type Section } from '../report.ts'
import { countTable, figureOf, tableOf } from './blocks.ts'

/** How many comments, by stance, channel and decision; those without an answer are counted too. */
export function commentFigures(sources: DocumentSources, words: DocumentWords): Block[] {
  const { documents } = words
  const { comments, contributions } = sources
  if (comments.length === 0) return [paragraph(documents.nothing.comments)]
  const channelOf = new Map(contributions.map(({ id, channel }) => [id, channel]))
  const count = <C extends string>(
    kinds: readonly C[],
    of: (comment: Comment) => C | undefined,
    names: Readonly<Record<C, string>>,
  ) =>
    kinds.map((kind) => [names[kind], comments.filter((one) => of(one) === kind).length] as const)
  const decisions = count(
    COMMENT_DECISIONS,
    (one) => answerTo(one.id, sources).answer?.decision,
    documents.commentDecisions,
  )
  const open = comments.filter(({ id }) => answerTo(id, sources).answer === undefined).length
  const { captions, says } = documents
  const decided = countTable(
    { id: 'comment-decisions', caption: captions.decisions, column: 'decision' },
    [...decisions, [says.undecided, open]],
    words,
  )
  return [
    paragraph(says.commentsReceived(comments.length, contributions.length)),
    ...(open > 0 ? [paragraph(says.commentsOpen(open))] : []),
    decided,
    figureOf(decided),
    countTable(
      { id: 'comment-stances', caption: captions.stances, column: 'type' },
      count(STANCES, ({ stance }) => stance, documents.stances),
      words,
    ),
    countTable(
      { id: 'comment-channels', caption: captions.channelsOfComments, column: 'channel' },
      count(
        COMMENT_CHANNELS,
        ({ contribution }) => channelOf.get(contribution),
        documents.commentChannels,
      ),
      words,
    ),
  ]
}

/** Comments by commitment, those on the plan as a whole last: the words, the decision, why, what changed. */
export function answerSections(sources: DocumentSources, words: DocumentWords): Section[] {
  const groups = [
    ...sources.commitments.map(({ id, number, title }) => ({ id, name: `${number}. ${title}` })),
    { id: null, name: words.documents.says.general },
  ]
  const known = new Set(sources.commitments.map(({ id }) => id))
  return groups.flatMap(({ id, name }) => {
    const own = sources.comments.filter(({ commitment, stance }) => {
      // A comment on a commitment that is not here is told with those on the whole.
      const under = commitment !== null && known.has(commitment) ? commitment : null
      return under === id && stance !== 'out-of-scope'
    })
    if (own.length === 0) return []
    return [
      {
        id: `answers-${id ?? 'plan'}`,
        heading: name,
        blocks: own.flatMap((comment) => answerBlocks(comment, sources, words)),
      },
    ]
  })
}

/** What lay outside the plan and was passed on. */
export function outOfScopeBlocks(sources: DocumentSources, words: DocumentWords): Block[] {
  const outside = sources.comments.filter(({ stance }) => stance === 'out-of-scope')
  if (outside.length === 0) return [paragraph(words.documents.nothing.referred)]
  return outside.flatMap((comment) => answerBlocks(comment, sources, words))
}

/** Every proposal of the plan with what became of it: nobody who said something is left without an answer. */
export function proposalAnswers(sources: DocumentSources, words: DocumentWords): Block[] {
  const { documents } = words
  const { told } = sources
  if (told.proposals.length === 0) return [paragraph(documents.nothing.proposals)]
  const answers = told.proposals.map((proposal) => ({
    proposal,
    ...fateOf(proposal, sources, words),
  }))
  const answered = answers.filter(({ reason }) => reason !== null).length
  return [
    paragraph(documents.says.proposalsAnswered(answered, told.proposals.length)),
    tableOf(
      {
        id: 'proposal-answers',
        caption: documents.captions.proposals,
        columns: ['code', 'receipt', 'text', 'decision', 'reason'],
        rows: answers.map(({ proposal, decision, reason }) => [
          codeOf(proposal),
          receiptCode(proposal.id),
          proposal.text === '' ? titleOf(proposal) : proposal.text,
          decision,
          reason,
        ]),
      },
      words,
    ),
  ]
}

/** Codes of comments in order, so that whoever kept one finds the page. */
export function receiptsBlock(sources: DocumentSources, words: DocumentWords): Block {
  const { documents } = words
  if (sources.comments.length === 0) return paragraph(documents.nothing.comments)
  const titleOfCommitment = new Map(
    sources.commitments.map(({ id, number, title }) => [id, `${number}. ${title}`]),
  )
  const rows = sources.comments
    .map((comment): Cell[] => [
      receiptCode(comment.id),
      comment.label ?? null,
      titleOfCommitment.get(comment.commitment ?? '') ?? documents.says.general,
      decisionWords(comment.id, sources, words),
    ])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  return tableOf(
    {
      id: 'receipts',
      caption: documents.captions.receipts,
      columns: ['receipt', 'code', 'commitment', 'decision'],
      rows,
    },
    words,
  )
}

/** The answer to a comment; none while two pens say different things. */
function answerTo(
  id: string,
  { handling }: DocumentSources,
): { readonly answer: CommentAnswer | undefined; readonly disputed: boolean } {
  const record = handling.get(id)
  if ((record?.conflicts?.['answer']?.length ?? 0) > 1) return { answer: undefined, disputed: true }
  return { answer: record?.answer, disputed: false }
}

function decisionWords(id: string, sources: DocumentSources, { documents }: DocumentWords): string {
  const { answer, disputed } = answerTo(id, sources)
  if (disputed) return documents.says.conflict
  if (answer === undefined) return documents.says.undecided
  return documents.commentDecisions[answer.decision] ?? answer.decision
}

function answerBlocks(comment: Comment, sources: DocumentSources, words: DocumentWords): Block[] {
  const { documents, labels } = words
  const { says } = documents
  const { answer } = answerTo(comment.id, sources)
  const moderation = sources.handling.get(comment.id)?.moderation
  const contribution = sources.contributions.find(({ id }) => id === comment.contribution)
  const isShown = moderation === 'shown'
  const source = [
    comment.label ?? receiptCode(comment.id),
    documents.stances[comment.stance],
    ...(contribution === undefined
      ? []
      : [
          documents.commentChannels[contribution.channel],
          documents.contributors[contribution.contributor],
          labels.date(contribution.date),
        ]),
  ].join(' · ')
  const told = moderation === 'hidden' ? says.hidden : says.notModerated
  const proposed = comment.proposedText?.trim()
  return [
    { kind: 'quotes', quotes: [{ text: isShown ? comment.text : told, source }] },
    ...(isShown && proposed ? [paragraph(`${says.proposed}: ${proposed}`)] : []),
    paragraph(says.decided(decisionWords(comment.id, sources, words))),
    ...(answer === undefined
      ? []
      : [paragraph(`${says.reason}: ${answer.reason.trim() || says.noReason}`)]),
    ...(answer?.before ? [paragraph(`${says.before}: ${answer.before}`)] : []),
    ...(answer?.after ? [paragraph(`${says.after}: ${answer.after}`)] : []),
  ]
}

/** Where a proposal ended and why: by its consolidated proposal's decision, or by its own fate. */
function fateOf(
  proposal: Proposal,
  sources: DocumentSources,
  { documents, labels }: DocumentWords,
): { readonly decision: string; readonly reason: string | null } {
  const { told } = sources
  const verdict = told.verdictOf(proposal)
  switch (verdict.fate) {
    case 'pending':
      return { decision: labels.fates.pending, reason: null }
    case 'conflict':
      return { decision: labels.fates.conflict, reason: null }
    case 'referred':
      return { decision: labels.fates.referred(verdict.to), reason: verdict.reason ?? null }
    case 'out-of-scope':
      return { decision: labels.heaps.outOfScope, reason: verdict.reason }
    case 'merged':
    case 'alone': {
      const into = told.consolidatedOf(verdict.into)
      const { decision } = sources.decisionOf(verdict.into)
      const code = into === undefined ? labels.unknown : codeOf(into)
      if (decision === undefined) return { decision: documents.says.undecided, reason: null }
      const commitment = sources.standing.find(({ commitment: { from } }) =>
        from.some((each) => each === verdict.into),
      )?.commitment
      const name = documents.decisions[decision.decision]
      const selected = commitment === undefined ? null : `${commitment.number}. ${commitment.title}`
      return { decision: `${name} (${code})`, reason: decision.reason.trim() || selected }
    }
  }
}
