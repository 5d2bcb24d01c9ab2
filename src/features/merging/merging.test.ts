import { describe, expect, test } from 'vitest'
import { readExample } from '../../../tests/example-plan.ts'
import { countFates, fatesFrom, standingOf, verdictOn } from '../../domain/merging/fates.ts'
import type { FateView } from '../../domain/merging/merge.ts'
import { mergeProposals } from '../../domain/merging/merge.ts'
import { setOutOfScope } from '../../domain/merging/set-apart.ts'
import type { Fate, Proposal } from '../../domain/proposals/proposal.ts'
import type { Birth, Live } from '../../domain/records/record.ts'
import type { ConsolidatedId, DeviceId, ProposalId, Rev } from '../../lib/ids.ts'
import { clashesOf, versionsOf } from './clashes.ts'
import { composeWrites, takeBack, viewAfter } from './compose-writes.ts'
import { chosenOf, eachOf, joinInto, keepEach, splitOff } from './decisions.ts'
import { caseAfterKey, caseOnDesk, isMarkable, makeQueue, suggestTitle } from './queue.ts'
import { markWords, sharedWords } from './shared-words.ts'
import { groupsOf, suggestGroups } from './suggest-groups.ts'

const device = 'rosa' as DeviceId
let next = 0
const stamp = () => ({
  id: `c${next++}` as ConsolidatedId,
  at: '2026-05-16T10:00:00.000Z',
  device,
})
const proposal = (id: string, text: string, title?: string) =>
  ({
    id,
    text,
    axis: 'AIP',
    meeting: 'loma',
    table: 1,
    ...(title && { title }),
  }) as unknown as Proposal
const light = proposal('p1', 'Luz en la calle 9', 'Luz en la calle')
const lamps = proposal('p2', 'Más faroles en la calle', 'Faroles en la calle')
const radio = proposal('p3', 'Un programa de radio')
const all = [light, lamps, radio]
const empty: FateView = { fates: new Map(), consolidated: [] }
const merged = (parents: Proposal[], view: FateView) => {
  const act = mergeProposals({ parents, title: 'Alumbrado' }, view, stamp())
  if (!act.ok) throw new Error(act.refusal)
  return act.value
}
const verdictIn = (view: FateView) => (id: string) =>
  verdictOn(id as ProposalId, view.fates, standingOf(view.consolidated))
const queueOf = (view: FateView, groups: Proposal[][] = [], proposals = all) =>
  makeQueue({ proposals, groups, ...view, supports: new Map(), clashes: [] })

describe('the queue', () => {
  test('shows suggested groups first, then what is like nothing else', () => {
    const queue = queueOf(empty, [[light, lamps]])
    expect(queue.map(({ key, state }) => [key, state])).toEqual([
      ['g-p1', 'missing'],
      ['g-p3', 'missing'],
    ])
  })

  test('puts what was decided below, joined or alone', () => {
    const view = viewAfter(empty, merged([light, lamps], empty))
    expect(queueOf(view).map(({ state, subject }) => [state, subject.kind])).toEqual([
      ['missing', 'group'],
      ['done', 'consolidated'],
    ])
  })

  test('shows two fates of one proposal as a conflict, above everything', () => {
    const one = viewAfter(empty, merged([light, lamps], empty))
    const other = viewAfter(empty, merged([light, radio], empty))
    const view: FateView = {
      fates: new Map([
        ...one.fates,
        ['p1', [...(one.fates.get('p1') ?? []), ...(other.fates.get('p1') ?? [])]],
      ]),
      consolidated: [...one.consolidated, ...other.consolidated],
    }
    expect(queueOf(view)[0]).toMatchObject({ key: 'f-p1', state: 'clash' })
  })

  test('holds every proposal of the worked example', () => {
    const { proposals, fates, consolidated } = readExample()
    const seen = new Set(
      queueOf({ fates, consolidated }, [], [...proposals]).flatMap(({ subject }) => {
        if (subject.kind === 'group') return subject.proposals.map(({ id }) => id)
        if (subject.kind === 'consolidated') return subject.one.parents.map(({ id }) => id)
        return subject.kind === 'set-apart' ? [subject.proposal.id] : []
      }),
    )
    expect(seen.size).toBe(proposals.length)
  })

  test('keeps the chosen case on the desk, else the first that waits', () => {
    const queue = queueOf(empty, [[light, lamps]])
    expect(caseOnDesk(queue, 'g-p3')?.key).toBe('g-p3')
    expect(caseOnDesk(queue, 'gone')?.key).toBe('g-p1')
    expect(caseOnDesk([], undefined)).toBeUndefined()
  })

  test('is walked with the arrow keys and holds at its ends', () => {
    const queue = queueOf(empty, [[light, lamps]])
    expect(caseAfterKey(queue, 'g-p1', 'ArrowDown')?.key).toBe('g-p3')
    expect(caseAfterKey(queue, 'g-p3', 'ArrowDown')?.key).toBe('g-p3')
    expect(caseAfterKey(queue, 'g-p1', 'ArrowUp')?.key).toBe('g-p1')
    expect(caseAfterKey(queue, 'g-p1', 'End')?.key).toBe('g-p3')
    expect(caseAfterKey(queue, 'g-p1', 'a')).toBeUndefined()
  })

  test('loses a group whose members were decided, and nothing else moves', () => {
    const waiting = new Map([['p1', light]])
    expect(groupsOf([['p1', 'p2'], ['p3']], waiting)).toEqual([])
  })
})

