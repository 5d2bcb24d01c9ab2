import { useSearchParams } from '@solidjs/router'
import { type JSX, lazy, Show } from 'solid-js'
import { ROOM_MODES, type RoomMode } from '../features/meeting/projector/pages.ts'
import { useMeeting } from '../store/context.ts'
import { useWall } from '../ui/wall.ts'

const RoomWall = lazy(() => import('../features/meeting/projector/room-wall.tsx'))
const VoteProjector = lazy(() => import('../features/voting/projector-screen.tsx'))

/**
 * The room's wall: the agenda, the proposals, the groups, or a vote. The address says which, so that a
 * window of its own shows the same after a reload; without a word it is what runs: the agenda, else the
 * vote, else what was proposed.
 */
export default function RoomProjector(): JSX.Element {
  const place = useMeeting()
  const [search, setSearch] = useSearchParams<{ ver?: string; votacion?: string }>()
  const hasVote = () => place.paper.records.list('vote').length > 0
  const mode = (): RoomMode | 'vote' => {
    const asked = ROOM_MODES.find((each) => each === search.ver)
    if (asked) return asked
    if (search.votacion !== undefined || search.ver === 'vote') return 'vote'
    if (place.course.records.list('agenda-press').length > 0) return 'agenda'
    if (hasVote()) return 'vote'
    return place.course.records.list('proposal').length > 0 ? 'proposals' : 'agenda'
  }
  const shown = () => {
    const now = mode()
    return now === 'vote' ? undefined : now
  }
  // From the vote, too, whose screen has no buttons of its own for this.
  const onKey = ({ key }: KeyboardEvent) => {
    const next = [...ROOM_MODES, ...(hasVote() ? ['vote'] : [])][Number(key) - 1]
    if (next !== undefined) setSearch({ ver: next })
  }
  const leave = useWall({
    back: () => `/plan/${place.session.plan}/encuentro/${place.meeting}`,
    onKey,
  })
  return (
    <Show when={shown()} fallback={<VoteProjector />}>
      {(room) => (
        <RoomWall
          mode={room()}
          hasVote={hasVote()}
          onMode={(next) => setSearch({ ver: next })}
          onLeave={leave}
        />
      )}
    </Show>
  )
}
