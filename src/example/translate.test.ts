import { describe, expect, test } from 'vitest'
import type { Actor, Relation } from '../domain/actors/actor.ts'
import {
  consolidatedWithParents,
  countFates,
  type FateRecord,
  fatesFrom,
} from '../domain/merging/fates.ts'
import type { Meeting } from '../domain/process/plan.ts'
import type { Consolidated, Proposal } from '../domain/proposals/proposal.ts'
import type { Birth } from '../domain/records/record.ts'
import type { TotalsAct } from '../domain/voting/act-records.ts'
import type { Vote } from '../domain/voting/vote.ts'
import type { DeviceId, PlanId } from '../lib/ids.ts'
import { exampleId } from './lookup.ts'
import source from './nueva-aurora-del-valle.json' with { type: 'json' }
import { translateExample } from './translate.ts'

const cast = {
  plan: 'P'.repeat(43) as PlanId,
  devices: ['D1' as DeviceId, 'D2' as DeviceId],
} as const
const example = translateExample(source, cast)
const births = Object.values(example.rooms).flatMap((room) => room.births)
const all = <B extends Birth>(kind: B['kind']) =>
  births.filter((birth): birth is B => birth.kind === kind)

const proposals = all<Proposal>('proposal')
const consolidated = all<Consolidated>('consolidated')
const meetings = all<Meeting>('meeting')
const [vote] = all<Vote>('vote')
const planFields = (example.rooms['plan']?.fields ?? []).filter(({ field }) => field === 'fate')
const fates = fatesFrom(planFields.map(({ id, value }): FateRecord => ({ id, fate: value })))
const published = source.totales

function tallyBy<T>(things: readonly T[], key: (thing: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const thing of things) counts[key(thing)] = (counts[key(thing)] ?? 0) + 1
  return counts
}
const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)