describe('deciding', () => {
  test('concerns what waits, but for the boxes a person turned', () => {
    const view = viewAfter(empty, merged([light, lamps], empty))
    expect(chosenOf(all, verdictIn(view), [])).toEqual([radio])
    expect(chosenOf(all, verdictIn(view), ['p3'])).toEqual([])
    expect(chosenOf(all, verdictIn(view), ['p1'])).toEqual([radio])
  })

  test('keeps several apart in one act, each with its own consolidated proposal', () => {
    const act = keepEach(all, empty, { reason: '' }, stamp)
    if (!act.ok) throw new Error(act.refusal)
    const view = viewAfter(empty, act.value)
    expect(countFates(all, view.fates, view.consolidated)).toMatchObject({ alone: 3, total: 3 })
  })

  test('adds to a consolidated proposal without losing its parents', () => {
    const first = merged([light, lamps], empty)
    const view = viewAfter(empty, first)
    const [old] = first.births
    if (old === undefined) throw new Error('no birth')
    const act = joinInto(old, { old: [light, lamps], added: [radio] }, view, stamp())
    if (!act.ok) throw new Error(act.refusal)
    const after = viewAfter(view, act.value)
    expect(countFates(all, after.fates, after.consolidated)).toMatchObject({ merged: 3 })
    expect(act.value.births.map(({ parents, title }) => [parents.length, title])).toEqual([
      [3, 'Alumbrado'],
    ])
  })

  test('writes each field once, the last word of the act', () => {
    const change = (value: Fate) => ({
      births: [],
      changes: [{ recordId: 'p1' as ProposalId, field: 'fate' as const, value }],
    })
    const last: Fate = { fate: 'out-of-scope', reason: 'Otro nivel' }
    expect(composeWrites([change({ fate: 'pending' }), change(last)]).changes).toEqual(
      change(last).changes,
    )
  })

  test('can be taken back, but not over the head of somebody who decided since', () => {
    const act = merged([light, lamps], empty)
    const now = viewAfter(empty, act)
    const elsewhere: Fate = { fate: 'referred', to: 'Servicios Públicos' }
    const later = { ...now, fates: new Map([...now.fates, ['p2', [elsewhere]]]) }
    expect(takeBack(act, empty, later).changes).toEqual([
      { recordId: act.births[0]?.id, field: 'withdrawn', value: true },
      { recordId: 'p1', field: 'fate', value: { fate: 'pending' } },
    ])
  })
})

describe('words that cards share', () => {
  test('are found in every form, and what is only in one stays its own', () => {
    const { shared, marks, own } = sharedWords([light, lamps], 'es')
    expect(shared).toEqual(['calle'])
    expect(marks.get('p1')).toEqual(['calle'])
    expect(own.get('p2')).toEqual(['faroles'])
  })

  test('are marked without changing the text', () => {
    const pieces = markWords('En la Calle, ¡luz!', ['calle'])
    expect(pieces.map(({ text }) => text).join('')).toBe('En la Calle, ¡luz!')
    expect(pieces.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['Calle'])
  })

  test('choose the title most like the others', () => {
    expect(suggestTitle(all)).toBe('Luz en la calle')
    expect(suggestTitle([])).toBe('')
  })
})

