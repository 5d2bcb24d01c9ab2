import type { beforeWays as spanish } from '../es/before-ways.ts'

export const beforeWays: typeof spanish = {
  outreach: 'Spreading the word',
  equipment: 'What to take',
  preflight: 'Check tablet',
}
