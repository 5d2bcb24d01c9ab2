import { createSignal, type JSX, Show } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { Icon } from '../../ui/icon.tsx'
import { keepEach } from './decisions.ts'
import type { Desk } from './desk.ts'
import { FateDialog } from './fate-dialog.tsx'
import { stampNow } from './stamp.ts'

/** One decision over all the cases that were marked: nothing is joined by it that was not suggested. */
export function BulkSheet(props: { desk: Desk }): JSX.Element {
  const words = useWords()
  const { session } = usePlan()
  const [isAsking, setAsking] = createSignal(false)
  const proposals = () =>
    props.desk
      .marked()
      .flatMap(({ subject }) => (subject.kind === 'group' ? subject.proposals : []))

  async function keepAll() {
    const act = keepEach(proposals(), props.desk.view(), { reason: '' }, () =>
      stampNow(session.device),
    )
    if (!act.ok) {
      const text = words().merging.refusals[act.refusal] ?? words().terms.notSaved
      return props.desk.say({ text, failed: true })
    }
    const told = words().merging.keptEach(proposals().length)
    if (await props.desk.act(act.value, told)) props.desk.unmark()
  }

  return (
    <Show when={props.desk.marked().length > 0}>
      <section class="sheet merging-bulk" aria-label={words().merging.markedTitle}>
        <div role="status">
          <h2>{words().merging.marked(props.desk.marked().length, proposals().length)}</h2>
        </div>
        <div class="actions">
          <button type="button" class="button primary" onClick={() => void keepAll()}>
            <Icon name="split" /> {words().merging.keepEach}
          </button>
          <button type="button" class="button" onClick={() => setAsking(true)}>
            <Icon name="send" /> {words().merging.otherFate}
          </button>
          <button type="button" class="button" onClick={() => props.desk.unmark()}>
            <Icon name="close" /> {words().merging.unmark}
          </button>
        </div>
        <Show when={isAsking()}>
          <FateDialog
            desk={props.desk}
            proposals={proposals()}
            onClose={() => setAsking(false)}
            onDone={() => props.desk.unmark()}
          />
        </Show>
      </section>
    </Show>
  )
}
