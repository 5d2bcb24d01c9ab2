import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { makeStepRecord } from '../../domain/steps/settle.ts'
import { standingOf } from '../../domain/steps/standing.ts'
import {
  RETAINED,
  type RetentionRule,
  retentionRule,
} from '../../domain/steps/town-hall-records.ts'
import { useWords } from '../../i18n/index.ts'
import { newId } from '../../lib/ids.ts'
import { random } from '../../store/chance.ts'
import { usePlan } from '../../store/context.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Notice } from '../../ui/notice.tsx'

/** Fills the retention table with a period for every kind of record that has none yet. */
export function RetentionProposal(): JSX.Element {
  const { room } = usePlan()
  const words = useWords()
  const [refusal, setRefusal] = createSignal<string>()
  const lacking = createMemo(() => {
    const known = new Set(
      standingOf(room.records.list<RetentionRule>('retention-rule')).map(({ records }) => records),
    )
    return RETAINED.filter((code) => !known.has(code))
  })
  async function propose() {
    try {
      await room.records.write((pen) => {
        for (const records of lacking()) {
          const keep = words().steps.retentionDefaults[records]
          pen.birth(makeStepRecord(retentionRule, { records, keep }, newId<string>(random)))
        }
      })
    } catch (error) {
      setRefusal(whyNotWritten(error, words().terms))
    }
  }
  return (
    <>
      <Show when={lacking().length > 0}>
        <button type="button" class="button" onClick={() => void propose()}>
          {words().steps.retentionPropose}
        </button>
      </Show>
      <Show when={refusal()}>
        {(why) => (
          <Notice tone="clash" alert>
            {why()}
          </Notice>
        )}
      </Show>
    </>
  )
}
