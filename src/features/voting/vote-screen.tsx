import { useNavigate, useParams, useSearchParams } from '@solidjs/router'
import { createMemo, type JSX, Match, Show, Switch } from 'solid-js'
import './voting.css'
import './ceremony.css'
import './methods.css'
import { methodOf } from '../../domain/voting/methods/index.ts'
import type { Vote } from '../../domain/voting/vote.ts'
import { isVoting } from '../../domain/voting/vote-course.ts'
import { useWords } from '../../i18n/index.ts'
import { useBoothLock } from '../../store/booth-lock.ts'
import { useMeeting } from '../../store/context.ts'
import { Screen } from '../../ui/screen.tsx'
import { Booth } from './booth/booth.tsx'
import { Count } from './count.tsx'
import { useVoteCourse, useVotePaths } from './course.ts'
import { HandsScreen } from './hands-screen.tsx'
import { Hub } from './hub.tsx'
import { RecountScreen } from './recount-screen.tsx'
import { Results } from './results.tsx'
import { Setup } from './setup.tsx'

/** Address of the set-up instead of a vote's id. */
const NEW = 'nueva'

/** A vote of the meeting: its set-up, and then whatever its course calls for. */
export default function VoteScreen(): JSX.Element {
  const params = useParams<{ vote: string }>()
  const place = useMeeting()
  const words = useWords()
  const vote = createMemo(() =>
    place.paper.records.list<Vote>('vote').find(({ id }) => id === params.vote),
  )
  return (
    <Switch
      fallback={
        <Screen
          title={words().voting.hub.unknown}
          back={`/plan/${place.session.plan}/encuentro/${place.meeting}`}
          class="alone"
        >
          <p>{words().voting.hub.unknownText}</p>
        </Screen>
      }
    >
      <Match when={params.vote === NEW}>
        <Setup />
      </Match>
      <Match when={vote()?.id}>
        <Show when={vote()}>{(found) => <VotePlace vote={found()} />}</Show>
      </Match>
    </Switch>
  )
}

function VotePlace(props: { vote: Vote }): JSX.Element {
  const lock = useBoothLock()
  const navigate = useNavigate()
  const paths = useVotePaths()
  const [search] = useSearchParams<{ ver?: string }>()
  const course = useVoteCourse(() => props.vote.id)
  const isBooth = () => lock()?.current()?.vote === props.vote.id
  const leave = async () => {
    await lock()?.end()
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => {})
    navigate(paths.hub(props.vote.id), { replace: true })
  }
  return (
    <Show when={lock()?.current() !== undefined && lock()}>
      {(open) => (
        <Switch fallback={<Hub vote={props.vote} course={course()} lock={open()} />}>
          <Match when={methodOf(props.vote.config.method).paper === 'none'}>
            <HandsScreen vote={props.vote} course={course()} />
          </Match>
          <Match when={isBooth()}>
            <Booth
              vote={props.vote}
              lock={open()}
              closed={!isVoting(course().stage)}
              onLeave={() => void leave()}
            />
          </Match>
          <Match when={search.ver === 'conteo'}>
            <Count vote={props.vote} course={course()} />
          </Match>
          <Match when={search.ver === 'recuento' && course().act}>
            {(act) => <RecountScreen vote={props.vote} course={course()} act={act()} />}
          </Match>
          <Match when={search.ver === 'resultado'}>
            <Results vote={props.vote} course={course()} />
          </Match>
        </Switch>
      )}
    </Show>
  )
}
