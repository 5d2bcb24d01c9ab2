import type { CriteriaFreeze, Criterion, SelectionRule } from '../domain/selection/criterion.ts'
import { decide, recordLot } from '../domain/selection/decide.ts'
import type { Evaluation, TieLot } from '../domain/selection/evaluation.ts'
import { freezeCriteria } from '../domain/selection/freeze-criteria.ts'
import { makeCriterion } from '../domain/selection/make-criterion.ts'
import { beginEvaluation } from '../domain/selection/score-table.ts'
import type { ConsolidatedId, DeviceId, MeetingId } from '../lib/ids.ts'
import type { Result } from '../lib/result.ts'
import { exampleId, instantOf, type SourceMeeting } from './lookup.ts'
import type { ExampleSource } from './source.ts'
import { DECISION_OF } from './terms.ts'

/** What a table asks itself; the source names its criteria and asks nothing. */
const QUESTION_OF: Readonly<Record<string, string>> = {
  vt: '¿Se puede hacer con la técnica y las personas que hay?',
  vp: '¿Alcanza el dinero, o se sabe de dónde saldrá?',
  vpa: '¿Lo apoyan las autoridades y lo permiten las normas?',
  cp: '¿Va en el mismo sentido que los planes del municipio?',
}

/** The criteria agreed on in the criteria meeting. */
export function criteriaOf(source: ExampleSource): Criterion[] {
  const { id } = meetingOfType(source, 'criterios')
  return source.criterios.map((one, at) => {
    const [min, max] = one.escala
    const made = settled(
      makeCriterion(
        {
          name: one.nombre,
          question: QUESTION_OF[one.id] ?? one.nombre,
          scale: { min, max },
          weight: one.peso * 100,
          scoredBy: 'mixed',
          agreedIn: exampleId<MeetingId>(id),
          place: at + 1,
        },
        criterionId(one.id),
      ),
      one.id,
    )
    return { ...made, label: one.id }
  })
}

/** Criteria and rule as that meeting left them. */
export function criteriaFreezeOf(source: ExampleSource, device: DeviceId): CriteriaFreeze {
  const meeting = meetingOfType(source, 'criterios')
  return settled(
    freezeCriteria(
      { criteria: criteriaOf(source), rule: ruleOf(source) },
      { id: exampleId(`criterios/${meeting.id}`), device, at: instantOf(meeting) },
    ),
    meeting.id,
  )
}

/** «indice = 0.6 * (…) + 0.4 * (…)»: what criteria and votes weigh. */
const SHARES = /^indice = (0\.\d+) \* \(.+\) \+ (0\.\d+) \* \(.+\)$/u

function ruleOf(source: ExampleSource): SelectionRule {
  const [, criteria, votes] = SHARES.exec(source.formula_indice) ?? []
  if (criteria === undefined || votes === undefined) throw new RangeError('no formula that we know')
  const { minimo, maximo } = source.plan.compromisos_previstos
  return {
    criteriaShare: Number(criteria) * 100,
    votesShare: Number(votes) * 100,
    perAxis: /^al menos un compromiso por cada eje/u.test(source.plan.regla_por_eje) ? 1 : 0,
    selected: { min: minimo, max: maximo },
    reserve: source.consolidadas.filter(({ estado }) => estado === 'en_reserva').length,
  }
}

/** What each table of the workshop gave; the scores are fields of the evaluation. */
export function evaluationsOf(
  source: ExampleSource,
  device: DeviceId,
): { readonly birth: Evaluation; readonly scores: Readonly<Record<string, number>> }[] {
  const { id: freeze } = criteriaFreezeOf(source, device)
  return source.evaluaciones.map(({ consolidada, mesa, puntajes }) => {
    const meeting = source.reuniones.find(({ mesas }) => mesas.some(({ id }) => id === mesa))
    const table = meeting?.mesas.find(({ id }) => id === mesa)
    if (meeting === undefined || table === undefined) throw new RangeError(`no table ${mesa}`)
    return {
      birth: beginEvaluation({
        meeting: exampleId<MeetingId>(meeting.id),
        table: table.numero,
        consolidated: exampleId<ConsolidatedId>(consolidada),
        freeze,
        device,
      }),
      scores: Object.fromEntries(
        Object.entries(puntajes).map(([id, points]) => [criterionId(id), points]),
      ),
    }
  })
}

/** The public lots of the workshop. */
export function tieLotsOf(source: ExampleSource, device: DeviceId): TieLot[] {
  const meeting = meetingOfType(source, 'taller_priorizacion')
  return source.empates.map(({ consolidadas, lugar, resuelto_por, queda }) => {
    const order = [queda, ...consolidadas.filter((id) => id !== queda)].map((id) =>
      exampleId<ConsolidatedId>(id),
    )
    const told = `${resuelto_por}, en el taller y a la vista de todos; lugar ${lugar}`
    return settled(
      recordLot(
        { between: order, order, told },
        { id: exampleId(`empate/${lugar}`), device, at: instantOf(meeting) },
      ),
      `empate ${lugar}`,
    )
  })
}

/** What was decided on each consolidated proposal, and why. */
export function decisionsOf(
  source: ExampleSource,
): { readonly id: string; readonly field: 'decision'; readonly value: unknown }[] {
  return source.consolidadas.map(({ id, estado, motivo }) => ({
    id: exampleId(id),
    field: 'decision',
    value: settled(decide(DECISION_OF[estado], motivo ?? '', undefined), id),
  }))
}

function criterionId(id: string): string {
  return exampleId(`criterio/${id}`)
}

function meetingOfType(source: ExampleSource, type: SourceMeeting['tipo']): SourceMeeting {
  const meeting = source.reuniones.find(({ tipo }) => tipo === type)
  if (meeting === undefined) throw new RangeError(`no meeting of the type ${type}`)
  return meeting
}

function settled<T>(made: Result<T>, what: string): T {
  if (!made.ok) throw new RangeError(`${what}: ${made.refusal}`)
  return made.value
}
