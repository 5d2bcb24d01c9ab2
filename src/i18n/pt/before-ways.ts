import type { beforeWays as spanish } from '../es/before-ways.ts'

export const beforeWays: typeof spanish = {
  outreach: 'Divulgação',
  equipment: 'O que levar',
  preflight: 'Revisar tablet',
}
