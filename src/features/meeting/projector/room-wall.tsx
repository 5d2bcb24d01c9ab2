import { createMemo, For, type JSX, Match, onCleanup, onMount, Switch } from 'solid-js'
import type { Proposal } from '../../../domain/proposals/proposal.ts'
import { useWords } from '../../../i18n/index.ts'
import { useMeeting } from '../../../store/context.ts'
import { Icon } from '../../../ui/icon.tsx'
import { createRoomGroups } from '../groups/room.ts'
import { ROOM_MODES, type RoomMode, type WallEntry } from './pages.ts'
import './wall.css'
import { WallAgenda } from './wall-agenda.tsx'
import { WallPages } from './wall-pages.tsx'

/** The wall of the room: no frame, one thing at a time. Its buttons wait at the edge for a hand or a key. */
export default function RoomWall(props: {
  mode: RoomMode
  /** Whether there is a vote to show. */
  hasVote: boolean
  onMode: (mode: RoomMode | 'vote') => void
  onLeave: () => void
}): JSX.Element {
  const words = useWords()
  const text = () => words().roomScreen
  const { records } = useMeeting().course
  const groups = createRoomGroups()
  const modes = () => [...ROOM_MODES, ...(props.hasVote ? (['vote'] as const) : [])]
  const proposals = createMemo(() => records.list<Proposal>('proposal').map(entryOf))
  const grouped = createMemo(() =>
    groups().standing.map(({ group, members }): WallEntry => {
      const axes = new Set(members.map(({ axis }) => axis))
      return {
        id: group.id,
        ...(axes.size === 1 && { axis: members[0]?.axis ?? null }),
        text: group.title,
        source: words().terms.proposals(members.length),
        words: members.map((member) => member.wording ?? member.text),
      }
    }),
  )
  function entryOf({ id, axis, wording, text: said, table }: Proposal): WallEntry {
    const source = `${words().terms.axis[axis ?? 'none']} · ${words().terms.table(table)}`
    return { id, axis, text: wording ?? said, source, words: [] }
  }
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') props.onLeave()
  }
  onMount(() => document.addEventListener('keydown', onKey))
  onCleanup(() => document.removeEventListener('keydown', onKey))
  return (
    <div class="wall" data-theme="projector">
      <Switch>
        <Match when={props.mode === 'agenda'}>
          <WallAgenda />
        </Match>
        <Match when={props.mode === 'proposals'}>
          <WallPages title={text().proposals} entries={proposals()} empty={text().noProposals} />
        </Match>
        <Match when={props.mode === 'groups'}>
          <WallPages title={text().groups} entries={grouped()} empty={text().noGroups} />
        </Match>
      </Switch>
      <nav class="wall-modes" aria-label={text().modes}>
        <For each={modes()}>
          {(mode) => (
            <button
              type="button"
              class="button"
              aria-pressed={props.mode === mode}
              onClick={() => props.onMode(mode)}
            >
              {text()[mode]}
            </button>
          )}
        </For>
        <button type="button" class="button" onClick={() => props.onLeave()}>
          <Icon name="back" /> {text().leave}
        </button>
        <span class="small">{text().keys}</span>
      </nav>
    </div>
  )
}
