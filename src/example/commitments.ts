import type { Commitment, Milestone } from '../domain/commitments/commitment.ts'
import type { ConsolidatedId, DeviceId, ProposalId } from '../lib/ids.ts'
import { exampleId } from './lookup.ts'
import type { ExampleSource } from './source.ts'
import { VALUE_OF } from './terms.ts'

/** The commitments of the draft, each followed by its milestones. */
export function commitmentsOf(source: ExampleSource, device: DeviceId): (Commitment | Milestone)[] {
  return source.compromisos.flatMap((one, at) => {
    const commitment: Commitment = {
      kind: 'commitment',
      id: exampleId(one.id),
      v: 1,
      number: at + 1,
      title: one.titulo,
      axis: one.eje,
      from: [exampleId<ConsolidatedId>(one.consolidada)],
      origins: one.propuestas_origen.map((id) => exampleId<ProposalId>(id)),
      problem: one.problema,
      description: one.descripcion,
      values: one.valores.map((value) => VALUE_OF[value]),
      responsible: one.responsable,
      others: one.contrapartes,
      indicator: one.indicador,
      baseline: one.linea_base,
      target: one.meta,
      verification: one.medio_verificacion,
      budget: one.presupuesto_estimado,
      start: one.inicio,
      end: one.fin,
      smart: {
        specific: one.smart.especifico,
        measurable: one.smart.medible,
        achievable: one.smart.realizable,
        relevant: one.smart.relevante,
        timeBound: one.smart.tiempo,
      },
      device,
      label: one.id,
    }
    const milestones = one.hitos.map(
      (milestone): Milestone => ({
        kind: 'milestone',
        id: exampleId(milestone.id),
        v: 1,
        commitment: commitment.id,
        description: milestone.descripcion,
        end: milestone.fecha_limite,
        responsible: milestone.responsable,
        label: milestone.id,
      }),
    )
    return [commitment, ...milestones]
  })
}
