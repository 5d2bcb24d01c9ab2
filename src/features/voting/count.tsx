import { useNavigate } from '@solidjs/router'
import { createEffect, createMemo, createSignal, For, type JSX, on, Show } from 'solid-js'
import { actBody } from '../../domain/voting/act.ts'
import type { Signer, Vote } from '../../domain/voting/vote.ts'
import type { VoteCourse } from '../../domain/voting/vote-course.ts'
import { useWords } from '../../i18n/index.ts'
import type { BoothLock } from '../../store/booth-lock.ts'
import { useMeeting, useOpenDevice } from '../../store/context.ts'
import { signAct } from '../../store/sign-act.ts'
import { createVoteBoxes } from '../../store/vote-boxes.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { CountTable } from './count-table.tsx'
import { useVotePaths } from './course.ts'
import { Signature } from './signature.tsx'
import { countVote, replacedBy, sinceAct } from './tally-vote.ts'
import { useWriteWords } from './write-words.ts'

/** The count: numbers against numbers, two signatures, and only then a result. */
export function Count(props: { vote: Vote; course: VoteCourse; lock: BoothLock }): JSX.Element {
  const words = useWords()
  const text = () => words().voting.count
  const place = useMeeting()
  const device = useOpenDevice()
  const paths = useVotePaths()
  const navigate = useNavigate()
  const writeWords = useWriteWords()

  const issued = createVoteBoxes({
    session: place.session,
    db: device.ready.workspace.db,
    meeting: place.meeting,
    vote: () => props.vote.id,
    booths: () => props.course.booths.map((booth) => booth.device),
  })
  const count = createMemo(() => {
    const found = issued()
    return found && countVote(props.vote, props.course.booths, found)
  })
  const since = createMemo(() => sinceAct(props.course.act, count()?.admission.admitted ?? []))
  const differs = () => (count()?.reconciliation.discrepancies.length ?? 0) > 0
  /** The act counts what is here: there is nothing to sign. */
  const settled = () =>
    props.course.act !== undefined && count() !== undefined && since().late.length === 0
  const open = () => props.course.stage === 'frozen' || props.course.stage === 'open'

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
  // Whoever signed saw other numbers: a ballot box that arrives afterwards needs both of them again.
  createEffect(
    on(
      () => count()?.admission.admitted.join(' '),
      () => setSigned({ team: false, room: false }),
      { defer: true },
    ),
  )

  /** Why the act cannot be sealed yet. */
  const lacks = () => {
    if (open()) return text().needsClosing
    if (since().lacking.length > 0) return text().lacking
    if (differs() && note().trim() === '') return text().needsNote
    const { team: byTeam, room: byRoom } = signed()
    if (!byTeam && !byRoom) return text().needsBoth
    if (!byTeam) return text().needsTeam
    return byRoom ? undefined : text().needsRoom
  }
  const seal = async () => {
    const now = count()
    if (now === undefined || lacks() !== undefined || settled() || busy()) return
    setBusy(true)
    const { session, paper } = place
    const body = actBody({
      vote: props.vote,
      batches: now.admission.admitted,
      tally: now.tally,
      reconciliation: now.reconciliation,
      signers: [
        { as: 'team', name: team().trim() },
        { as: 'room', name: room().trim() },
      ],
      device: session.device,
      replaces: replacedBy(props.course),
      ...(note().trim() !== '' && { note: note().trim() }),
    })
    try {
      const act = await signAct(body, session.deviceKey)
      await paper.records.write((pen) => {
        if (paper.records.get(act.id) === undefined) pen.birth(act)
      })
      navigate(paths.results(props.vote.id), { replace: true })
    } catch (error) {
      setFailure(writeWords(error))
    } finally {
      setBusy(false)
    }
  }
  const headline = () => {
    const now = count()
    if (now === undefined) return text().reading
    const { heads, counts } = now.reconciliation
    if (settled()) return words().voting.hub.counted
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
        <Show when={!open()}>
          <Show when={count()}>
            {(now) => (
              <>
                <For each={now().reconciliation.discrepancies}>
                  {(which) => <Notice>{text().discrepancy[which]}</Notice>}
                </For>
                <Show when={now().missing.length > 0}>
                  <Notice>
                    {text().missing}:{' '}
                    {now()
                      .missing.map(({ name }) => name)
                      .join(', ')}
                  </Notice>
                </Show>
                <Show when={since().late.length > 0}>
                  <Notice>{text().late(since().late.length)}</Notice>
                </Show>
                <CountTable vote={props.vote} booths={props.course.booths} count={now()} />
              </>
            )}
          </Show>
          <Show when={settled()}>
            <Notice>{since().lacking.length > 0 ? text().lacking : text().nothingNew}</Notice>
          </Show>
          <Show when={!settled() && !differs()}>
            <Notice>{text().goOn}</Notice>
          </Show>
          <Show when={!settled() && differs()}>
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
        <aside class="sheet vote-card vote-sign stack">
          <h2>{text().sign}</h2>
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
              aria-disabled={lacks() !== undefined || busy() || count() === undefined}
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
        </aside>
      </Show>
    </Screen>
  )
}
