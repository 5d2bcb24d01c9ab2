import type { Command } from '../command.ts'
import { example } from './example.ts'
import { inspect } from './inspect.ts'
import { serve } from './serve.ts'
import { tally } from './tally.ts'

/** Every subcommand, in the order of `encuentro --help`. */
export const COMMANDS = [serve, tally, example, inspect] as const satisfies readonly Command[]
