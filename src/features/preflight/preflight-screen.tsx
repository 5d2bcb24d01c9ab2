import { A } from '@solidjs/router'
import {
  createMemo,
  createResource,
  createSignal,
  For,
  type JSX,
  Match,
  onMount,
  Show,
  Switch,
} from 'solid-js'
import { type TabletFacts, verdictsOf, worstOf } from '../../domain/preflight/verdicts.ts'
import { compareVersions, type VersionCard } from '../../domain/preflight/version-card.ts'
import type { Invited, RevocationRecord } from '../../domain/process/invited.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { useMeeting, useOpenDevice } from '../../store/context.ts'
import { contentHash } from '../../store/documents/content-hash.ts'
import { newestOf, revocationsIn } from '../../store/documents/revocations.ts'
import type { RehearsalOutcome } from '../../store/preflight/rehearse-vote.ts'
import { SCHEMA_VERSION } from '../../store/projection.ts'
import { tabletNotes } from '../../store/tablet-notes.ts'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { CheckRow } from './check-row.tsx'
import { CompareSheet } from './compare-sheet.tsx'
import { joinResult, type KeptResult, readResult } from './kept-result.ts'
import { appVersion, measureTablet } from './measure.ts'
import './preflight.css'
import { RehearsalSheet } from './rehearsal-sheet.tsx'

/** Characters of a hash that two tablets compare. */
const HASH_SHOWN = 12

