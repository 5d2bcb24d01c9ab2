import { useBeforeLeave } from '@solidjs/router'
import {
  createMemo,
  createResource,
  createSignal,
  type JSX,
  Match,
  onCleanup,
  onMount,
  Show,
  Switch,
} from 'solid-js'
import { fillBallot, rotateOptions } from '../../../domain/voting/ballot.ts'
import {
  type BoothEvent,
  type BoothState,
  isAbandonable,
  isLeft,
  nextBooth,
  READY,
} from '../../../domain/voting/booth.ts'
import { methodOf } from '../../../domain/voting/methods/index.ts'
import type { SealedBox, Vote } from '../../../domain/voting/vote.ts'
import { useWords } from '../../../i18n/index.ts'
import type { BoothLock } from '../../../store/booth-lock.ts'
import { createCloseBallot } from '../../../store/close-ballot.ts'
import { useMeeting } from '../../../store/context.ts'
import { sealBooth } from '../../../store/seal-booth.ts'
import { type CardRefusal, readCard, useVoteCards } from '../cards/vote-cards.ts'
import { random, randomBelow } from '../chance.ts'
import { CardScreen } from './card-screen.tsx'
import { chime } from './chime.ts'
import { createIdle } from './idle.ts'
import { KeptScreen } from './kept-screen.tsx'
import { ReadyScreen } from './ready-screen.tsx'
import { ReviewScreen } from './review-screen.tsx'
import { SealedScreen } from './sealed-screen.tsx'
import { StaffSheet } from './staff-sheet.tsx'
import { createComfort } from './tools.tsx'
import { VotingScreen } from './voting-screen.tsx'

/** How long «Gracias» stays before the next person's screen. */
const THANKS_MS = 3_000

/**
 * One tablet as a booth: full screen, no awning, no names, no network. The choice lives in the
 * booth's state alone and is gone with it.
 */
