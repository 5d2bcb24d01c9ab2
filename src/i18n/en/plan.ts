import type { PlanWords } from '../es/plan.ts'

export const plan: PlanWords = { title: '' }
