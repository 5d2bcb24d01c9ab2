import type { Comment, ConsultationPlan, Contribution } from '../domain/consultation/comment.ts'
import type { MeetingId } from '../lib/ids.ts'
import { exampleId, meetingById } from './lookup.ts'
import type { ExampleSource } from './source.ts'
import { CHANNEL_OF, COMMENT_DECISION_OF, STANCE_OF_COMMENT } from './terms.ts'
import type { ExampleField } from './translate.ts'

/** The assembly of the consultation: what came by other ways was keyed in at its table. */
const ASSEMBLY = 'R14'

export function consultationOf({ consulta_publica }: ExampleSource): ConsultationPlan {
  const { inicio, fin, canales } = consulta_publica
  return {
    kind: 'consultation',
    id: exampleId('consulta'),
    v: 1,
    opens: inicio,
    closes: fin,
    days: 'calendar',
    channels: canales.map((channel) => CHANNEL_OF[channel]),
  }
}

/** The comments, each in a contribution of its own, and the meeting whose document holds them. */
export function commentsOf(source: ExampleSource): {
  readonly meeting: MeetingId
  readonly births: (Contribution | Comment)[]
} {
  const { fecha } = meetingById(source, ASSEMBLY)
  const births = source.consulta_publica.comentarios.flatMap((one) => {
    const contribution: Contribution = {
      kind: 'contribution',
      id: exampleId(`aporte/${one.id}`),
      v: 1,
      channel: CHANNEL_OF[one.canal],
      date: fecha,
      contributor: 'person',
    }
    const comment: Comment = {
      kind: 'comment',
      id: exampleId(one.id),
      v: 1,
      contribution: contribution.id,
      commitment: one.compromiso === null ? null : exampleId(one.compromiso),
      stance: STANCE_OF_COMMENT[one.tipo],
      text: one.texto,
      label: one.id,
    }
    return [contribution, comment]
  })
  return { meeting: exampleId(ASSEMBLY), births }
}

/** What the plan decided on each comment, and that everybody may read it. */
export function answersOf({ consulta_publica }: ExampleSource): ExampleField[] {
  return consulta_publica.comentarios.flatMap((one) => {
    const id = exampleId<string>(one.id)
    const answer = { decision: COMMENT_DECISION_OF[one.decision], reason: one.respuesta }
    return [
      { id, field: 'moderation', value: 'shown' },
      { id, field: 'answer', value: answer },
    ]
  })
}