export function Booth(props: {
  vote: Vote
  lock: BoothLock
  /** The facilitator closed the vote: whoever is voting finishes, nobody begins. */
  closed: boolean
  onLeave: () => void
}): JSX.Element {
  const words = useWords()
  const place = useMeeting()
  const [state, setState] = createSignal<BoothState>(READY)
  const [staff, setStaff] = createSignal(false)
  const [refusal, setRefusal] = createSignal('')
  const comfort = createComfort()
  const send = (event: BoothEvent) => setState((now) => nextBooth(now, event))

  const [inBox, { refetch: recount }] = createResource(() => place.session.box.count(props.vote.id))
  const [sealed, { mutate: setSealed }] = createResource(async (): Promise<SealedBox | null> => {
    const { box } = place.session
    const hash = await box.sealed(props.vote.id)
    if (hash === undefined) return null
    const n = await box.count(props.vote.id)
    return { hash: hash as SealedBox['hash'], n, abandoned: 0 }
  })

  const abandon = () => {
    if (isAbandonable(state())) void props.lock.countAbandoned(props.vote.id)
    send({ do: 'abandon' })
    setRefusal('')
    comfort.reset()
  }
  const secondsLeft = createIdle(() => isLeft(state()), abandon)
  const hidden = () => {
    if (document.visibilityState === 'hidden') abandon()
  }
  onMount(() => document.addEventListener('visibilitychange', hidden))
  onCleanup(() => document.removeEventListener('visibilitychange', hidden))
  // Back, a link or a swipe keep the booth where it is; only the team's PIN ends it.
  useBeforeLeave((event) => {
    if (props.lock.current() !== null) event.preventDefault()
  })

  const begun = createMemo(() => {
    const now = state()
    return now.at === 'voting' || now.at === 'reviewing' ? now : undefined
  })
  const options = createMemo(() => {
    const offset = begun()?.offset
    return offset === undefined ? [] : rotateOptions(props.vote.config.options, offset)
  })
  const blank = () => methodOf(props.vote.config.method).blank
  const choice = () => begun()?.choice ?? blank()
  const reviewed = () => {
    const now = state()
    return now.at === 'reviewing' ? now.ballot : blank()
  }

  const cards = useVoteCards(() => props.vote.id)
  const close = createMemo(() => createCloseBallot(props.vote, random))

  const begin = (pre?: string) => {
    setRefusal('')
    send({
      do: 'start',
      offset: randomBelow(props.vote.config.options.length),
      blank: blank(),
      ...(pre !== undefined && { pre }),
    })
  }
  const start = () => {
    if (props.vote.config.cards !== true) return begin()
    setRefusal('')
    send({ do: 'ask-card' })
  }
  /** Whether a card may vote here; only then does the sheet open. */
  const showCard = async (typed: string): Promise<CardRefusal | undefined> => {
    const read = readCard(props.vote.id, typed, cards())
    if (!read.ok) return read.refusal
    if (await place.session.box.isCardUsed(props.vote.id, read.value)) return 'card-used'
    begin(read.value)
    return undefined
  }
  const keep = async () => {
    const now = state()
    if (now.at !== 'keeping') return
    const { record } = now
    let kept = false
    try {
      const outcome = await place.session.box.drop(props.vote.id, record)
      kept = outcome === 'kept'
      if (outcome === 'vote-sealed') setRefusal(words().voting.booth.sealedRefusal)
      if (outcome === 'card-used') setRefusal(words().ceremony.card.refused['card-used'])
    } catch (error) {
      // The same ballot was tried before and is there after all.
      kept = (error as { name?: string }).name === 'ConstraintError'
    }
    send({ do: 'settle', id: record.id, kept })
    if (kept) {
      chime()
      comfort.reset()
      void recount()
      setTimeout(() => send({ do: 'next' }), THANKS_MS)
    }
  }
  let closing = false
  const confirm = async () => {
    const now = state()
    if (now.at !== 'reviewing' || closing) return
    const filled = fillBallot(props.vote.config, now.ballot)
    if (!filled.ok) return setRefusal(words().voting.booth.refused[filled.refusal])
    closing = true
    try {
      const record = await close()(filled.value, now.pre)
      // Whoever went back or walked away while the envelope was closed has not confirmed.
      if (state() !== now) return
      send({ do: 'confirm', record })
    } catch {
      setRefusal(words().voting.booth.failedText)
      return
    } finally {
      closing = false
    }
    void keep()
  }
  const retry = () => {
    setRefusal('')
    send({ do: 'retry' })
    void keep()
  }
  const seal = async () => {
    const { vote, lock } = props
    const { session, paper } = place
    const abandoned = await lock.abandoned(vote.id)
    setSealed(await sealBooth({ session, paper, vote, abandoned }))
    setStaff(false)
  }

  return (
    <div class="booth" classList={{ sun: state().at === 'ready' || state().at === 'kept' }}>
      <Show
        when={!staff()}
        fallback={
          <StaffSheet
            opens={props.lock.opens}
            canSeal={!sealed()}
            canStay={!sealed() && !props.closed}
            vote={props.vote}
            onSeal={seal}
            onLeave={() => props.onLeave()}
            onStay={() => setStaff(false)}
          />
        }
      >
        <Switch>
          <Match when={sealed.loading}>{undefined}</Match>
          <Match when={state().at === 'ready' && (sealed() || props.closed)}>
            <SealedScreen
              sealed={sealed() ?? undefined}
              onSeal={seal}
              onStaff={() => setStaff(true)}
            />
          </Match>
          <Match when={state().at === 'ready'}>
            <ReadyScreen
              meeting={place.entry().name}
              vote={props.vote}
              inBox={inBox.latest ?? 0}
              comfort={comfort}
              onStart={start}
              onStaff={() => setStaff(true)}
            />
          </Match>
          <Match when={state().at === 'card'}>
            <CardScreen
              comfort={comfort}
              secondsLeft={secondsLeft()}
              onCard={showCard}
              onBack={() => send({ do: 'abandon' })}
            />
          </Match>
          <Match when={state().at === 'voting'}>
            <VotingScreen
              vote={props.vote}
              options={options()}
              choice={choice()}
              comfort={comfort}
              secondsLeft={secondsLeft()}
              onChoose={(next) => send({ do: 'choose', choice: next })}
              onReview={() => send({ do: 'review' })}
              onBlank={() => send({ do: 'review', blank: blank() })}
            />
          </Match>
          <Match when={state().at === 'reviewing'}>
            <ReviewScreen
              vote={props.vote}
              options={options()}
              ballot={reviewed()}
              comfort={comfort}
              refusal={refusal()}
              secondsLeft={secondsLeft()}
              onChange={() => {
                setRefusal('')
                send({ do: 'change' })
              }}
              onConfirm={() => void confirm()}
            />
          </Match>
          <Match when={true}>
            <KeptScreen
              at={state().at}
              refusal={refusal()}
              onRetry={retry}
              onStaff={() => setStaff(true)}
            />
          </Match>
        </Switch>
      </Show>
    </div>
  )
}
