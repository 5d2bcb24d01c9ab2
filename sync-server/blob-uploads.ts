import type { PlanId } from '../src/lib/ids.ts'
import { done, type Result, refused } from '../src/lib/result.ts'
import type { BlobStore } from './blob-store.ts'
import type { Limits } from './limits.ts'

/** Uploads under way, so that many at once cannot go past a plan's share together. */
export interface BlobUploads {
  /** Sets the bytes aside; the value gives them back and must be called once. */
  begin(
    plan: PlanId,
    bytes: number,
  ): Promise<Result<() => void, 'blob-uploads-many' | 'blob-quota-spent'>>
}

interface UnderWay {
  count: number
  bytes: number
}

export function createBlobUploads(
  blobs: Pick<BlobStore, 'usage'>,
  limits: Pick<Limits, 'blobUploads' | 'blobQuotaBytes'>,
): BlobUploads {
  const plans = new Map<PlanId, UnderWay>()
  return {
    async begin(plan, bytes) {
      const underWay = plans.get(plan) ?? { count: 0, bytes: 0 }
      if (underWay.count >= limits.blobUploads) return refused('blob-uploads-many')
      plans.set(plan, underWay)
      underWay.count++
      underWay.bytes += bytes
      const end = () => {
        underWay.count--
        underWay.bytes -= bytes
        if (underWay.count === 0) plans.delete(plan)
      }
      try {
        const used = await blobs.usage(plan)
        // What finishes meanwhile counts twice for a moment: too strict rather than too lax.
        if (bytes === 0 || used + underWay.bytes <= limits.blobQuotaBytes) return done(end)
      } catch (error) {
        end()
        throw error
      }
      end()
      return refused('blob-quota-spent')
    },
  }
}
