import { createMemo, For, type JSX, Match, Show, Switch } from 'solid-js'
import type { PoolGroup } from '../../../domain/voting/pool-groups.ts'
import { type PooledResult, readPool } from '../../../domain/voting/pool-result.ts'
import { useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ApartTable } from './apart-table.tsx'
import { MeetingsTable } from './meetings-table.tsx'
import { namesOf, type PoolNames } from './names.ts'
import { ReadingList } from './reading-list.tsx'

/** One question over several meetings: who counted, both readings, and what may stand apart. */
export function GroupSheet(props: { group: PoolGroup; names: PoolNames }): JSX.Element {
  const words = useWords()
  const text = () => words().pooled
  const names = createMemo(() => namesOf(props.group, props.names))
  const result = createMemo(() => readPool(props.group))
  const votes = () => [...props.group.counted, ...props.group.leftOut]
  const question = () => votes().find((vote) => vote.question !== undefined)?.question
  const pooled = () => {
    const now = result()
    return now.kind === 'pooled' ? now : undefined
  }
  const missing = () => {
    const now = result()
    return now.kind === 'ballots-missing' ? now.of : undefined
  }
  return (
    <section class="sheet vote-card pooled-group" aria-labelledby={`pooled-${props.group.id}`}>
      <header>
        <h2 class="headline" id={`pooled-${props.group.id}`}>
          {question() ?? text().paperQuestion}
        </h2>
        <p>
          {words().voting.method[votes()[0]?.method ?? 'dots']}
          <Show when={pooled()}>
            {(known) => (
              <>
                {' · '}
                {text().figures(
                  known().pool.parts,
                  text().heads(known().pool.heads),
                  text().ballots(known().pool.cast),
                )}
              </>
            )}
          </Show>
        </p>
      </header>
      <Switch>
        <Match when={pooled()}>
          {(known) => <Readings group={props.group} names={names()} result={known()} />}
        </Match>
        <Match when={missing()}>
          {(of) => (
            <Notice icon="lock">
              {text().ballotsMissing(of().map(({ meeting }) => props.names.meeting(meeting)))}
            </Notice>
          )}
        </Match>
        <Match when={result().kind === 'too-few'}>
          <Notice>{text().tooFew}</Notice>
        </Match>
      </Switch>
      <Show when={props.group.leftOut.length > 0}>
        <section class="stack">
          <h3>{text().leftOut}</h3>
          <ul class="pooled-list">
            <For each={props.group.leftOut}>
              {(vote) => (
                <li>
                  <Icon name="alert" />
                  <span>
                    <b>{props.names.meeting(vote.meeting)}</b>: {text().why[vote.why]}
                  </span>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <MeetingsTable counted={props.group.counted} names={props.names} />
      <Show when={pooled()}>
        {(known) => <ApartTable group={props.group} names={names()} result={known()} />}
      </Show>
    </section>
  )
}

/** The declared reading large, the other beside it, and whether they select the same. */
function Readings(props: {
  group: PoolGroup
  names: PoolNames
  result: PooledResult
}): JSX.Element {
  const words = useWords()
  const text = () => words().pooled
  const other = () => (props.result.declared === 'sum' ? 'meeting' : 'sum')
  const places = () => props.result.k ?? 1
  return (
    <>
      <Show when={props.result.declaredApart}>
        <Notice icon="split">{text().declaredApart}</Notice>
      </Show>
      <Show when={props.result.pool.meeting} fallback={<p class="soft">{text().onlySum}</p>}>
        <Show when={props.result.differ} fallback={<p class="soft">{text().agree(places())}</p>}>
          <div class="pooled-differ">
            <Icon name="split" />
            <p>{text().differ(places())}</p>
          </div>
        </Show>
      </Show>
      <Show when={props.result.orderOnly}>
        <Notice>{words().voting.told.orderOnly.notice}</Notice>
      </Show>
      <div class="pooled-readings">
        <ReadingList
          {...props}
          which={props.result.declared}
          decides={!props.result.declaredApart}
        />
        <Show when={props.result.pool.meeting}>
          <ReadingList {...props} which={other()} decides={false} />
        </Show>
      </div>
    </>
  )
}
