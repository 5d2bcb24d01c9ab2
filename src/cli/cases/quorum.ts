import { quorum as quorumOf } from '../../domain/voting/quorum.ts'
import type { CaseMethod } from './case-method.ts'
import { CaseError, type Fields, readFields, readList, readWhole, refuseUnknown } from './fields.ts'

const ITEM = ['absolute', 'fraction', 'attendance', 'cast', 'valid', 'blank']

/** Item by item: how many ballots are needed, and whether there are as many. */
export const quorum: CaseMethod = {
  name: 'quorum',
  line({ params }) {
    refuseUnknown(params, ['items', ...ITEM], 'params.')
    const verdicts = Object.hasOwn(params, 'items')
      ? readList(params['items'], 'params.items').map((one, at) =>
          verdictOf(readFields(one, `params.items[${at}]`), `params.items[${at}].`),
        )
      : [verdictOf(params, 'params.')]
    return {
      fields: { need: verdicts.map(({ need }) => need), met: verdicts.map(({ met }) => met) },
    }
  },
}

function verdictOf(item: Fields, path: string) {
  refuseUnknown(item, ITEM, path)
  const number = (name: string) => readWhole(item, name, 0, path)
  const absolute = number('absolute')
  const fraction = readFraction(item['fraction'] ?? undefined, `${path}fraction`)
  // Invalid ballots do not count towards a quorum: `cast` stands where all are valid or blank.
  const present = number('cast') ?? (number('valid') ?? 0) + (number('blank') ?? 0)
  return quorumOf(
    { ...(absolute !== undefined && { absolute }), ...(fraction !== undefined && { fraction }) },
    number('attendance') ?? 0,
    present,
  )
}

/** An exact "p/q" or a whole number, 0 or more. */
function readFraction(value: unknown, path: string): string | undefined {
  if (value === undefined) return undefined
  const text = typeof value === 'number' ? `${value}` : value
  const [, p, q = '1'] =
    /^(\d{1,9})(?:\/(\d{1,9}))?$/.exec(typeof text === 'string' ? text : '') ?? []
  if (p === undefined || Number(q) === 0) throw new CaseError(path, 'is no fraction "p/q"')
  return `${p}/${q}`
}
