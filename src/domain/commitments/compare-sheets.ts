import { type SheetText, VERSION_FIELDS, type VersionField } from './version.ts'

/** One part of a sheet in two versions of it. */
export interface ComparedPart {
  /** A field's name, or a milestone's place in the newer version (in the older, where it is gone). */
  readonly part:
    | { readonly kind: 'field'; readonly field: VersionField }
    | { readonly kind: 'milestone'; readonly id: string; readonly nth: number }
  readonly before: string
  readonly after: string
  readonly isChanged: boolean
}

/** Two versions of a sheet, part by part in the order of the sheet; parts that neither has are left out. */
export function compareSheets(before: SheetText, after: SheetText): readonly ComparedPart[] {
  const fields = VERSION_FIELDS.map((field) =>
    compared({ kind: 'field', field }, before.fields[field], after.fields[field]),
  )
  const ids = [...new Set([...after.milestones, ...before.milestones].map(({ id }) => id))]
  const textIn = (sheet: SheetText, id: string) =>
    sheet.milestones.find((one) => one.id === id)?.text ?? ''
  const milestones = ids.map((id, at) =>
    compared({ kind: 'milestone', id, nth: at + 1 }, textIn(before, id), textIn(after, id)),
  )
  return [...fields, ...milestones].filter((one) => one.before !== '' || one.after !== '')
}

function compared(part: ComparedPart['part'], before: string, after: string): ComparedPart {
  return { part, before, after, isChanged: before !== after }
}
