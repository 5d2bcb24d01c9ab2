/** What the page asks of the worker that holds the files; it answers one after the other. */
export type Call =
  | { readonly do: 'begin' }
  | { readonly do: 'open-log'; readonly name: string }
  | { readonly do: 'contents'; readonly name: string; readonly below: number }
  | { readonly do: 'payload'; readonly name: string; readonly at: number }
  | { readonly do: 'append'; readonly name: string; readonly payloads: readonly Uint8Array[] }
  | { readonly do: 'fold'; readonly name: string; readonly payloads: readonly Uint8Array[] }
  | { readonly do: 'close-log'; readonly name: string }
  | { readonly do: 'put'; readonly name: string; readonly value: Uint8Array }
  | { readonly do: 'slots'; readonly prefix: string }
  | { readonly do: 'remove'; readonly name: string }

/** A call under its number. */
export type Question = Call & { readonly id: number }
