import type { Command } from '../command.ts'
import { tally } from './tally.ts'

/** Every subcommand, in the order of `encuentro --help`. */
export const COMMANDS = [tally] as const satisfies readonly Command[]
