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
  untrack,
} from 'solid-js'
import { rotateOptions } from '../../../domain/voting/ballot.ts'
import { isAbandonable, isLeft } from '../../../domain/voting/booth.ts'
import { methodOf } from '../../../domain/voting/methods/index.ts'
import type { Booth as BoothRecord, SealedBox, Vote } from '../../../domain/voting/vote.ts'
import { boothIdOf } from '../../../domain/voting/vote-course.ts'
import { useWords } from '../../../i18n/index.ts'
import type { BoothLock } from '../../../store/booth-lock.ts'
import { useMeeting } from '../../../store/context.ts'
import { sealBooth } from '../../../store/seal-booth.ts'
import { useVoteCards } from '../cards/vote-cards.ts'
import { CardScreen } from './card-screen.tsx'
import { chime } from './chime.ts'
import { createBoothConduct } from './conduct.ts'
import { createIdle } from './idle.ts'
import { KeptScreen } from './kept-screen.tsx'
import { ReadyScreen } from './ready-screen.tsx'
import { ReviewScreen } from './review-screen.tsx'
import { SealedScreen } from './sealed-screen.tsx'
import { shownState } from './shown-state.ts'
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
  const [staff, setStaff] = createSignal(false)
  const comfort = createComfort()
  const cards = useVoteCards(() => props.vote.id)
  // A booth is of one vote until it is left.
  const conduct = untrack(() =>
    createBoothConduct({
      vote: props.vote,
      box: place.session.box,
      cards,
      onKept() {
        chime()
        comfort.reset()
        void recount()
        setTimeout(() => send({ do: 'next' }), THANKS_MS)
      },
    }),
  )
  const { state, send, start } = conduct
  const shown = shownState(state)
  const refusal = () => {
    const why = conduct.refusal()
    const booth = words().voting.booth
    if (why === undefined) return ''
    if (why === 'vote-sealed') return booth.sealedRefusal
    if (why === 'card-used') return words().ceremony.card.refused[why]
    return why === 'not-closed' ? booth.failedText : booth.refused[why]
  }

  // A disk that has just refused may refuse this, too: the number stays as it was.
  const [inBox, { refetch: recount }] = createResource<number | undefined>((_, { value }) =>
    place.session.box.count(props.vote.id).catch(() => value),
  )
  const [sealed, { mutate: setSealed }] = createResource(async (): Promise<SealedBox | null> => {
    const { box } = place.session
    const hash = await box.sealed(props.vote.id)
    if (hash === undefined) return null
    const n = await box.count(props.vote.id)
    return { hash: hash as SealedBox['hash'], n, abandoned: 0 }
  })

  const holdsKey = () => {
    const id = boothIdOf(props.vote.id, place.session.device)
    const record = place.paper.records.get(id) as BoothRecord | undefined
    return record?.holdsKey === true
  }
  const abandon = () => {
    if (isAbandonable(state())) void props.lock.countAbandoned(props.vote.id)
    send({ do: 'abandon' })
    conduct.forgetRefusal()
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
    const now = shown()
    return now.at === 'voting' || now.at === 'reviewing' ? now : undefined
  })
  // Of the offset alone: after a choice its rows stay, and the finger and the focus with them.
  const offset = createMemo(() => begun()?.offset)
  const options = createMemo(() => {
    const from = offset()
    return from === undefined ? [] : rotateOptions(props.vote.config.options, from)
  })
  const blank = () => methodOf(props.vote.config.method).blank
  const choice = () => begun()?.choice ?? blank()
  const changing = () => {
    const now = shown()
    return now.at === 'voting' ? now.option : undefined
  }
  const reviewed = () => {
    const now = shown()
    return now.at === 'reviewing' ? now.ballot : blank()
  }

  const seal = async () => {
    const { vote, lock } = props
    const { session, paper } = place
    const abandoned = await lock.abandoned(vote.id)
    setSealed(await sealBooth({ session, paper, vote, abandoned }))
    setStaff(false)
  }

  return (
    <div class="booth" classList={{ sun: shown().at === 'ready' || shown().at === 'kept' }}>
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
          <Match when={shown().at === 'ready' && (sealed() || props.closed)}>
            <SealedScreen
              sealed={sealed() ?? undefined}
              onSeal={seal}
              onStaff={() => setStaff(true)}
            />
          </Match>
          <Match when={shown().at === 'ready'}>
            <ReadyScreen
              meeting={place.entry().name}
              vote={props.vote}
              inBox={inBox.latest ?? 0}
              comfort={comfort}
              holdsKey={holdsKey()}
              onStart={start}
              onStaff={() => setStaff(true)}
            />
          </Match>
          <Match when={shown().at === 'card'}>
            <CardScreen
              comfort={comfort}
              secondsLeft={secondsLeft()}
              onCard={conduct.showCard}
              onBack={() => send({ do: 'abandon' })}
            />
          </Match>
          <Match when={shown().at === 'voting'}>
            <VotingScreen
              vote={props.vote}
              options={options()}
              choice={choice()}
              changing={changing()}
              comfort={comfort}
              secondsLeft={secondsLeft()}
              onChoose={(next) => send({ do: 'choose', choice: next })}
              onReview={() => send({ do: 'review' })}
              onBlank={() => send({ do: 'review', blank: blank() })}
            />
          </Match>
          <Match when={shown().at === 'reviewing'}>
            <ReviewScreen
              vote={props.vote}
              options={options()}
              ballot={reviewed()}
              comfort={comfort}
              refusal={refusal()}
              secondsLeft={secondsLeft()}
              onChange={(option) => {
                conduct.forgetRefusal()
                send({ do: 'change', ...(option !== undefined && { option }) })
              }}
              onConfirm={() => void conduct.confirm()}
            />
          </Match>
          <Match when={true}>
            <KeptScreen
              at={shown().at}
              refusal={refusal()}
              onRetry={() => void conduct.retry()}
              onStaff={() => setStaff(true)}
            />
          </Match>
        </Switch>
      </Show>
    </div>
  )
}
