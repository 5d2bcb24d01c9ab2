import { A } from '@solidjs/router'
import {
  createMemo,
  createResource,
  createSignal,
  For,
  type JSX,
  Match,
  Show,
  Switch,
} from 'solid-js'
import type { Booth, Closing, Vote } from '../../domain/voting/vote.ts'
import { boothIdOf, isVoting, type VoteCourse } from '../../domain/voting/vote-course.ts'
import { useWords } from '../../i18n/index.ts'
import { newId } from '../../lib/ids.ts'
import type { BoothLock } from '../../store/booth-lock.ts'
import { random } from '../../store/chance.ts'
import { useMeeting, useOpenDevice } from '../../store/context.ts'
import { heldCountKey } from '../../store/count-keys.ts'
import { sealBooth } from '../../store/seal-booth.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { CardsCard } from './cards/cards-card.tsx'
import { useVotePaths } from './course.ts'
import { useHeldKey } from './key/count-key.ts'
import { KeyCard } from './key/key-card.tsx'
import { PaperSheet } from './paper/paper-sheet.tsx'
import { PinSheet } from './pin-sheet.tsx'
import { shortCode } from './result-sentence.ts'
import { VoteCode } from './vote-code.tsx'
import { useWriteWords } from './write-words.ts'

/** A frozen vote: where it stands, and the one next step. */
export function Hub(props: { vote: Vote; course: VoteCourse; lock: BoothLock }): JSX.Element {
  const words = useWords()
  const hub = () => words().voting.hub
  const place = useMeeting()
  const paths = useVotePaths()
  const writeWords = useWriteWords()
  const { session, paper } = place
  const { db } = useOpenDevice().ready.workspace
  const [asking, setAsking] = createSignal<'pin' | 'close' | 'paper'>()
  const [failure, setFailure] = createSignal('')
  const [box, { refetch }] = createResource(async () => ({
    n: await session.box.count(props.vote.id),
    sealed: await session.box.sealed(props.vote.id),
  }))
  const key = useHeldKey(() => props.vote.id)
  const { held } = key
  const mine = createMemo(() => props.course.booths.find(({ device }) => device === session.device))
  const voting = () => isVoting(props.course.stage)
  const unsealed = () => {
    const now = box.latest
    return now !== undefined && now.sealed === undefined && (now.n > 0 || mine() !== undefined)
  }

  const become = async (pin: string) => {
    const id = boothIdOf(props.vote.id, session.device)
    const record: Booth = {
      kind: 'booth',
      id,
      v: 1,
      vote: props.vote.id,
      device: session.device,
      name: session.membershipFor(paper.room)?.name ?? '',
      // Asked again: another screen, or another tab, may have taken the key off since.
      ...((await heldCountKey(db, props.vote.id)) !== undefined && { holdsKey: true as const }),
    }
    try {
      await paper.records.write((pen) => {
        if (mine() === undefined) pen.birth(record)
      })
      const { plan } = session
      await props.lock.begin({ plan, meeting: place.meeting, vote: props.vote.id }, pin)
      void document.documentElement.requestFullscreen?.().catch(() => {})
    } catch (error) {
      setFailure(writeWords(error))
    }
  }
  const close = async () => {
    const closing: Closing = {
      kind: 'closing',
      id: newId<string>(random),
      v: 1,
      vote: props.vote.id,
      device: session.device,
    }
    try {
      await paper.records.write((pen) => pen.birth(closing))
      setAsking(undefined)
      setFailure('')
    } catch (error) {
      setFailure(writeWords(error))
    }
  }
  const seal = async () => {
    try {
      const abandoned = await props.lock.abandoned(props.vote.id)
      await sealBooth({ session, paper, vote: props.vote, abandoned })
      setFailure('')
    } catch {
      setFailure(words().voting.booth.sealFailed)
    }
    void refetch()
  }

  return (
    <Screen
      title={words().voting.title}
      subtitle={place.entry().name}
      back={paths.meeting}
      class="vote-hub"
    >
      <section class="stack">
        <p class="vote-stage">
          <span
            class="stamp"
            classList={{
              now: voting() || props.course.stage === 'closed',
              done: props.course.stage === 'counted',
              clash: props.course.stage === 'disputed',
            }}
          >
            {hub()[props.course.stage]}
          </span>
        </p>
        <h2 class="vote-headline headline">{props.vote.config.question}</h2>
        <section class="sheet vote-card">
          <h3>{hub().optionsTitle}</h3>
          <ol class="vote-list">
            <For each={props.vote.config.options}>
              {(option, at) => (
                <li>
                  <span class="num">{at() + 1}</span>
                  <span>
                    <b>{option.label}</b>
                    <Show when={option.detail}>
                      {(detail) => <span class="small soft vote-detail">{detail()}</span>}
                    </Show>
                  </span>
                </li>
              )}
            </For>
          </ol>
        </section>
      </section>
      <aside class="stack vote-side">
        <section class="sheet vote-card stack">
          <Show when={failure() && asking() === undefined}>
            <Notice tone="clash" alert>
              {failure()}
            </Notice>
          </Show>
          <Show when={props.course.stage === 'disputed'}>
            <Notice tone="clash">{words().voting.results.disputed}</Notice>
          </Show>
          <Switch>
            <Match when={voting()}>
              <button type="button" class="button sun tall wide" onClick={() => setAsking('pin')}>
                <Icon name="ballot-box" />
                {hub().become}
              </button>
              <p class="small soft">{hub().becomeHint}</p>
              <Show when={held()}>
                <Notice icon="key">{words().ceremony.key.boothWarning}</Notice>
              </Show>
              <button type="button" class="button wide" onClick={() => setAsking('close')}>
                <Icon name="lock" />
                {hub().close}
              </button>
            </Match>
            <Match when={unsealed()}>
              <button type="button" class="button sun tall wide" onClick={() => void seal()}>
                <Icon name="seal" />
                {hub().seal}
              </button>
              <p class="small soft">{hub().sealHint(box.latest?.n ?? 0)}</p>
            </Match>
            <Match when={props.course.stage === 'closed'}>
              <A class="button sun tall wide" href={paths.count(props.vote.id)}>
                <Icon name="list" />
                {hub().count}
              </A>
            </Match>
            <Match when={props.course.act}>
              <A class="button sun tall wide" href={paths.results(props.vote.id)}>
                <Icon name="flag" />
                {hub().results}
              </A>
            </Match>
          </Switch>
          <Show when={!voting() && (unsealed() || props.course.stage !== 'closed')}>
            <A class="button wide" href={paths.count(props.vote.id)}>
              {props.course.stage === 'closed' ? hub().count : hub().recount}
            </A>
          </Show>
          <A class="button wide" href={paths.projector(props.vote.id)}>
            <Icon name="projector" />
            {hub().project}
          </A>
          <a class="button plain" href={paths.projector(props.vote.id)} target="encuentro-pantalla">
            {hub().projectApart}
          </a>
        </section>
        <section class="sheet vote-card stack">
          <h3>{hub().booths}</h3>
          <Show when={props.course.booths.length > 0} fallback={<p>{hub().noBooths}</p>}>
            <ul class="vote-booths">
              <For each={props.course.booths}>
                {(booth) => (
                  <li>
                    <Icon name="tablet" />
                    <span>
                      <b>
                        {booth.name}
                        {booth.device === session.device ? ` (${hub().thisTablet})` : ''}
                      </b>
                      <span class="small soft vote-detail">
                        <Show when={booth.sealed} fallback={hub().boothWaiting}>
                          {(sealed) => hub().boothSealed(sealed().n, shortCode(sealed().hash))}
                        </Show>
                      </span>
                    </span>
                  </li>
                )}
              </For>
            </ul>
          </Show>
          <p>{hub().inThisBox(box.latest?.n ?? 0)}</p>
        </section>
        <Show when={props.vote.config.envelope}>
          <KeyCard vote={props.vote} holding={key} />
        </Show>
        <Show when={voting()}>
          <section class="sheet vote-card stack">
            <button type="button" class="button wide" onClick={() => setAsking('paper')}>
              <Icon name="print" />
              {words().ceremony.paper.sheet}
            </button>
          </section>
        </Show>
        <Show when={asking() === 'paper'}>
          <PaperSheet vote={props.vote} onDone={() => setAsking(undefined)} />
        </Show>
        <Show when={props.vote.config.cards}>
          <CardsCard vote={props.vote} open={voting()} />
        </Show>
        <VoteCode vote={props.vote}>
          <A class="button wide" href={paths.setup}>
            {hub().another}
          </A>
        </VoteCode>
      </aside>
      <PinSheet
        open={asking() === 'pin'}
        failure={failure()}
        onClose={() => {
          setAsking(undefined)
          setFailure('')
        }}
        onPin={(pin) => void become(pin)}
      />
      <Dialog
        open={asking() === 'close'}
        title={hub().closeTitle}
        onClose={() => setAsking(undefined)}
      >
        <p>{hub().closeText}</p>
        <Show when={failure()}>
          <Notice tone="clash" alert>
            {failure()}
          </Notice>
        </Show>
        <div class="actions">
          <button
            type="button"
            class="button"
            autofocus
            onClick={() => {
              setAsking(undefined)
              setFailure('')
            }}
          >
            {hub().closeNo}
          </button>
          <button type="button" class="button primary" onClick={() => void close()}>
            {hub().closeYes}
          </button>
        </div>
      </Dialog>
    </Screen>
  )
}
