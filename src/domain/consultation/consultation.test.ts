import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConsolidatedId, MeetingId, PlanId } from '../../lib/ids.ts'
import type { Commitment } from '../commitments/commitment.ts'
import type { Plan } from '../process/plan.ts'
import type { Consolidated, Fate, Proposal } from '../proposals/proposal.ts'
import type { Decision } from '../selection/evaluation.ts'
import { type BulletinWords, makeBulletin } from './bulletin.ts'
import type { Comment, CommentHandling, Contribution } from './comment.ts'
import { countComments, readComments } from './handled.ts'
import { answerProposals, isProposalAnswered } from './proposal-answers.ts'
import { readabilityHints } from './readability.ts'
import { COMMENT_MAX, takeComment } from './take-comment.ts'

const IDS = { contribution: 'a1', comment: 'c1' }
const INPUT = {
  channel: 'paper',
  date: '2026-07-25',
  commitment: 'co-1',
  stance: 'question',
  text: '¿Y las calles de tierra?',
} as const

describe('a comment', () => {
  it('is kept word by word, whatever is written', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(words, (text) => {
        const taken = takeComment({ ...INPUT, text }, IDS)
        expect(taken.ok).toBe(text.trim() !== '')
        if (taken.ok) expect(taken.value.comment.text).toBe(text.trim())
      }),
    )
  })

  it.each([
    [{ text: ' \n' }, 'text-missing', 'text'],
    [{ text: 'a'.repeat(COMMENT_MAX + 1) }, 'text-too-long', 'text'],
    [{ proposedText: 'a'.repeat(COMMENT_MAX + 1) }, 'text-too-long', 'proposedText'],
    [{ stance: 'rage' }, 'stance-missing', 'stance'],
    [{ publicName: 'a'.repeat(81) }, 'name-too-long', 'publicName'],
  ])('names the field at fault: %o', (change, refusal, detail) => {
    expect(takeComment({ ...INPUT, ...change }, IDS)).toEqual({ ok: false, refusal, detail })
  })

  it('names no sender unless somebody wants to be named', () => {
    const taken = takeComment({ ...INPUT, contributor: 'ministry', publicName: ' ' }, IDS)
    expect(taken.ok && taken.value.contribution).toEqual({
      kind: 'contribution',
      id: 'a1',
      v: 1,
      channel: 'paper',
      date: '2026-07-25',
      contributor: 'person',
    })
  })
})

const sent = (n: number, zone?: string): Contribution => ({
  kind: 'contribution',
  id: `a${n}`,
  v: 1,
  channel: n % 2 ? 'web' : 'paper',
  date: `2026-07-${30 - n}`,
  contributor: 'person',
  ...(zone ? { zone } : {}),
})
const comment = (n: number, commitment: string | null = 'co-1'): Comment => ({
  kind: 'comment',
  id: `c${n}`,
  v: 1,
  contribution: `a${n}`,
  commitment,
  stance: 'improvement',
  text: `texto ${n}`,
})
const answered: CommentHandling = {
  moderation: 'shown',
  answer: { decision: 'partly', reason: 'Se hará en dos zonas.', before: 'cinco', after: 'dos' },
}

describe('comments as they are handled', () => {
  const handling = new Map<string, CommentHandling & { conflicts?: object }>([
    ['c1', answered],
    ['c2', { moderation: 'hidden', answer: { decision: 'referred', reason: ' ' } }],
    ['c3', { answer: { decision: 'clarified', reason: 'Ya existe.' }, conflicts: { answer: [] } }],
  ])
  const comments = [comment(1), comment(2, null), comment(3), comment(4)]
  const contributions = [sent(1, 'z1'), sent(2), sent(3)]
  const read = () => readComments(comments, contributions, (id) => handling.get(id))

  it('are the same list in whatever order they arrive, and twice as once', () => {
    const orders = fc.shuffledSubarray([...comments, ...comments], { minLength: 8 })
    fc.assert(
      fc.property(orders, (some) => {
        expect(readComments(some, contributions, (id) => handling.get(id))).toEqual(read())
      }),
    )
    // By day; one whose other half has not come yet stands last.
    expect(read().map((one) => one.comment.id)).toEqual(['c3', 'c2', 'c1', 'c4'])
    expect(read().map(({ isDisputed }) => isDisputed)).toEqual([true, false, false, false])
  })

  it('sum to all of them in every way of counting', () => {
    const counts = countComments(read())
    // An answer without a reason is none.
    expect(counts).toMatchObject({ total: 4, contributions: 4, answered: 2, unread: 2 })
    expect(counts.byDecision).toMatchObject({
      partly: 1,
      referred: 1,
      clarified: 1,
      incorporated: 0,
    })
    for (const by of [counts.byChannel, counts.byZone, counts.byCommitment]) {
      expect(Object.values(by).reduce((sum, n) => sum + n, 0)).toBe(4)
    }
  })

  it('are shown once somebody let them through, and answered under their code in any case', () => {
    const { bulletin } = publicPlan(read())
    expect(bulletin.comments.map(({ text }) => text)).toEqual(['texto 1'])
    expect(bulletin.answers.filter(({ kind }) => kind === 'comment')).toHaveLength(3)
    const shown = bulletin.answers.map(({ said }) => said)
    expect(shown).toContain('texto 1')
    expect(shown).not.toContain('texto 2')
    expect(JSON.stringify(bulletin)).not.toContain('tableta-1')
  })
})

