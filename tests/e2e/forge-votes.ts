import { readFileSync } from 'node:fs'
import * as Y from 'yjs'
import { actBody, makeAct, pilesOf } from '../../src/domain/voting/act.ts'
import type { Act, Reconciliation } from '../../src/domain/voting/act-records.ts'
import { freezeVote } from '../../src/domain/voting/freeze.ts'
import { tally } from '../../src/domain/voting/tally.ts'
import type { Vote, VoteConfig } from '../../src/domain/voting/vote.ts'
import { EXAMPLE_KEYS } from '../../src/example/keys.ts'
import { exampleId } from '../../src/example/lookup.ts'
import type { DeviceId, MeetingId, OptionId, PlanId, VoteId } from '../../src/lib/ids.ts'
import { writeInvitation } from '../../src/protocol/invitation.ts'
import { importPlanKey } from '../../src/protocol/keys.ts'
import { parseRoom } from '../../src/protocol/rooms.ts'
import { writeFile } from '../../src/store/documents/plan-file.ts'
import { RECORDS } from '../../src/store/documents/records.ts'
import { type Bench, claimsFor } from './forge.ts'

/** The worked example's consolidated proposals, as options of any meeting's vote. */
const source = JSON.parse(
  readFileSync(new URL('../../src/example/nueva-aurora-del-valle.json', import.meta.url), 'utf8'),
) as { consolidadas: { id: string; titulo: string }[] }

/** One meeting's count as a test tells it: which of the first consolidated proposals each ballot marks. */
export interface ToldCount {
  /** The meeting's id in the example, «R07». */
  readonly meeting: string
  readonly heads: number
  readonly ballots: readonly (readonly [n: number, marks: readonly number[]])[]
  /** How many consolidated proposals were put to it. */
  readonly options: number
  readonly config: Pick<VoteConfig, 'question' | 'method'> & Partial<VoteConfig>
  /** A second act that does not know of the first. */
  readonly disputed?: true
}

const DEVICE = 'tableta-de-otros' as DeviceId

/** Counts of several meetings of the example, as a file that a coordinator's tablet hands over. */
export async function countsFile(bench: Bench, counts: readonly ToldCount[]): Promise<string> {
  const [jwk] = EXAMPLE_KEYS
  const planKey = await importPlanKey({ ...jwk })
  const plan = planKey.thumbprint as PlanId
  const { meeting: _none, ...claims } = claimsFor(planKey, { role: 'coordinator' })
  const { token: invitation } = await writeInvitation(claims, planKey)
  const docs = new Map<string, Y.Doc>()
  for (const [at, told] of counts.entries()) {
    const name = `${plan}/paper/${exampleId(told.meeting)}`
    const doc = docs.get(name) ?? new Y.Doc()
    docs.set(name, doc)
    for (const record of recordsOf(told, at)) doc.getMap(RECORDS).set(record.id, { ...record })
  }
  const bytes = await writeFile({
    plan,
    planName: 'Nueva Aurora',
    deviceName: 'Tableta de los encuentros',
    deviceKey: planKey,
    rooms: [...docs].flatMap(([name, doc]) => {
      const room = parseRoom(name)
      return room ? [{ room, name, doc, invitation }] : []
    }),
  })
  return bench.put('conteos.encuentro', bytes)
}

function recordsOf(told: ToldCount, at: number): (Vote | Act)[] {
  const options = source.consolidadas.slice(0, told.options).map(({ id, titulo }) => ({
    id: exampleId<OptionId>(id),
    label: [...titulo].slice(0, 45).join('').trim(),
    sources: [],
  }))
  const frozen = freezeVote({
    id: exampleId<VoteId>(`votacion-de-prueba/${at}`),
    config: {
      meeting: exampleId<MeetingId>(told.meeting),
      rules: {},
      options,
      pooling: 'sum',
      tieRule: 'lot',
      secrecy: 'sealed',
      ...told.config,
    },
    heads: told.heads,
    device: DEVICE,
  })
  if (!frozen.ok) throw new RangeError(frozen.refusal)
  const vote = frozen.value
  const ballots = told.ballots.flatMap(([n, marks]) =>
    Array.from({ length: n }, () => marks.flatMap((mark) => options[mark]?.id ?? [])),
  )
  const acts = [actOf(vote, ballots), ...(told.disputed ? [actOf(vote, ballots.slice(1))] : [])]
  return [vote, ...acts]
}

/** Nobody checks who signed when counts are pooled: the act's id is the hash of what it says. */
function actOf(vote: Vote, ballots: readonly unknown[]): Act {
  const counted = tally(vote.config, ballots)
  const reconciliation: Reconciliation = {
    heads: vote.heads,
    ballotsByDevice: [{ device: DEVICE, n: ballots.length }],
    counts: counted.counts,
    duplicates: 0,
    refused: 0,
    damaged: 0,
    notVoted: vote.heads - counted.counts.cast,
    discrepancies: [],
  }
  const signers = [
    { as: 'team' as const, name: 'Oficina' },
    { as: 'room' as const, name: 'Vecina' },
  ]
  const body = actBody({
    vote,
    batches: [],
    tally: counted,
    reconciliation,
    signers,
    device: DEVICE,
    ballots: pilesOf(ballots),
  })
  return makeAct(body, 'firma')
}
