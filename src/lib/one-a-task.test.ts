import { expect, test } from 'vitest'
import { oneATask } from './one-a-task.ts'

test('each act has a task of its own, in order, and one that throws keeps none from its turn', () => {
  const tasks: (() => void)[] = []
  const done: string[] = []
  const soon = oneATask((run) => tasks.push(run))
  const step = () => {
    const task = tasks.shift()
    task?.()
    return task !== undefined
  }
  soon(() => done.push('a'))
  soon(() => {
    soon(() => done.push('c'))
    throw new Error('no')
  })
  expect(done).toEqual([])
  expect(tasks.length).toBe(1)
  step()
  expect(done).toEqual(['a'])
  expect(step).toThrow('no')
  soon(() => done.push('d'))
  expect(tasks.length).toBe(1)
  while (step());
  expect(done).toEqual(['a', 'c', 'd'])
})
