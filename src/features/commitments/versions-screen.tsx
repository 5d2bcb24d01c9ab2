import { useParams, useSearchParams } from '@solidjs/router'
import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Approval, Commitment, Review } from '../../domain/commitments/commitment.ts'
import { type ComparedPart, compareSheets } from '../../domain/commitments/compare-sheets.ts'
import { textOfSheet, textOfVersion } from '../../domain/commitments/version.ts'
import type { Live } from '../../domain/records/record.ts'
import { diffTexts } from '../../domain/versions/diff-texts.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { ChangedText } from '../../ui/changed-text.tsx'
import { Choice } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import './commitments.css'
import './versions.css'
import { createSheetVersions } from './sheet-versions.ts'

/** The sheet as it is, beside its versions. */
const NOW = 'hoy'

/** Step 5.2: two versions of a commitment's sheet side by side, part by part. */
export default function VersionsScreen(): JSX.Element {
  const params = useParams<{ commitment: string }>()
  const { room, session } = usePlan()
  const words = useWords()
  const commitment = () =>
    room.records.list<Commitment>('commitment').find(({ id }) => id === params.commitment)
  return (
    <Screen
      title={words().lineage.side}
      subtitle={commitment()?.title ?? ''}
      back={`/plan/${session.plan}/compromisos/${params.commitment}`}
      class="versions"
    >
      <Show when={commitment()} fallback={<p>{words().commitments.unknown}</p>}>
        {(one) => <Compared commitment={one()} />}
      </Show>
    </Screen>
  )
}

function Compared(props: { commitment: Live<Commitment> }): JSX.Element {
  const place = usePlan()
  const words = useWords()
  const locale = useLocale()
  const text = () => words().lineage
  // Which two, and how much of them, stands in the address: it can be sent to whoever must look.
  const [query, setQuery] = useSearchParams<{ a?: string; b?: string; todo?: string }>()
  const versions = createSheetVersions(place, () => props.commitment)
  const day = (iso: string) =>
    new Date(`${iso}T12:00`).toLocaleDateString(locale(), { day: 'numeric', month: 'long' })
  const options = createMemo(() => [
    ...versions.all().map(({ version, label }) => ({
      value: label,
      label: text().versionDay(label, day(version.date)),
    })),
    { value: NOW, label: text().now },
  ])
  const known = (asked: unknown, fallback: string) =>
    options().some(({ value }) => value === asked) ? String(asked) : fallback
  const left = () => known(query.a, versions.all().at(-1)?.label ?? NOW)
  const right = () => known(query.b, NOW)
  const sheetOf = (label: string) => {
    const found = versions.all().find((one) => one.label === label)
    const { commitment, milestones } = versions.history()
    return found
      ? textOfVersion(found.version, versions.history())
      : textOfSheet(commitment, milestones)
  }
  const nameOf = (label: string) => options().find(({ value }) => value === label)?.label ?? label
  const parts = createMemo(() => compareSheets(sheetOf(left()), sheetOf(right())))
  const changed = () => parts().filter(({ isChanged }) => isChanged)
  const all = () => query.todo === '1'
  return (
    <Show when={versions.all().length > 0} fallback={<Notice>{text().noVersions}</Notice>}>
      <div class="sheet versions-choice">
        <Choice
          label={text().left}
          value={left()}
          options={options()}
          onChange={(a) => setQuery({ a }, { replace: true })}
        />
        <Choice
          label={text().right}
          value={right()}
          options={options()}
          onChange={(b) => setQuery({ b }, { replace: true })}
        />
        <p role="status">
          <b>{changed().length === 0 ? text().noChanges : text().changes(changed().length)}</b>
        </p>
        <button
          type="button"
          class="chip"
          aria-pressed={!all()}
          onClick={() => setQuery({ todo: all() ? undefined : '1' }, { replace: true })}
        >
          {text().onlyChanges}
        </button>
        <p class="versions-legend">
          {text().legend}{' '}
          <ChangedText pieces={REMOVED(text().removed)} side="before" words={text()} />{' '}
          <ChangedText pieces={ADDED(text().added)} side="after" words={text()} />
        </p>
      </div>
      <For each={all() ? parts() : changed()}>
        {(part) => <Part part={part} left={nameOf(left())} right={nameOf(right())} />}
      </For>
      <div class="versions-sides">
        <For each={[left(), right()]}>
          {(label) => <SaidOf commitment={props.commitment} label={label} versions={versions} />}
        </For>
      </div>
    </Show>
  )
}

const REMOVED = (text: string) => [{ text, in: 'before' as const }]
const ADDED = (text: string) => [{ text, in: 'after' as const }]

function Part(props: { part: ComparedPart; left: string; right: string }): JSX.Element {
  const words = useWords()
  const text = () => words().lineage
  const pieces = createMemo(() => diffTexts(props.part.before, props.part.after))
  const name = () => {
    const { part } = props.part
    if (part.kind !== 'field') return text().milestone(part.nth)
    const { commitments } = words()
    const { field } = part
    return field === 'start' || field === 'end' ? commitments[field] : commitments.field[field]
  }
  const side = (which: 'before' | 'after', version: string) => (
    <div class="sheet versions-side" data-side={which}>
      <p class="label">{version}</p>
      <Show when={props.part[which]} fallback={<p class="soft">{text().empty}</p>}>
        <p>
          <ChangedText pieces={pieces()} side={which} words={text()} />
        </p>
      </Show>
    </div>
  )
  return (
    <section class="versions-part" aria-label={name()}>
      <h2>{name()}</h2>
      <div class="versions-sides">
        {side('before', props.left)}
        {side('after', props.right)}
      </div>
    </section>
  )
}

/** What counterparts and approving bodies said of one version. */
function SaidOf(props: {
  commitment: Live<Commitment>
  label: string
  versions: ReturnType<typeof createSheetVersions>
}): JSX.Element {
  const { room } = usePlan()
  const words = useWords()
  const version = () => props.versions.all().find(({ label }) => label === props.label)?.version.id
  const reviews = () =>
    room.records.list<Review>('review').filter((one) => one.version === version())
  const approvals = () =>
    room.records
      .list<Approval>('approval')
      .filter(({ versions }) => versions?.includes(version() ?? ''))
  return (
    <Show when={version()}>
      <section class="sheet versions-said stack">
        <h2>
          {words().lineage.reviewsOf}{' '}
          <span class="soft">({words().lineage.versioned(props.label)})</span>
        </h2>
        <Show
          when={reviews().length + approvals().length > 0}
          fallback={<p class="soft">{words().lineage.noReviewsOf}</p>}
        >
          <ul>
            <For each={reviews()}>
              {(one) => (
                <li>
                  <b>{one.unit}:</b> {one.observation}
                </li>
              )}
            </For>
            <For each={approvals()}>
              {({ body, result }) => (
                <li>
                  {words().lineage.approvedOn(body, words().commitments.approvalResult[result])}
                </li>
              )}
            </For>
          </ul>
        </Show>
      </section>
    </Show>
  )
}
