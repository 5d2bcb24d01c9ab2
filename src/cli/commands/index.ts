import type { Command } from '../command.ts'
import { serve } from './serve.ts'
import { tally } from './tally.ts'

/** Every subcommand, in the order of `encuentro --help`. */
export const COMMANDS = [serve, tally] as const satisfies readonly Command[]
