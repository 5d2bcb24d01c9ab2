import { type Accessor, createMemo, createResource } from 'solid-js'
import {
  type AnswerTemplate,
  fillPlaces,
  standingTemplates,
} from '../../domain/consultation/answer-template.ts'
import type { Bulletin } from '../../domain/consultation/bulletin.ts'
import { makeBulletin } from '../../domain/consultation/bulletin.ts'
import type { CommentAnswer, ConsultationPlan } from '../../domain/consultation/comment.ts'
import type { Erased, ErasureReason } from '../../domain/consultation/erased.ts'
import {
  type CommentCounts,
  countComments,
  type HandledComment,
} from '../../domain/consultation/handled.ts'
import {
  answerProposals,
  isProposalAnswered,
  type ProposalAnswer,
} from '../../domain/consultation/proposal-answers.ts'
import type { Live } from '../../domain/records/record.ts'
import type { Decision } from '../../domain/selection/evaluation.ts'
import { standingOfKind } from '../../domain/steps/standing.ts'
import type { DataController } from '../../domain/steps/town-hall-records.ts'
import { bulletinWords, PUBLIC_WORDS } from '../../exports/bulletin-words.ts'
import { useWords } from '../../i18n/index.ts'
import { contentDigest } from '../../lib/hash.ts'
import type { PlanPlace } from '../../store/context.ts'
import type { PlanSayings } from '../../store/plan-content.ts'
import type { OpenRoom } from '../../store/plan-session.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { createToast, type Toast } from '../../ui/toast.tsx'

/** What the parts of the screen share: everything heard, what is made of it, and the pen. */
export interface Hearing {
  readonly consultation: Accessor<Live<ConsultationPlan> | undefined>
  readonly comments: Accessor<readonly HandledComment[]>
  readonly counts: Accessor<CommentCounts>
  readonly proposalsWaiting: Accessor<number>
  readonly mayWrite: Accessor<boolean>
  /** What the public pages would show; nothing without dates. */
  bulletin(withAnswers: boolean): Bulletin | undefined
  /** Whether what is shown differs from what would be; `undefined` before the first publication. */
  readonly published: Accessor<{ readonly at: string; readonly isCurrent: boolean } | undefined>
  readonly shownWithAnswers: Accessor<boolean>
  /** How many were erased. */
  readonly erased: Accessor<number>
  /** Only who holds the plan's key erases, and opens contacts. */
  readonly holdsKey: Accessor<boolean>
  /** What is to be signed so that a comment is erased; nothing where its document is not open. */
  erasureOf(one: HandledComment, why: ErasureReason, on: string): Erased | undefined
  commitmentTitle(id: string | null): string
  moderate(id: string, moderation: 'shown' | 'hidden', reason?: string): Promise<boolean>
  /** Answers several; the places of the reason are filled for each. */
  answer(several: readonly HandledComment[], answer: CommentAnswer): Promise<boolean>
  readonly templates: Accessor<readonly AnswerTemplate[]>
  keepTemplate(template: AnswerTemplate): Promise<boolean>
  withdrawTemplate(id: string): Promise<boolean>
  /** Topics in use, by name. */
  readonly topics: Accessor<readonly string[]>
  setTopic(ids: readonly string[], topic: string): Promise<boolean>
  /** Notes when it opens and closes and which days count; `id` names it where there was none. */
  keepDates(
    dates: Pick<ConsultationPlan, 'opens' | 'closes' | 'days'>,
    id: string,
  ): Promise<boolean>
  readonly toast: Accessor<Toast | undefined>
  say(toast: Toast): void
}