describe('the worked example', () => {
  test('has its fifteen meetings in their phases, and their heads', () => {
    expect(meetings.length).toBe(published.reuniones)
    expect(meetings.map(({ label, phase }) => `${label}:${phase}`).join(' ')).toBe(
      'R01:1 R02:1 R03:2 R04:2 R05:3 R06:3 R07:3 R08:3 R09:3 R10:4 R11:4 R12:5 R13:5 R14:6 R15:8',
    )
    const encounters = meetings.filter(({ type }) => type === 'citizen-meeting')
    const heads = encounters.map(({ id }) => {
      const fields = example.rooms[`meeting/${id}`]?.fields ?? []
      return Number(fields.find(({ field }) => field === 'heads')?.value)
    })
    expect(encounters.length).toBe(published.encuentros)
    expect(sum(heads)).toBe(published.asistencia_encuentros)
    expect(sum(encounters.map(({ tables }) => tables))).toBe(published.mesas_encuentros)
  })

  test('has its 48 proposals, in the meeting where each was said, word for word', () => {
    expect(proposals.length).toBe(published.propuestas)
    expect(tallyBy(proposals, ({ axis }) => axis ?? 'sin_eje')).toEqual(
      published.propuestas_por_eje,
    )
    expect(tallyBy(proposals, ({ origin }) => origin)).toEqual({
      officials: published.propuestas_por_origen.funcionariado,
      citizens: published.propuestas_por_origen.ciudadania,
      organisation: published.propuestas_por_origen.organizacion,
    })
    const byMeeting = Object.fromEntries(
      meetings.flatMap(({ id, label }) => {
        const here = (example.rooms[`meeting/${id}`]?.births ?? []).filter(
          (birth) => birth.kind === 'proposal' && (birth as Proposal).meeting === id,
        )
        return here.length === 0 ? [] : [[label, here.length]]
      }),
    )
    expect(byMeeting).toEqual(published.propuestas_por_reunion)
    expect(proposals.map(({ label, text }) => `${label} ${text}`)).toEqual(
      source.propuestas.map(({ id, texto_original }) => `${id} ${texto_original}`),
    )
  })

  test('gives every proposal one fate, and the fates sum to the proposals (I5)', () => {
    expect(new Set(planFields.map(({ id }) => id)).size).toBe(published.propuestas)
    expect(countFates(proposals, fates, consolidated)).toEqual({
      pending: 0,
      merged: published.propuestas_en_grupos,
      alone: 13,
      referred: 1,
      outOfScope: 0,
      conflicts: 0,
      total: published.propuestas,
    })
  })

  test('has 28 consolidated proposals, 14 of several parents, 27 admissible', () => {
    const withParents = consolidatedWithParents(proposals, fates, consolidated)
    expect(withParents.length).toBe(published.consolidadas)
    expect(withParents.filter(({ parents }) => parents.length > 1).length).toBe(
      published.grupos_de_duplicados,
    )
    expect(withParents.filter(({ admissible }) => admissible).length).toBe(
      published.consolidadas_admisibles,
    )
  })

  test('refers the street lamp with the words of the source', () => {
    const lamp = proposals.find(({ label }) => label === 'P-028')
    expect(fates.get(lamp?.id ?? '')).toEqual([
      {
        fate: 'referred',
        to: 'Servicios Públicos',
        reason:
          'Obra de mantenimiento: no es una medida de gobierno abierto; derivada a Servicios Públicos con número de solicitud.',
      },
    ])
  })

  test('has five counts on paper: 148 ballots and 444 points over proposals of that meeting', () => {
    const acts = all<TotalsAct>('totals-act')
    expect(acts.length).toBe(published.encuentros)
    expect(sum(acts.map(({ cast }) => cast))).toBe(published.papeletas_encuentros)
    expect(sum(acts.flatMap(({ totals }) => Object.values(totals)))).toBe(444)
    for (const act of acts) {
      expect(example.rooms[`paper/${act.meeting}`]?.births).toContain(act)
      for (const id of Object.keys(act.totals)) {
        expect(proposals.find((proposal) => proposal.id === id)?.meeting).toBe(act.meeting)
      }
    }
  })

  test('has the workshop’s vote over 27 options, each with a label that fits a booth', () => {
    expect(vote?.config.rules).toEqual({ dots: 5, cap: 2 })
    expect(vote?.heads).toBe(34)
    const labels = vote?.config.options.map(({ label }) => label) ?? []
    expect(new Set(labels).size).toBe(published.consolidadas_admisibles)
    for (const label of labels) expect(label.length).toBeLessThanOrEqual(45)
  })

  test('has the workshop’s 34 ballots: 33 valid, 1 blank, 159 points, option by option', () => {
    const ballots = example.ballots.byDevice.flatMap((one) => one.ballots)
    expect(ballots.length).toBe(published.papeletas_taller)
    expect(new Set(ballots.map(({ id }) => id)).size).toBe(published.papeletas_taller)
    const recount: Record<string, number> = {}
    let blank = 0
    for (const { ballot } of ballots) {
      const points = Object.entries(ballot as Record<string, number>)
      if (points.length === 0) blank += 1
      expect(sum(points.map(([, n]) => n))).toBeLessThanOrEqual(5)
      for (const [option, n] of points) {
        expect(n === 1 || n === 2).toBe(true)
        recount[option] = (recount[option] ?? 0) + n
      }
    }
    expect(blank).toBe(published.papeletas_en_blanco)
    expect(sum(Object.values(recount))).toBe(published.puntos_emitidos_taller)
    const totals = Object.entries(source.taller_priorizacion.totales)
    expect(recount).toEqual(Object.fromEntries(totals.map(([id, n]) => [exampleId(id), n])))
    const options = new Set<string>(vote?.config.options.map(({ id }) => id))
    for (const option of Object.keys(recount)) expect(options.has(option)).toBe(true)
  })

  test('shares the ballots out between two tablets, and keeps no order of voting', () => {
    expect(example.ballots.byDevice.map(({ device, ballots }) => [device, ballots.length])).toEqual(
      [
        ['D1', 22],
        ['D2', 12],
      ],
    )
    for (const { ballots } of example.ballots.byDevice) {
      const ids = ballots.map(({ id }) => id)
      expect(ids).toEqual([...ids].sort())
    }
  })

  test('has 15 actors and 24 relations on one table’s map', () => {
    const actors = all<Actor>('actor')
    const relations = all<Relation>('relation')
    expect(actors.length).toBe(published.actores)
    expect(relations.length).toBe(published.relaciones)
    const ids = new Set(actors.map(({ id }) => id))
    for (const { from, to } of relations) expect(ids.has(from) && ids.has(to)).toBe(true)
  })

  test('is the same on every load, with ids that no room name trips over', () => {
    expect(translateExample(structuredClone(source), cast)).toEqual(example)
    expect(exampleId('P-001')).toBe('299b0f17b8524c6e14b598f7')
    const ids = births.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^([0-9a-f]{24}|[0-9a-f]{64}|P{43})$/)
  })

  test('a source that contradicts itself is refused with its place', () => {
    const torn = { ...source, propuestas: source.propuestas.slice(1) }
    expect(() => translateExample(torn, cast)).toThrow('C-01 has no parent P-001')
    const odd = { ...source, ejes: [{ id: 'XYZ' }] }
    expect(() => translateExample(odd, cast)).toThrow(/XYZ/)
  })
})
