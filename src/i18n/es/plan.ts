export const plan = { title: '' }

export type PlanWords = typeof plan
