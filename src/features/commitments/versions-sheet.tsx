import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import type { Commitment } from '../../domain/commitments/commitment.ts'
import type { Live } from '../../domain/records/record.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Icon } from '../../ui/icon.tsx'
import { createSheetVersions } from './sheet-versions.ts'

/** Step 5.2: the numbered versions of a sheet, and the button that marks another. */
export function VersionsSheet(props: {
  commitment: Live<Commitment>
  mayWrite: boolean
  onSaid: (text: string, failed?: boolean) => void
}): JSX.Element {
  const place = usePlan()
  const words = useWords()
  const locale = useLocale()
  const text = () => words().lineage
  const versions = createSheetVersions(place, () => props.commitment)
  const last = () => versions.all().at(-1)
  const day = (iso: string) =>
    new Date(`${iso}T12:00`).toLocaleDateString(locale(), { day: 'numeric', month: 'long' })
  async function mark() {
    const { version, isNew } = versions.fix('marked')
    if (!isNew) return
    try {
      await place.room.records.write((pen) => pen.birth(version))
      props.onSaid(text().marked(last()?.label ?? ''))
    } catch (error) {
      props.onSaid(whyNotWritten(error, words().terms), true)
    }
  }
  return (
    <section class="sheet commitment-sheet plain stack" aria-labelledby="versions-head">
      <h2 id="versions-head">{text().versions}</h2>
      <Show when={last()} fallback={<p class="soft">{text().versionsHint}</p>}>
        {(newest) => (
          <>
            <ul class="versions-list">
              <For each={versions.all()}>
                {({ version, label }) => (
                  <li>
                    <b>{text().versionDay(label, day(version.date))}</b>
                    <small class="soft">{text().cause[version.cause]}</small>
                  </li>
                )}
              </For>
            </ul>
            <p>
              {versions.current()
                ? text().sameAsLast(newest().label)
                : text().changedSince(newest().label)}
            </p>
          </>
        )}
      </Show>
      <div class="actions">
        <Show when={props.mayWrite && !versions.current()}>
          <button type="button" class="button" onClick={() => void mark()}>
            <Icon name="file" /> {text().mark}
          </button>
        </Show>
        <Show when={last()}>
          <A
            class="button"
            href={`/plan/${place.session.plan}/compromisos/${props.commitment.id}/versiones`}
          >
            <Icon name="split" /> {text().toVersions}
          </A>
        </Show>
      </div>
    </section>
  )
}
