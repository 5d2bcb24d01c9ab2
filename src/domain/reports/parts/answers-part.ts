import {
  COMMENT_CHANNELS,
  COMMENT_DECISIONS,
  type CommentAnswer,
  STANCES,
} from '../../consultation/comment.ts'
import type { HandledComment } from '../../consultation/handled.ts'
import {
  answerProposals,
  isProposalAnswered,
  type ProposalAnswer,
} from '../../consultation/proposal-answers.ts'
import type { DocumentWords } from '../document-labels.ts'
import type { DocumentSources } from '../document-sources.ts'
import { codeOf } from '../informe-2-sources.ts'
import { type Block, type Cell, paragraph, type Section } from '../report.ts'
import { countTable, figureOf, tableOf } from './blocks.ts'

/** How many comments, by decision, stance and channel; those without an answer are counted too. */
export function commentFigures(
  { handled, commentCounts }: DocumentSources,
  words: DocumentWords,
): Block[] {
  const { documents } = words
  const { total, contributions, answered, byDecision, byChannel } = commentCounts
  if (total === 0) return [paragraph(documents.nothing.comments)]
  const { captions, says } = documents
  const decisions = COMMENT_DECISIONS.map(
    (one) => [documents.commentDecisions[one], byDecision[one]] as const,
  )
  const undecided = total - decisions.reduce((sum, [, n]) => sum + n, 0)
  const decided = countTable(
    { id: 'comment-decisions', caption: captions.decisions, column: 'decision' },
    [...decisions, [says.undecided, undecided]],
    words,
  )
  return [
    paragraph(says.commentsReceived(total, contributions)),
    ...(answered < total ? [paragraph(says.commentsOpen(total - answered))] : []),
    decided,
    figureOf(decided),
    countTable(
      { id: 'comment-stances', caption: captions.stances, column: 'type' },
      STANCES.map((one) => [
        documents.stances[one],
        handled.filter(({ comment }) => comment.stance === one).length,
      ]),
      words,
    ),
    countTable(
      { id: 'comment-channels', caption: captions.channelsOfComments, column: 'channel' },
      [
        ...COMMENT_CHANNELS.map(
          (one) => [documents.commentChannels[one], byChannel[one] ?? 0] as const,
        ),
        [words.labels.unknown, byChannel[''] ?? 0],
      ],
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
    const own = sources.handled.filter(({ comment: { commitment, stance } }) => {
      // A comment on a commitment that is not here is told with those on the whole.
      const under = commitment !== null && known.has(commitment) ? commitment : null
      return under === id && stance !== 'out-of-scope'
    })
    if (own.length === 0) return []
    return [
      {
        id: `answers-${id ?? 'plan'}`,
        heading: name,
        blocks: own.flatMap((each) => answerBlocks(each, words)),
      },
    ]
  })
}

/** What lay outside the plan and was passed on. */
export function outOfScopeBlocks({ handled }: DocumentSources, words: DocumentWords): Block[] {
  const outside = handled.filter(({ comment }) => comment.stance === 'out-of-scope')
  if (outside.length === 0) return [paragraph(words.documents.nothing.referred)]
  return outside.flatMap((each) => answerBlocks(each, words))
}

/** Every proposal of the plan with what became of it: nobody who said something is left without an answer. */
export function proposalAnswers(sources: DocumentSources, words: DocumentWords): Block[] {
  const { documents } = words
  const { proposals, fates, consolidated } = sources.told
  if (proposals.length === 0) return [paragraph(documents.nothing.proposals)]
  const answers = answerProposals(
    proposals,
    fates,
    consolidated,
    (id) => sources.decisionOf(id).decision,
  )
  const answered = answers.filter(isProposalAnswered).length
  return [
    paragraph(documents.says.proposalsAnswered(answered, proposals.length)),
    tableOf(
      {
        id: 'proposal-answers',
        caption: documents.captions.proposals,
        columns: ['code', 'receipt', 'text', 'decision', 'reason'],
        rows: answers.map((answer): Cell[] => [
          codeOf(answer.proposal),
          answer.code,
          answer.proposal.text,
          ...answerCells(answer, sources, words),
        ]),
      },
      words,
    ),
  ]
}

