/** What an act gives back: its value, or the reason why it was refused. Refusals are values; bugs throw. */
export type Result<T, R extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R; readonly detail?: string }

/** An act that succeeded. */
export function done<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

/** An act that was refused; `detail` names the field, file or record, never a person. */
export function refused<R extends string>(
  refusal: R,
  detail?: string,
): { readonly ok: false; readonly refusal: R; readonly detail?: string } {
  return detail === undefined ? { ok: false, refusal } : { ok: false, refusal, detail }
}
