import { describe, expect, test } from 'vitest'
import type {
  Comment,
  CommentHandling,
  ConsultationPlan,
  Contribution,
} from '../domain/consultation/comment.ts'
import { countComments, readComments } from '../domain/consultation/handled.ts'
import type { Birth } from '../domain/records/record.ts'
import type { DeviceId, PlanId } from '../lib/ids.ts'
import source from './nueva-aurora-del-valle.json' with { type: 'json' }
import { translateExample } from './translate.ts'

const { rooms } = translateExample(source, {
  plan: 'P'.repeat(43) as PlanId,
  devices: ['D1' as DeviceId, 'D2' as DeviceId],
})
const all = Object.values(rooms)
const births = <B extends Birth>(kind: B['kind']) =>
  all.flatMap((room) => room.births).filter((birth): birth is B => birth.kind === kind)
const handling = new Map<string, CommentHandling>()
for (const { id, field, value } of all.flatMap((room) => room.fields)) {
  handling.set(id, { ...handling.get(id), [field]: value })
}
const comments = readComments(
  births<Comment>('comment'),
  births<Contribution>('contribution'),
  (id) => handling.get(id),
)

describe('the consultation of the worked plan', () => {
  test('lasts its ten days by its five channels', () => {
    expect(births<ConsultationPlan>('consultation')).toMatchObject([
      { opens: '2026-07-22', closes: '2026-07-31', days: 'calendar', channels: { length: 5 } },
    ])
  })

  test('has the source’s comments, decided as the source counts them', () => {
    const counts = countComments(comments)
    const { comentarios_ejemplo, comentarios_por_decision } = source.totales
    expect(counts).toMatchObject({ total: comentarios_ejemplo, answered: comentarios_ejemplo })
    expect(counts.byDecision).toEqual({
      incorporated: comentarios_por_decision.incorporado,
      partly: comentarios_por_decision.parcial,
      'not-incorporated': comentarios_por_decision.no_incorporado,
      clarified: comentarios_por_decision.aclarado,
      referred: comentarios_por_decision.derivado,
      'no-change': comentarios_por_decision.sin_cambio,
    })
  })

  test('says word by word what the source says', () => {
    const said = new Map(comments.map((one) => [one.comment.label, one]))
    for (const one of source.consulta_publica.comentarios) {
      const { comment, handling: made } = said.get(one.id) ?? {}
      expect([comment?.text, made?.answer?.reason]).toEqual([one.texto, one.respuesta])
    }
  })
})