/** Everything heard in a consultation, under the owner of its screen. */
export function createHearing(
  place: PlanPlace,
  content: PlanSayings,
  holdsKey: () => boolean,
): Hearing {
  const { session, room } = place
  const words = useWords()
  const toast = createToast()
  const comments = createMemo(() => content.comments())
  const decisionOn = (id: string) =>
    (room.records.get(id) as { decision?: Decision } | undefined)?.decision
  const proposals = createMemo<readonly ProposalAnswer[]>(() =>
    answerProposals(content.proposals(), content.fates(), content.consolidated(), decisionOn),
  )
  const consultation = createMemo(() => content.consultations()[0])
  const last = createMemo(() =>
    content
      .webPublications()
      .reduce<ReturnType<typeof content.webPublications>[number] | undefined>(
        (newest, one) => (newest === undefined || one.n > newest.n ? one : newest),
        undefined,
      ),
  )

  const [publicWords] = createResource(
    () => content.plan()?.language,
    (language) => PUBLIC_WORDS[language](),
  )

  function bulletin(withAnswers: boolean): Bulletin | undefined {
    const [plan, dates, spoken] = [content.plan(), consultation(), publicWords()]
    if (plan === undefined || dates === undefined || spoken === undefined) return undefined
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    const [office] = standingOfKind<DataController>(content.stepRecords(), 'data-controller')
    const controller = office ? [office.name, office.contact].filter(Boolean).join(', ') : ''
    return makeBulletin(
      {
        ...{ plan, consultation: dates, timeZone, controller, withAnswers },
        commitments: content.commitments(),
        milestones: content.milestones(),
        comments: comments(),
        proposals: proposals(),
        erased: content.erased(),
      },
      bulletinWords(spoken, content.meetings()),
    )
  }

  async function write(act: Parameters<OpenRoom['records']['write']>[0]): Promise<boolean> {
    try {
      await room.records.write(act)
      return true
    } catch (error) {
      const { writeRefused } = words().terms
      const text = whyNotWritten(error, { writeRefused, notSaved: words().terms.notSaved })
      toast.show({ text, failed: true })
      return false
    }
  }

  function commitmentTitle(id: string | null): string {
    if (id === null) return words().consultation.wholePlan
    const found = content.commitments().find((one) => one.id === id)
    return found?.title ?? words().consultation.unknownCommitment
  }

  return {
    consultation,
    comments,
    counts: createMemo(() => countComments(comments())),
    proposalsWaiting: createMemo(
      () => proposals().filter((answer) => !isProposalAnswered(answer)).length,
    ),
    mayWrite: () => session.leads() && session.grant(room.room) === 'write',
    bulletin,
    published: createMemo(() => {
      const shown = last()
      if (shown === undefined) return undefined
      const now = bulletin(shown.withAnswers)
      const isCurrent = now !== undefined && contentDigest(now) === shown.sources
      return { at: shown.at, isCurrent }
    }),
    shownWithAnswers: () => last()?.withAnswers ?? false,
    erased: () => content.erased().length,
    holdsKey,
    erasureOf({ comment }, why, on) {
      const isIn = (open: OpenRoom | undefined) => open?.records.get(comment.id)?.kind === 'comment'
      const meeting = [...content.opened.values()].find(({ course }) => isIn(course))
      const within = isIn(content.inbox) ? 'inbox' : meeting && `meeting/${meeting.entry.id}`
      if (within === undefined) return undefined
      const isShared = comments().some(
        (other) =>
          other.comment.id !== comment.id && other.comment.contribution === comment.contribution,
      )
      const contribution = isShared ? {} : { contribution: comment.contribution }
      return { comment: comment.id, ...contribution, room: within, why, on }
    },
    commitmentTitle,
    moderate: (id, moderation, reason) =>
      write((pen) => {
        pen.field(id, 'moderation', moderation)
        if (reason) pen.field(id, 'moderationReason', reason)
      }),
    answer: (several, answer) =>
      write((pen) => {
        for (const { comment, code } of several) {
          const commitment = commitmentTitle(comment.commitment)
          const reason = fillPlaces(answer.reason, { code, commitment })
          pen.field(comment.id, 'answer', { ...answer, reason })
        }
      }),
    templates: createMemo(() =>
      standingTemplates(room.records.list<AnswerTemplate>('answer-template')),
    ),
    keepTemplate: (template) => write((pen) => pen.birth(template)),
    withdrawTemplate: (id) => write((pen) => pen.field(id, 'withdrawn', true)),
    topics: createMemo(() =>
      [...new Set(comments().flatMap(({ handling }) => handling.topic || []))].sort((a, b) =>
        a.localeCompare(b),
      ),
    ),
    setTopic: (ids, topic) =>
      write((pen) => {
        for (const id of ids) pen.field(id, 'topic', topic)
      }),
    keepDates: ({ opens, closes, days }, id) =>
      write((pen) => {
        const known = consultation()
        if (known !== undefined) {
          pen.field(known.id, 'opens', opens)
          pen.field(known.id, 'closes', closes)
          if (days !== known.days) pen.field(known.id, 'days', days)
          return
        }
        const birth: ConsultationPlan = {
          ...{ kind: 'consultation', id, v: 1, opens, closes, days },
          channels: ['web', 'paper', 'kiosk', 'assembly'],
        }
        pen.birth(birth)
      }),
    toast: toast.current,
    say: toast.show,
  }
}
