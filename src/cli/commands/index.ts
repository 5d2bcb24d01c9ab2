import type { Command } from '../command.ts'
import { backup } from './backup.ts'
import { example } from './example.ts'
import { exportPlan } from './export.ts'
import { inspect } from './inspect.ts'
import { lineage } from './lineage.ts'
import { merge } from './merge.ts'
import { report } from './report.ts'
import { restore } from './restore.ts'
import { serve } from './serve.ts'
import { tally } from './tally.ts'
import { verify } from './verify.ts'

/** Every subcommand, in the order of `encuentro --help`. */
export const COMMANDS = [
  serve,
  backup,
  restore,
  tally,
  example,
  inspect,
  merge,
  exportPlan,
  report,
  lineage,
  verify,
] as const satisfies readonly Command[]