/** Whether this tablet can go to its meeting: each check with its verdict, and what to do. */
export default function PreflightScreen(): JSX.Element {
  const place = useMeeting()
  const device = useOpenDevice()
  const words = useWords()
  const locale = useLocale()
  const text = () => words().preflight
  const { session } = place
  const notes = tabletNotes(device.ready.workspace.db)
  const noteAt = { plan: session.plan, meeting: place.meeting, name: 'preflight' }
  const [result, setResult] = createSignal<KeptResult>()
  const [isRunning, setRunning] = createSignal(false)
  const [isUnsaved, setUnsaved] = createSignal(false)
  onMount(() => void notes.read(noteAt).then((kept) => setResult((now) => now ?? readResult(kept))))

  const key = (): TabletFacts['key'] => {
    const row = device.ready.workspace.plans().find(({ plan }) => plan === session.plan)
    if (row?.wrappedKey === undefined) return 'elsewhere'
    if (row.example) return 'example'
    return { file: row.keyFileSaved ?? false, sheet: row.recoveryPrinted ?? false }
  }
  const [revoked] = createResource(
    () => place.room.records.list<RevocationRecord>('revocation'),
    async (records) => {
      const list = newestOf(await revocationsIn(records, session.plan))
      return new Set(list?.claims.revoked.filter(({ device }) => !device).map(({ jti }) => jti))
    },
  )
  const roster = () => ({
    tables: Math.max(1, place.entry().tables),
    tablets: place.room.records
      .list<Invited>('invitation')
      .filter(
        ({ id, role, meeting }) =>
          role === 'facilitator' && meeting === place.meeting && revoked.latest?.has(id) !== true,
      ).length,
  })
  const facts = createMemo<TabletFacts>(() => ({
    ...result()?.facts,
    key: key(),
    roster: roster(),
  }))
  /** The tablet was measured: before that no verdict says anything. */
  const isJudged = () => result()?.facts.disk !== undefined
  const verdicts = createMemo(() => verdictsOf(facts()))
  const own = createMemo((): Omit<VersionCard, 'at'> => {
    // Reads the list, so that the code changes with the plan's records.
    place.room.records.list('meeting')
    const docs = new Map([[place.room.records.room, place.room.stored.doc]])
    return {
      app: appVersion(),
      schema: SCHEMA_VERSION,
      plan: session.plan.slice(0, HASH_SHOWN),
      content: contentHash(docs).slice(0, HASH_SHOWN),
      name: session.membershipFor(place.course.room)?.name ?? words().terms.role[session.role],
    }
  })

  async function keep(next: KeptResult) {
    setResult(next)
    await notes.keep(noteAt, next).then(
      () => setUnsaved(false),
      () => setUnsaved(true),
    )
  }
  async function run() {
    setRunning(true)
    try {
      const measured = await measureTablet(async () => {
        await device.askToPersist()
        return device.storage()
      })
      await keep(joinResult(result(), measured, new Date()))
    } finally {
      setRunning(false)
    }
  }
  /** Something that a person did by hand joins what was measured; nothing is judged before that. */
  async function note(facts: Partial<KeptResult['facts']>, other?: string) {
    const isFirst = result() === undefined
    await keep({
      at: result()?.at ?? new Date().toISOString(),
      ...result(),
      facts: { ...result()?.facts, ...facts },
      ...(other !== undefined && { other }),
    })
    if (isFirst) await run()
  }
  const compare = (other: VersionCard, mine: VersionCard) => {
    const versions = compareVersions(mine, other)
    const isRelayKnown = result()?.facts.clock?.against === 'relay'
    void note(
      {
        versions,
        ...(!isRelayKnown && { clock: { skewS: versions.skewS, against: 'tablet' as const } }),
      },
      other.name,
    )
  }
  const time = (at: string) =>
    new Date(at).toLocaleString(locale(), { dateStyle: 'medium', timeStyle: 'short' })
  const good = () => verdicts().filter(({ level }) => level === 'ok').length

  return (
    <Screen
      title={text().title}
      subtitle={place.entry().name}
      back={`/plan/${session.plan}/encuentro/${place.meeting}`}
      class="preflight"
    >
      <section class="preflight-verdict" aria-labelledby="preflight-verdict">
        <h2 class="headline" id="preflight-verdict" aria-live="polite">
          {isJudged() ? text().verdict[worstOf(verdicts())] : text().never}
        </h2>
        <Show when={isJudged() && result()}>
          {(known) => (
            <>
              <p>{text().summary(good(), verdicts().length)}</p>
              <p>
                <small>
                  {text().checkedAt(time(known().at))} {text().onlyHere}
                </small>
              </p>
            </>
          )}
        </Show>
        <button
          type="button"
          class="button primary tall"
          disabled={isRunning()}
          onClick={() => void run()}
        >
          {isRunning() ? text().running : isJudged() ? text().again : text().run}
        </button>
        <Show when={isUnsaved()}>
          <Notice tone="clash" alert>
            {text().notSaved}
          </Notice>
        </Show>
      </section>
      <div class="preflight-side">
        <Show when={isJudged()}>
          <section class="sheet preflight-sheet" aria-label={text().title}>
            <ul>
              <For each={verdicts()}>
                {(verdict) => (
                  <CheckRow verdict={verdict} facts={facts()}>
                    <Switch>
                      <Match when={verdict.reason === 'battery-unseen' && result()}>
                        <div class="actions">
                          <button
                            type="button"
                            class="button"
                            onClick={() => void note({ batterySeen: 'enough' })}
                          >
                            {text().batteryEnough}
                          </button>
                          <button
                            type="button"
                            class="button"
                            onClick={() => void note({ batterySeen: 'low' })}
                          >
                            {text().batteryLow}
                          </button>
                        </div>
                      </Match>
                      <Match when={verdict.check === 'key' && verdict.level === 'look'}>
                        <A class="button" href={`/plan/${session.plan}/llave`}>
                          {text().toKey}
                        </A>
                      </Match>
                      <Match when={verdict.check === 'versions' && result()?.other}>
                        {(name) => <small class="soft">{text().comparedWith(name())}</small>}
                      </Match>
                    </Switch>
                  </CheckRow>
                )}
              </For>
            </ul>
          </section>
        </Show>
        <div class="preflight-pair">
          <RehearsalSheet onOutcome={(rehearsal: RehearsalOutcome) => void note({ rehearsal })} />
          <CompareSheet own={own()} onRead={compare} />
        </div>
      </div>
    </Screen>
  )
}