describe('every proposal', () => {
  it('has an answer, or is counted as waiting for one', () => {
    const { answers } = publicPlan([])
    expect(answers.map((one) => [one.proposal.id, one.fate, isProposalAnswered(one)])).toEqual([
      ['p1', 'considered', true],
      ['p2', 'considered', false],
      ['p3', 'referred', true],
      ['p4', 'waiting', false],
      ['p5', 'out-of-scope', true],
    ])
  })

  it('stands beside the commitment that it began, and is answered in public only when answered', () => {
    const { bulletin } = publicPlan([])
    expect(bulletin.commitments.map(({ voices }) => voices)).toEqual([
      [{ text: 'dicho p1', source: 'mesa 2 de r5' }],
    ])
    expect(bulletin.answers.map(({ said }) => said)).toEqual(['dicho p1', 'dicho p3', 'dicho p5'])
  })
})

describe('an answer is read for how it reads', () => {
  it.each([
    ['', []],
    ['No se puede.', [{ hint: 'too-short' }]],
    ['Se hará en dos zonas este año.', []],
    [`${'palabra '.repeat(26)}.`, [{ hint: 'long-sentence', words: 26 }]],
    [
      'Se articulará la Articulación con sinergias y más sinergia.',
      [
        { hint: 'jargon', word: 'Articulación' },
        { hint: 'jargon', word: 'sinergias' },
      ],
    ],
  ])('%s', (text, hints) => {
    expect(readabilityHints(text)).toEqual(hints)
  })
})

const WORDS: BulletinWords = {
  axes: { AIP: 'Acceso', PCA: 'Participación', IPR: 'Integridad', FCI: 'Capacidades' },
  decisions: {
    incorporated: 'Incorporado',
    partly: 'En parte',
    'not-incorporated': 'No',
    clarified: 'Aclarado',
    referred: 'Derivado',
    'no-change': 'Sin cambio',
  },
  notShown: '(no se muestra)',
  proposalAnswer: ({ fate }) => ({ decision: fate, reason: 'porque sí' }),
  said: (meeting, table) => `mesa ${table} de ${meeting}`,
}

function publicPlan(comments: ReturnType<typeof readComments>) {
  const proposals = ['p1', 'p2', 'p3', 'p4', 'p5'].map((id) => ({
    ...{ id, kind: 'proposal', v: 1, text: `dicho ${id}`, table: 2, axis: 'AIP' },
    ...{ meeting: 'r5', origin: 'citizens', author: 'table', at: '', device: 'tableta-1' },
  })) as unknown as Proposal[]
  const consolidated = ['k1', 'k2'].map((id) => ({ id, kind: 'consolidated', v: 1, title: id }))
  const fates = new Map<string, Fate>([
    ['p1', { fate: 'alone', into: 'k1' as ConsolidatedId }],
    ['p2', { fate: 'alone', into: 'k2' as ConsolidatedId }],
    ['p3', { fate: 'referred', to: 'Obras' }],
    ['p5', { fate: 'out-of-scope', reason: 'Es de la provincia.' }],
  ])
  const decisions: Record<string, Decision> = { k1: { decision: 'selected', reason: '' } }
  const answers = answerProposals(
    proposals,
    new Map([...fates].map(([id, fate]) => [id, [fate]])),
    consolidated as unknown as Consolidated[],
    (id) => decisions[id],
  )
  const plan = {
    ...{ kind: 'plan', id: 'plan' as PlanId, v: 1, name: 'Plan', municipality: 'Aldea' },
    ...{ zones: [], axes: ['AIP'], language: 'es' },
  } as unknown as Plan
  const commitment = {
    ...{ kind: 'commitment', id: 'co-1', v: 1, number: 1, title: 'Tablero', axis: 'AIP' },
    ...{ from: ['k1'], origins: ['p1'], device: 'tableta-1', meeting: 'r5' as MeetingId },
  } as unknown as Commitment
  const withdrawn = { ...commitment, id: 'co-2', number: 2, withdrawn: 'Se unió al primero' }
  const bulletin = makeBulletin(
    {
      plan,
      consultation: { opens: '2026-07-22', closes: '2026-07-31' },
      timeZone: 'UTC',
      commitments: [withdrawn, commitment],
      milestones: [],
      comments,
      proposals: answers,
      withAnswers: true,
    },
    WORDS,
  )
  return { answers, bulletin }
}
