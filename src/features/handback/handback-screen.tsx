import { A, useNavigate } from '@solidjs/router'
import { createEffect, createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import { useMeeting, useOpenDevice } from '../../store/context.ts'
import { keysOnlyHere } from '../../store/count-keys.ts'
import type { OpenRoom } from '../../store/plan-session.ts'
import { wipePlan } from '../../store/wipe-plan.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { Screen } from '../../ui/screen.tsx'
import { ArrivalsTable } from './arrivals-table.tsx'
import './handback.css'
import { inventoryOf, type Row, unsealedBallots } from './inventory.ts'

/** Handing the tablet back: what is here, what is proven elsewhere, and whether it may be wiped. */
export default function HandbackScreen(): JSX.Element {
  const place = useMeeting()
  const device = useOpenDevice()
  const words = useWords()
  const navigate = useNavigate()
  const [passed, setPassed] = createSignal(false)
  const [withPeople, setWithPeople] = createSignal(false)
  const [photosLeft, setPhotosLeft] = createSignal(0)
  const [asking, setAsking] = createSignal(false)
  const { session } = place
  // A wipe takes the whole plan off the tablet, so the whole plan is asked where it is.
  const [mine, setMine] = createSignal<readonly OpenRoom[]>()
  const [unsealed, setUnsealed] = createSignal<number>()
  void device.ready.acts.openAll(session).then(setMine)
  // What waits for a decision is on no other tablet, as far as this one knows.
  const [waiting, setWaiting] = createSignal<number>()
  void device.ready.workspace.db.waiting.where('plan').equals(session.plan).count().then(setWaiting)
  const [knowsPhotos, setKnowsPhotos] = createSignal(false)
  void session.photos.ready.then(() => setKnowsPhotos(true))
  const [voteKeys, setVoteKeys] = createSignal<number>()
  void keysOnlyHere(device.ready.workspace.db, session.plan).then(setVoteKeys)
  createEffect(async () => {
    const papers = (mine() ?? []).filter(({ room }) => room.kind === 'paper')
    for (const { records } of papers) records.list('vote')
    if (mine() === undefined) return
    let sum = 0
    for (const paper of papers) sum += await unsealedBallots(paper, session.box)
    setUnsealed(sum)
  })
  const planRow = () => device.ready.workspace.plans().find(({ plan }) => plan === session.plan)
  /** The plan's key is here and nowhere else, as far as this tablet knows. */
  const keyOnlyHere = () => {
    const row = planRow()
    return (
      row?.wrappedKey !== undefined && !row.example && !row.keyFileSaved && !row.recoveryPrinted
    )
  }
  const rows = createMemo(() => inventoryOf(mine() ?? [], (open) => session.where(open)))
  const hasPeople = () => rows().some(({ kind }) => kind === 'sealed-arrival')
  const onlyHere = () => rows().reduce((sum, row) => sum + row.onlyHere, 0) + (waiting() ?? 0)
  const photosOnlyHere = () => rows().find(({ kind }) => kind === 'photo')?.onlyHere ?? 0
  const mayWipe = () =>
    onlyHere() === 0 &&
    mine() !== undefined &&
    knowsPhotos() &&
    waiting() !== undefined &&
    unsealed() === 0 &&
    voteKeys() === 0 &&
    !keyOnlyHere() &&
    session.leads()

  async function pass() {
    const file = await device.ready.acts.writeFile(session, place.meeting, {
      people: withPeople(),
    })
    saveFile(file.name, 'application/zip', file.bytes)
    setPhotosLeft(file.photos.left)
    setPassed(true)
  }
  async function wipe() {
    setAsking(false)
    await wipePlan(device.ready.workspace, session)
    // A new page: nothing of the plan is left in the memory of this one either.
    location.replace('/')
  }

  return (
    <Screen
      title={words().handback.title}
      subtitle={place.entry().name}
      back={`/plan/${session.plan}/encuentro/${place.meeting}`}
      class="handback"
    >
      <section class="handback-verdict" aria-labelledby="handback-verdict">
        <h2 class="headline" id="handback-verdict" aria-live="polite">
          {mayWipe() ? words().handback.canWipe : words().handback.notYet}
        </h2>
        <Show when={onlyHere() > 0}>
          <p>{words().handback.onlyHere(onlyHere())}</p>
        </Show>
        <Show when={photosOnlyHere() > 0}>
          <p>{words().photos.onlyHere(photosOnlyHere())}</p>
        </Show>
        <Show when={(unsealed() ?? 0) > 0}>
          <p>{words().handback.unsealed(unsealed() ?? 0)}</p>
        </Show>
        <Show when={keyOnlyHere()}>
          <p>{words().handback.keyOnlyHere}</p>
        </Show>
        <Show when={(voteKeys() ?? 0) > 0}>
          <p>{words().handback.voteKeys(voteKeys() ?? 0)}</p>
        </Show>
        <Show when={mayWipe()}>
          <p>{rows().length > 0 ? words().handback.elsewhere : words().handback.nothingHere}</p>
        </Show>
        <div class="handback-acts">
          <button type="button" class="button primary tall" onClick={() => void pass()}>
            <Icon name="file" />
            <span>
              {words().handback.passFile}
              <small>{words().handback.passFileHint}</small>
            </span>
          </button>
          <Show when={hasPeople()}>
            <label class="handback-people">
              <input
                type="checkbox"
                checked={withPeople()}
                onChange={(event) => setWithPeople(event.currentTarget.checked)}
              />
              <span>
                {words().handback.alsoPeople}
                <small>{words().handback.alsoPeopleHint}</small>
              </span>
            </label>
          </Show>
          <A class="button" href={`/plan/${session.plan}/encuentro/${place.meeting}/pasar`}>
            <Icon name="qr" />
            <span>
              {words().passing.title}
              <small>{words().handback.passQrHint}</small>
            </span>
          </A>
          <button type="button" class="button" onClick={() => navigate('/unirse?con=archivo')}>
            <Icon name="tablets" />
            <span>
              {words().handback.receive}
              <small>{words().handback.receiveHint}</small>
            </span>
          </button>
          <button
            type="button"
            class="button"
            disabled={!mayWipe()}
            aria-describedby="handback-why"
            onClick={() => setAsking(true)}
          >
            <Icon name="wipe" /> {words().handback.wipe}
          </button>
          <Show when={!mayWipe()}>
            <small id="handback-why">{words().handback.wipeOff}</small>
          </Show>
        </div>
      </section>
      <div class="handback-side">
        <Show when={passed()}>
          <Notice icon="check" alert>
            {words().handback.passed}{' '}
            <Show when={photosLeft() > 0}>{words().photos.notInFile(photosLeft())}</Show>
          </Notice>
        </Show>
        <table class="sheet handback-table">
          <thead>
            <tr>
              <th scope="col">{words().handback.what}</th>
              <th scope="col">{words().handback.thisTablet}</th>
              <th scope="col">{words().handback.otherTablets}</th>
              <th scope="col">{words().handback.relay}</th>
            </tr>
          </thead>
          <tbody>
            <For each={rows()}>{(row) => <InventoryRow row={row} />}</For>
          </tbody>
        </table>
        <ArrivalsTable session={session} rooms={mine() ?? []} />
        <Notice>{words().handback.checked}</Notice>
      </div>
      <Dialog open={asking()} title={words().handback.wipeAsk} onClose={() => setAsking(false)}>
        <p>{words().handback.wipeText}</p>
        <div class="actions">
          <button type="button" class="button primary" autofocus onClick={() => setAsking(false)}>
            {words().handback.keep}
          </button>
          <button type="button" class="button danger" onClick={() => void wipe()}>
            <Icon name="wipe" /> {words().handback.wipe}
          </button>
        </div>
      </Dialog>
    </Screen>
  )
}

function InventoryRow(props: { row: Row }): JSX.Element {
  const words = useWords()
  const at = (n: number) => {
    if (n === props.row.total) return words().handback.all(n)
    return n === 0 ? words().handback.none : words().handback.some(n, props.row.total)
  }
  return (
    <tr classList={{ 'handback-mind': props.row.onlyHere > 0 }}>
      <th scope="row">{words().handback.rows[props.row.kind] ?? props.row.kind}</th>
      <Cell yes text={String(props.row.total)} />
      <Cell yes={props.row.onDevices === props.row.total} text={at(props.row.onDevices)} />
      <Cell
        yes={props.row.onRelay === props.row.total}
        text={props.row.onRelay === 0 ? words().handback.whenSignal : at(props.row.onRelay)}
      />
    </tr>
  )
}

function Cell(props: { yes: boolean; text: string }): JSX.Element {
  return (
    <td>
      <span class="handback-cell">
        <span class="handback-mark" classList={{ yes: props.yes }} aria-hidden="true">
          <Show when={props.yes}>
            <Icon name="check" />
          </Show>
        </span>
        {props.text}
      </span>
    </td>
  )
}
