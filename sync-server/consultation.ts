import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { newId } from '../src/lib/ids.ts'
import {
  newerPublication,
  readPublication,
  type SignedBundle,
} from '../src/protocol/publication-bundle.ts'
import type { BearerRules } from './bearer.ts'
import { createConsultationRoutes } from './consultation-routes.ts'
import { createIntake } from './intake.ts'
import type { Limits } from './limits.ts'
import type { RelayLog } from './log.ts'
import { createNewestSigned } from './newest-signed.ts'
import { isLocalHost } from './origin.ts'
import { createPublicationRoutes } from './publication-routes.ts'
import type { Rooms } from './rooms.ts'
import type { RelayStore } from './store.ts'
import { createVisitors } from './visitors.ts'

interface ConsultationNeeds {
  readonly store: Pick<RelayStore, 'append' | 'load' | 'follow'>
  readonly rooms: Pick<Rooms, 'enter' | 'leave'>
  readonly rules: Pick<BearerRules, 'nowS' | 'takesPlan' | 'examplePlans'>
  readonly limits: Limits
  readonly allowedOrigins: readonly string[]
  readonly isBehindProxy: boolean
  readonly log: RelayLog
  readonly onFatal: (error: unknown) => void
}

const HOUR_S = 3_600

/** All that the relay does for a public consultation: what is shown, and what people write. */
export function openConsultation(needs: ConsultationNeeds): {
  readonly routes: Hono<{ Bindings: Partial<HttpBindings> }>
  stop(): void
} {
  const { store, rooms, rules, limits, allowedOrigins, isBehindProxy, log, onFatal } = needs
  const publications = createNewestSigned<SignedBundle>({
    ...{ store, log, onFatal },
    kind: 'publication',
    read: readStored,
    newer: newerPublication,
    onNews() {},
  })
  const routes = new Hono<{ Bindings: Partial<HttpBindings> }>()
  routes.route(
    '/',
    createPublicationRoutes({
      ...{ publications, log },
      takesPlan: rules.takesPlan,
      isBarred: (plan, host) => rules.examplePlans.includes(plan) && !isLocalHost(host),
    }),
  )
  routes.route(
    '/',
    createConsultationRoutes({
      ...{ allowedOrigins, isBehindProxy, log },
      // A plan that is not at home here is not asked for: nobody fills the memory with names.
      shown: async (plan) =>
        (await rules.takesPlan(plan)) ? publications.newest(plan) : undefined,
      intake: createIntake(rooms),
      commenting: createVisitors(perHour(limits.commentsBurst, limits.commentsPerHour)),
      lookingUp: createVisitors(perHour(limits.lookUpsBurst, limits.lookUpsPerHour)),
      nowMs: () => rules.nowS() * 1_000,
      newToken: () => newId((bytes) => crypto.getRandomValues(bytes)),
    }),
  )
  return { routes, stop: publications.stop }
}

const perHour = (burst: number, each: number) => ({ burst, perSecond: each / HOUR_S })

/** Throws on a record that does not verify. */
async function readStored(token: string): Promise<SignedBundle> {
  const bundle = await readPublication(token)
  if (!bundle.ok) throw new Error(`a stored publication: ${bundle.refusal}`)
  return bundle.value
}
