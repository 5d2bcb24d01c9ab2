/** What meetings and options are called on this screen. */
export interface PoolNames {
  meeting(id: string): string
  option(id: string): string
}