describe('two versions of one field', () => {
  const head = (value: unknown, by: string) => ({
    rev: `${by}${String(value)}` as Rev,
    value,
    device: by as DeviceId,
  })

  test('are shown with everybody who wrote them', () => {
    expect(versionsOf([head('AIP', 'rosa'), head('PCA', 'juan'), head('AIP', 'ana')])).toEqual([
      { value: 'AIP', devices: ['rosa', 'ana'] },
      { value: 'PCA', devices: ['juan'] },
    ])
  })

  test('are no clash when both hands wrote the same, nor where another desk shows them', () => {
    const record = {
      ...light,
      conflicts: {
        axis: [head('AIP', 'rosa'), head('AIP', 'juan')],
        fate: [head('a', 'rosa'), head('b', 'juan')],
      },
    } as unknown as Live<Birth>
    expect(clashesOf(record, ['fate'])).toEqual([])
    expect(clashesOf(record).map(({ field }) => field)).toEqual(['fate'])
  })

  test('a fate written by two hands as the same is one verdict', () => {
    const fate: Fate = { fate: 'referred', to: 'Obras' }
    const heads = [head(fate, 'rosa'), head(fate, 'juan')]
    const fates = fatesFrom([{ id: 'p1', fate, conflicts: { fate: heads } }])
    expect(verdictOn(light.id, fates, new Set())).toEqual(fate)
  })
})

describe('suggested groups', () => {
  const { proposals } = readExample()
  const idOf = (label: string) => proposals.find((one) => one.label === label)?.id ?? ''
  const waiting = ['P-033', 'P-040', 'P-046'].map(idOf)

  test('are found even among very few that wait, by what all texts say', async () => {
    const { groups } = await suggestGroups({
      texts: proposals,
      waiting,
      language: 'es',
      ownWords: [],
    })
    expect(groups.map((ids) => [...ids].sort())).toEqual([[...waiting].sort()])
  })

  test('never hold what was decided', async () => {
    const some = new Set(proposals.slice(0, 20).map(({ id }) => id as string))
    const { groups } = await suggestGroups({
      texts: proposals,
      waiting: [...some],
      language: 'es',
      ownWords: [],
    })
    expect(groups.flat().every((id) => some.has(id))).toBe(true)
    expect(new Set(groups.flat()).size).toBe(groups.flat().length)
  })
})

test('what is near a proposal is told whether it was decided or not, never itself', async () => {
  const { proposals } = readExample()
  const idOf = (label: string) => proposals.find((one) => one.label === label)?.id ?? ''
  const waiting = [idOf('P-040')]
  const { near } = await suggestGroups({
    texts: proposals,
    waiting,
    language: 'es',
    ownWords: [],
  })
  expect(near(idOf('P-040'))).toContain(idOf('P-033'))
  for (const { id } of proposals) expect(near(id)).not.toContain(id)
  expect(near('nobody')).toEqual([])
})

describe('splitting and deciding several at once', () => {
  const countsIn = (view: FateView) => countFates(all, view.fates, view.consolidated)
  test('one of three leaves, the others stay joined under the title, and the sums hold', () => {
    const view = viewAfter(empty, merged([light, lamps, radio], empty))
    const [one] = view.consolidated
    if (one === undefined) throw new Error('nothing was merged')
    const act = splitOff(one, { out: radio, rest: [light, lamps] }, view, stamp())
    if (!act.ok) throw new Error(act.refusal)
    const after = viewAfter(view, act.value)
    expect(countsIn(after)).toMatchObject({ merged: 2, pending: 1, total: 3 })
    const stands = after.consolidated.filter(({ withdrawn }) => !withdrawn)
    expect(stands.map(({ title, parents }) => [title, parents.length])).toEqual([['Alumbrado', 2]])
    expect(after.consolidated.find(({ id }) => id === one.id)?.withdrawn).toBe(true)
  })
  test('of two, the one that is left stands alone under the title that it had', () => {
    const view = viewAfter(empty, merged([light, lamps], empty))
    const [one] = view.consolidated
    if (one === undefined) throw new Error('nothing was merged')
    const act = splitOff(one, { out: lamps, rest: [light] }, view, stamp())
    if (!act.ok) throw new Error(act.refusal)
    const after = viewAfter(view, act.value)
    expect(countsIn(after)).toMatchObject({ alone: 1, pending: 2, total: 3 })
    const stands = after.consolidated.filter(({ withdrawn }) => !withdrawn)
    expect(stands.map(({ title }) => title)).toEqual(['Alumbrado'])
  })
  test('several get one fate in one act, or none of them does', () => {
    const act = eachOf(all, ({ id }) => setOutOfScope(id, 'ya existe'))
    if (!act.ok) throw new Error(act.refusal)
    expect(countsIn(viewAfter(empty, act.value))).toMatchObject({ outOfScope: 3, total: 3 })
    expect(
      eachOf(all, ({ id }) => setOutOfScope(id, id === 'p2' ? '' : 'ya existe')),
    ).toMatchObject({
      refusal: 'reason-required',
    })
  })
  test('what is decided or in conflict cannot be marked', () => {
    const view = viewAfter(empty, merged([light, lamps], empty))
    expect(queueOf(view).map((one) => [one.state, isMarkable(one)])).toEqual([
      ['missing', true],
      ['done', false],
    ])
  })
})
