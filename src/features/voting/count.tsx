import { useNavigate } from '@solidjs/router'
import { createEffect, createSignal, For, type JSX, on, Show } from 'solid-js'
import type { Signer } from '../../domain/voting/act-records.ts'
import type { Vote } from '../../domain/voting/vote.ts'
import { isVoting, replacedBy, type VoteCourse } from '../../domain/voting/vote-course.ts'
import { useWords } from '../../i18n/index.ts'
import { useMeeting, useOpenDevice } from '../../store/context.ts'
import { signCount } from '../../store/sign-act.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { CountTable } from './counting/count-table.tsx'
import { createCounting } from './counting/counting.ts'
import { OpeningSteps } from './counting/opening-steps.tsx'
import { useVotePaths } from './course.ts'
import { Signature } from './signature.tsx'
import { useWriteWords } from './write-words.ts'

/** The count: envelopes against heads, the opening, numbers against numbers, two signatures, and only then a result. */
export function Count(props: { vote: Vote; course: VoteCourse }): JSX.Element {
  const words = useWords()
  const text = () => words().voting.count
  const steps = () => words().ceremony.steps
  const place = useMeeting()
  const device = useOpenDevice()
  const paths = useVotePaths()
  const navigate = useNavigate()
  const writeWords = useWriteWords()

  const counting = createCounting({
    vote: () => props.vote,
    course: () => props.course,
    replaces: () => replacedBy(props.course),
  })
  const { outer, inner, since } = counting
  const differs = () => (inner()?.reconciliation.discrepancies.length ?? 0) > 0
  /** The act counts what is here: there is nothing to sign. */
  const settled = () =>
    props.course.act !== undefined && outer() !== undefined && since().late.length === 0
  const open = () => isVoting(props.course.stage)

  const [team, setTeam] = createSignal('')
  const [room, setRoom] = createSignal('')
  const [signed, setSigned] = createSignal<Record<Signer['as'], boolean>>({
    team: false,
    room: false,
  })
  const [note, setNote] = createSignal('')
  const [failure, setFailure] = createSignal('')
  const [busy, setBusy] = createSignal(false)
  const sign = (as: Signer['as']) => (yes: boolean) => setSigned((now) => ({ ...now, [as]: yes }))
  // Whoever signed saw other numbers: whatever changes the count needs both of them again.
  createEffect(
    on(
      () => [inner()?.counted, counting.spare(), inner()?.lot?.join(' ')].join('|'),
      () => setSigned({ team: false, room: false }),
      { defer: true },
    ),
  )

  /** Why the act cannot be sealed yet. */
  const lacks = () => {
    if (open()) return text().needsClosing
    if (since().lacking.length > 0) return text().lacking
    if (props.vote.config.cards === true && counting.spareCards() === undefined) {
      return steps().needsSpare
    }
    if (inner() === undefined) return steps().needsOpening
    if (counting.needsDice() && counting.throws() === undefined) return steps().needsDice
    if (differs() && note().trim() === '') return text().needsNote
    const { team: byTeam, room: byRoom } = signed()
    if (!byTeam && !byRoom) return text().needsBoth
    if (!byTeam) return text().needsTeam
    return byRoom ? undefined : text().needsRoom
  }
  const seal = async () => {
    const [around, now] = [outer(), inner()]
    if (!around || !now || lacks() !== undefined || settled() || busy()) return
    setBusy(true)
    const dice = counting.needsDice() ? counting.throws() : undefined
    try {
      await signCount(
        { db: device.ready.workspace.db, session: place.session, paper: place.paper },
        {
          vote: props.vote,
          outer: around,
          inner: now,
          signers: [
            { as: 'team', name: team().trim() },
            { as: 'room', name: room().trim() },
          ],
          replaces: replacedBy(props.course),
          together: counting.together(),
          ...(dice !== undefined && { dice }),
          ...(note().trim() !== '' && { note: note().trim() }),
        },
      )
      navigate(paths.results(props.vote.id), { replace: true })
    } catch (error) {
      setFailure(writeWords(error))
    } finally {
      setBusy(false)
    }
  }
  const headline = () => {
    const around = outer()
    if (around === undefined) return text().reading
    if (settled()) return words().voting.hub.counted
    const now = inner()
    if (now === undefined) return steps().closed(around.settlement.toOpen.length)
    const { heads, counts } = now.reconciliation
    return differs() ? text().differs : text().balances(heads, counts.cast)
  }

  return (
    <Screen
      title={text().title}
      subtitle={`${place.entry().name} · ${words().voting.hub[props.course.stage].toLowerCase()}`}
      back={paths.hub(props.vote.id)}
      class="vote-count"
    >
      <section class="stack">
        <h2 class="vote-verdict headline" aria-live="polite">
          {open() ? text().needsClosing : headline()}
        </h2>
        <Show when={!open() && outer()}>
          {(around) => (
            <>
              <For each={inner()?.reconciliation.discrepancies}>
                {(which) => <Notice>{text().discrepancy[which]}</Notice>}
              </For>
              <Show when={around().missing.length > 0}>
                <Notice>
                  {text().missing}:{' '}
                  {around()
                    .missing.map(({ name }) => name)
                    .join(', ')}
                </Notice>
              </Show>
              <Show when={since().late.length > 0}>
                <Notice>{text().late(since().late.length)}</Notice>
              </Show>
              <Show when={counting.together().length > 0}>
                <Notice icon="key">{words().ceremony.key.together}</Notice>
              </Show>
              <Show when={inner()?.margin}>
                {(margin) => (
                  <Show when={differs()}>
                    <Notice>{steps().margin[margin()]}</Notice>
                  </Show>
                )}
              </Show>
              <CountTable
                vote={props.vote}
                booths={props.course.booths}
                outer={around()}
                numbers={inner()?.reconciliation}
              />
              <Show when={inner()?.quorum}>
                {(verdict) => (
                  <p class="vote-quorum">
                    <Icon name={verdict().met ? 'check' : 'info'} />
                    {verdict().met
                      ? steps().quorumMet(verdict().need)
                      : steps().quorumMissed(verdict().need)}
                  </p>
                )}
              </Show>
            </>
          )}
        </Show>
        <Show when={!open() && settled()}>
          <Notice>{since().lacking.length > 0 ? text().lacking : text().nothingNew}</Notice>
        </Show>
        <Show when={!open() && !settled() && inner()}>
          <Show when={differs()} fallback={<Notice>{text().goOn}</Notice>}>
            <div class="field">
              <label for="vote-note">{text().note}</label>
              <textarea
                id="vote-note"
                class="input"
                rows={3}
                maxLength={600}
                value={note()}
                onInput={(event) => setNote(event.currentTarget.value)}
              />
              <small class="soft">{text().noteHint}</small>
            </div>
          </Show>
        </Show>
      </section>
      <Show when={!open() && !settled()}>
        <aside class="stack vote-side">
          <OpeningSteps vote={props.vote} counting={counting} />
          <section class="sheet vote-card vote-sign stack">
            <h2>{text().sign}</h2>
            <Show when={inner()} fallback={<p>{steps().signLater}</p>}>
              <Signature
                label={text().asTeam}
                name={team()}
                signed={signed().team}
                onName={setTeam}
                onSign={sign('team')}
              />
              <Signature
                label={text().asRoom}
                name={room()}
                signed={signed().room}
                onName={setRoom}
                onSign={sign('room')}
              />
              <ul class="vote-after">
                <For each={text().after}>
                  {(line) => (
                    <li>
                      <Icon name="check" />
                      <span>{line}</span>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
            <Show when={failure()}>
              <Notice tone="clash" alert>
                {failure()}
              </Notice>
            </Show>
            <div class="vote-seal">
              <button
                type="button"
                class="button tall wide"
                classList={{ primary: lacks() === undefined }}
                aria-disabled={lacks() !== undefined || busy()}
                aria-describedby="vote-lacks"
                onClick={() => void seal()}
              >
                <Icon name="seal" />
                {props.course.act ? text().sealNew : text().seal}
              </button>
              <p class="small" id="vote-lacks" role="status">
                <b>{lacks()}</b>
              </p>
            </div>
          </section>
        </aside>
      </Show>
    </Screen>
  )
}
