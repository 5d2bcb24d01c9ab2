import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { titleOf } from '../../../domain/proposals/capture.ts'
import {
  addToGroup,
  type GroupWrites,
  joinProposals,
  takeOut,
} from '../../../domain/room-groups/group-acts.ts'
import type { StandingGroup } from '../../../domain/room-groups/read-groups.ts'
import { ROOM_GROUP, type RoomProposal } from '../../../domain/room-groups/room-group.ts'
import { useWords } from '../../../i18n/index.ts'
import { useMeeting } from '../../../store/context.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { createToast, ToastPlace } from '../../../ui/toast.tsx'
import { createWriter } from '../write.ts'
import { ContestedNotices } from './contested-notices.tsx'
import { Gone, GroupCard } from './group-card.tsx'
import './groups.css'
import { PickBar } from './pick-bar.tsx'
import { PickCard } from './pick-card.tsx'
import { createRoomGroups, createSuggestions, useGroupStamp } from './room.ts'
import { SuggestionsSheet } from './suggestions-sheet.tsx'
import { TitleDialog } from './title-dialog.tsx'

/** Whose name is being typed: a new group's, of those marked, or that of one that stands. */
type Naming = {
  readonly title: string
  readonly chosen: readonly RoomProposal[]
  readonly group?: string
}

/** The plenary puts proposals together: mark, «Juntar», name. Nothing is joined by itself. */
export default function GroupsScreen(): JSX.Element {
  const place = useMeeting()
  const words = useWords()
  const text = () => words().roomGroups
  const { show, current } = createToast()
  const write = createWriter(place.course.records, show)
  const groups = createRoomGroups()
  const suggestions = createSuggestions(groups)
  const stamp = useGroupStamp()
  const [picked, setPicked] = createSignal<readonly string[]>([])
  const [naming, setNaming] = createSignal<Naming>()
  const mayWrite = () => place.session.leads() && place.session.grant(place.course.room) === 'write'
  const chosen = createMemo(() => groups().single.filter(({ id }) => picked().includes(id)))
  const isEmpty = () => groups().single.length === 0 && groups().standing.length === 0
  const turn = (id: string) =>
    setPicked((known) => (known.includes(id) ? known.filter((one) => one !== id) : [...known, id]))

  function put({ births, changes }: GroupWrites, told: string) {
    return write(
      (pen) => {
        for (const birth of births) pen.birth(birth)
        for (const { recordId, field, value } of changes) pen.field(recordId, field, value)
      },
      { text: told },
    )
  }
  function ask() {
    if (chosen().length < 2) return show({ text: text().refusals['too-few'], failed: true })
    const [first] = chosen()
    setNaming({ title: first ? titleOf(first) : '', chosen: chosen() })
  }
  async function keep(title: string) {
    const { group, chosen: members = [] } = naming() ?? {}
    if (group !== undefined) {
      const told = { text: text().renamed }
      if (await write((pen) => pen.field(group, 'title', title), told)) setNaming(undefined)
      return
    }
    const input = { meeting: place.meeting, title, chosen: members }
    const joined = joinProposals(groups(), input, stamp())
    if (!joined.ok) return show({ text: text().refusals[joined.refusal], failed: true })
    if (await put(joined.value, text().joined(title))) {
      setNaming(undefined)
      setPicked([])
    }
  }
  async function add(to: StandingGroup) {
    const input = { group: to.group.id, chosen: chosen() }
    const writes = addToGroup(groups(), input, stamp())
    if (await put(writes, text().added(to.group.title))) setPicked([])
  }
  function out(from: StandingGroup, members: readonly RoomProposal[]) {
    const writes = takeOut(groups(), from, { chosen: members, stamp: stamp() })
    const isAll = writes.changes.length === from.members.length
    void put(writes, isAll ? text().wasDissolved(from.group.title) : text().tookOut)
  }

  return (
    <Screen
      title={text().title}
      subtitle={place.entry().name}
      back={`/plan/${place.session.plan}/encuentro/${place.meeting}`}
      class="groups"
    >
      <section class="stack" aria-labelledby="groups-single">
        <div>
          <h2 class="headline">{text().headline}</h2>
          <p class="soft">{text().text}</p>
        </div>
        <ContestedNotices
          contested={groups().contested}
          mayWrite={mayWrite()}
          onChoose={(proposal, group) =>
            void write((pen) => pen.field(proposal, ROOM_GROUP, group))
          }
        />
        <h3 id="groups-single">{text().single(groups().single.length)}</h3>
        <Show
          when={groups().single.length > 0}
          fallback={<Notice>{isEmpty() ? text().none : text().allGrouped}</Notice>}
        >
          <div class="groups-cards">
            <For each={groups().single}>
              {(proposal) => (
                <PickCard
                  proposal={proposal}
                  picked={picked().includes(proposal.id)}
                  disabled={!mayWrite()}
                  onTurn={() => turn(proposal.id)}
                />
              )}
            </For>
          </div>
        </Show>
      </section>
      <aside class="stack">
        <Show when={mayWrite() && groups().single.length > 0}>
          <PickBar
            count={chosen().length}
            groups={groups().standing}
            onJoin={ask}
            onAdd={(to) => void add(to)}
            onClear={() => setPicked([])}
          />
        </Show>
        <Show when={mayWrite()}>
          <SuggestionsSheet
            suggestions={suggestions()}
            onChoose={(ids) => setPicked([...new Set([...picked(), ...ids])])}
          />
        </Show>
        <h3>{text().groups(groups().standing.length)}</h3>
        <For each={groups().standing}>
          {(standing) => (
            <GroupCard
              standing={standing}
              mayWrite={mayWrite()}
              onRename={() =>
                setNaming({ title: standing.group.title, chosen: [], group: standing.group.id })
              }
              onTakeOut={(proposal) => out(standing, [proposal])}
              onDissolve={() => out(standing, standing.members)}
              onTitle={(title) => void write((pen) => pen.field(standing.group.id, 'title', title))}
            />
          )}
        </For>
        <Show when={groups().dissolved.length > 0}>
          <details class="sheet groups-group">
            <summary>{text().dissolved}</summary>
            <For each={groups().dissolved}>
              {({ group, left }) => <Gone title={group.title} proposals={left} />}
            </For>
          </details>
        </Show>
      </aside>
      <TitleDialog
        naming={naming()}
        onClose={() => setNaming(undefined)}
        onKeep={(title) => void keep(title)}
      />
      <ToastPlace toast={current()} />
    </Screen>
  )
}