/** Codes of comments in order, so that whoever kept one finds the page. */
export function receiptsBlock(sources: DocumentSources, words: DocumentWords): Block {
  const { documents } = words
  if (sources.handled.length === 0) return paragraph(documents.nothing.comments)
  const titleOfCommitment = new Map(
    sources.commitments.map(({ id, number, title }) => [id, `${number}. ${title}`]),
  )
  const rows = sources.handled
    .map((each): [string, Cell, Cell, Cell] => [
      each.code,
      each.comment.label ?? null,
      titleOfCommitment.get(each.comment.commitment ?? '') ?? documents.says.general,
      decisionWords(each, words),
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1))
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

/** None while two pens say different things. */
function answerTo({ handling, isDisputed }: HandledComment): CommentAnswer | undefined {
  return isDisputed ? undefined : handling.answer
}

function decisionWords(handled: HandledComment, { documents }: DocumentWords): string {
  const answer = answerTo(handled)
  if (handled.isDisputed) return documents.says.conflict
  if (answer === undefined) return documents.says.undecided
  return documents.commentDecisions[answer.decision] ?? answer.decision
}

function answerBlocks(handled: HandledComment, words: DocumentWords): Block[] {
  const { documents, labels } = words
  const { says } = documents
  const { comment, contribution, code, handling } = handled
  const answer = answerTo(handled)
  const isShown = handling.moderation === 'shown'
  const source = [
    comment.label ?? code,
    documents.stances[comment.stance] ?? comment.stance,
    ...(contribution === undefined
      ? []
      : [
          documents.commentChannels[contribution.channel] ?? contribution.channel,
          documents.contributors[contribution.contributor] ?? contribution.contributor,
          labels.date(contribution.date),
        ]),
  ].join(' · ')
  const told = handling.moderation === 'hidden' ? says.hidden : says.notModerated
  const proposed = comment.proposedText?.trim()
  return [
    { kind: 'quotes', quotes: [{ text: isShown ? comment.text : told, source }] },
    ...(isShown && proposed ? [paragraph(`${says.proposed}: ${proposed}`)] : []),
    paragraph(says.decided(decisionWords(handled, words))),
    ...(answer === undefined
      ? []
      : [paragraph(`${says.reason}: ${answer.reason.trim() || says.noReason}`)]),
    ...(answer?.before ? [paragraph(`${says.before}: ${answer.before}`)] : []),
    ...(answer?.after ? [paragraph(`${says.after}: ${answer.after}`)] : []),
  ]
}

/** Where a proposal ended and why; one that was selected names its commitment. */
function answerCells(
  answer: ProposalAnswer,
  sources: DocumentSources,
  { documents, labels }: DocumentWords,
): [Cell, Cell] {
  switch (answer.fate) {
    case 'waiting': {
      const { fate } = sources.told.verdictOf(answer.proposal)
      return [fate === 'conflict' ? labels.fates.conflict : labels.fates.pending, null]
    }
    case 'referred':
      return [labels.fates.referred(answer.to), answer.reason || null]
    case 'out-of-scope':
      return [labels.heaps.outOfScope, answer.reason]
    case 'considered': {
      const { consolidated, decision } = answer
      if (decision === undefined) return [documents.says.undecided, null]
      const into = sources.standing.find(({ commitment: { from } }) =>
        from.includes(consolidated.id),
      )?.commitment
      return [
        `${documents.decisions[decision.decision]} (${codeOf(consolidated)})`,
        decision.reason.trim() || (into === undefined ? null : `${into.number}. ${into.title}`),
      ]
    }
  }
}
