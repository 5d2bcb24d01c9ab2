import { shortTitle } from '../domain/proposals/capture.ts'
import { makeTotalsAct } from '../domain/voting/act.ts'
import type { TotalsAct } from '../domain/voting/act-records.ts'
import type { BallotRecord } from '../domain/voting/box-records.ts'
import { freezeVote } from '../domain/voting/freeze.ts'
import type { Vote } from '../domain/voting/vote.ts'
import { sha256Hex } from '../lib/hash.ts'
import type { DeviceId, MeetingId, OptionId, ProposalId, VoteId } from '../lib/ids.ts'
import { exampleId, meetingById } from './lookup.ts'
import type { ExampleSource } from './source.ts'

/** A tablet's part of the workshop's ballots. */
export interface DeviceBallots {
  readonly device: DeviceId
  readonly ballots: readonly BallotRecord[]
}

/** The counts done on paper in the citizen meetings. */
export function totalsActsOf(source: ExampleSource): TotalsAct[] {
  return source.votacion_encuentros.map((vote) => {
    const outcome = makeTotalsAct({
      meeting: exampleId<MeetingId>(vote.reunion),
      method: 'dots',
      rules: { dots: vote.puntos_por_persona, cap: vote.maximo_por_propuesta },
      heads: vote.asistentes,
      cast: vote.papeletas,
      totals: renamed(vote.resultados),
      label: vote.reunion,
    })
    if (!outcome.ok) throw new RangeError(`the count of ${vote.reunion}: ${outcome.refusal}`)
    return outcome.value
  })
}

/** The workshop's vote over everything that was put to it: what was referred was not. */
export function workshopVote(source: ExampleSource, device: DeviceId): Vote {
  const workshop = source.taller_priorizacion
  const outcome = freezeVote({
    id: exampleId<VoteId>(`votacion/${workshop.reunion}`),
    config: {
      meeting: exampleId<MeetingId>(workshop.reunion),
      question: '¿Qué propuestas deben entrar en el plan de acción?',
      method: 'dots',
      rules: { dots: workshop.regla.puntos_por_persona, cap: workshop.regla.maximo_por_propuesta },
      options: source.consolidadas
        .filter((one) => one.estado !== 'derivada')
        .map((one) => {
          const label = shortTitle(one.titulo)
          return {
            id: exampleId<OptionId>(one.id),
            label,
            ...(label === one.titulo ? {} : { detail: one.titulo }),
            sources: one.propuestas.map((id) => exampleId<ProposalId>(id)),
          }
        }),
      pooling: 'sum',
      tieRule: 'lot',
      secrecy: 'sealed',
    },
    heads: meetingById(source, workshop.reunion).asistencia.total,
    device,
    label: workshop.reunion,
  })
  if (!outcome.ok) throw new RangeError(`the vote of ${workshop.reunion}: ${outcome.refusal}`)
  return outcome.value
}

/** The workshop's ballots, its tablets shared out in turn between the devices; sorted by id, so in no order of voting. */
export function ballotsOf(source: ExampleSource, devices: readonly DeviceId[]): DeviceBallots[] {
  const { papeletas } = source.taller_priorizacion
  const tablets = [...new Set(papeletas.map(({ tableta }) => tableta))].sort()
  return devices.map((device, at) => ({
    device,
    ballots: papeletas
      .filter(({ tableta }) => tablets.indexOf(tableta) % devices.length === at)
      .map(({ id, puntos }) => ({ id: ballotId(id), ballot: renamed(puntos) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  }))
}

/** 128 bits, as many as a ballot's random id. */
function ballotId(sourceId: string): string {
  return sha256Hex(`encuentro/ejemplo/1\n${sourceId}`).slice(0, 32)
}

function renamed(points: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(points).map(([id, n]) => [exampleId(id), n]))
}
