import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { newId, type PlanId } from '../src/lib/ids.ts'
import { bundleWithoutErased } from '../src/open-pages/without-erased.ts'
import {
  newerPublication,
  readPublication,
  type SignedBundle,
} from '../src/protocol/publication-bundle.ts'
import type { BearerRules } from './bearer.ts'
import { createConsultationRoutes } from './consultation-routes.ts'
import { createErasureRoutes } from './erasure-routes.ts'
import { openErasures } from './erasures.ts'
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
  readonly store: Pick<RelayStore, 'append' | 'load' | 'follow' | 'fold' | 'compact'>
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
    keepsNewestAlone: true,
    onNews() {},
  })
  const erasures = openErasures({
    ...{ store, rooms, log, onFatal },
    onErased: (plan) => intake.forget(plan),
  })
  const intake = createIntake(rooms, erasures.isErasedNow)
  const isBarred = (plan: string, host: string) =>
    rules.examplePlans.includes(plan) && !isLocalHost(host)
  // A plan that is not at home here is not asked for: nobody fills the memory with names.
  const shown = async (plan: PlanId) => {
    const found = (await rules.takesPlan(plan)) ? await publications.newest(plan) : undefined
    if (found === undefined) return undefined
    const erased = (await erasures.newest(plan))?.claims.erased ?? []
    const bundle = bundleWithoutErased(found.claims.bundle, erased)
    return { ...found, claims: { ...found.claims, bundle } }
  }
  const routes = new Hono<{ Bindings: Partial<HttpBindings> }>()
  routes.route(
    '/',
    createPublicationRoutes({
      ...{ publications, log },
      takesPlan: rules.takesPlan,
      isBarred,
    }),
  )
  routes.route(
    '/',
    createErasureRoutes({ ...{ erasures, isBarred, log }, takesPlan: rules.takesPlan }),
  )
  routes.route(
    '/',
    createConsultationRoutes({
      ...{ allowedOrigins, isBehindProxy, log },
      ...{ shown, intake },
      commenting: createVisitors(perHour(limits.commentsBurst, limits.commentsPerHour)),
      lookingUp: createVisitors(perHour(limits.lookUpsBurst, limits.lookUpsPerHour)),
      nowMs: () => rules.nowS() * 1_000,
      newToken: () => newId((bytes) => crypto.getRandomValues(bytes)),
    }),
  )
  return {
    routes,
    stop() {
      publications.stop()
      erasures.stop()
    },
  }
}

const perHour = (burst: number, each: number) => ({ burst, perSecond: each / HOUR_S })

/** Throws on a record that does not verify. */
async function readStored(token: string): Promise<SignedBundle> {
  const bundle = await readPublication(token)
  if (!bundle.ok) throw new Error(`a stored publication: ${bundle.refusal}`)
  return bundle.value
}
