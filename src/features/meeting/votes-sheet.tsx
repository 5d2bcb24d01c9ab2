import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import type { Act, TotalsAct } from '../../domain/voting/act-records.ts'
import type { Closing, Vote } from '../../domain/voting/vote.ts'
import { useWords } from '../../i18n/index.ts'
import { useMeeting } from '../../store/context.ts'
import { Icon } from '../../ui/icon.tsx'

/** The meeting's votes with their state in words. */
export function VotesSheet(props: { base: string }): JSX.Element {
  const { paper } = useMeeting()
  const words = useWords()
  const votes = () => paper.records.list<Vote>('vote')
  const totals = () => paper.records.list<TotalsAct>('totals-act')
  const papers = () => totals().filter(({ vote }) => vote === undefined)
  const state = (vote: Vote) => {
    const acts = [...paper.records.list<Act>('act'), ...totals()]
    if (acts.some((act) => act.vote === vote.id)) return words().meeting.voteCounted
    const closed = paper.records
      .list<Closing>('closing')
      .some((closing) => closing.vote === vote.id)
    return closed ? words().meeting.voteClosed : words().meeting.voteOpen
  }
  return (
    <section class="sheet" aria-labelledby="meeting-votes">
      <h2 id="meeting-votes">
        <Icon name="ballot-box" /> {words().meeting.votes}
      </h2>
      <For each={papers()}>{(paper) => <p>{words().meeting.paperCount(paper.cast)}</p>}</For>
      <Show
        when={votes().length > 0}
        fallback={
          <Show when={papers().length === 0}>
            <p class="soft">{words().meeting.noVote}</p>
          </Show>
        }
      >
        <ul class="meeting-votes">
          <For each={votes()}>
            {(vote) => (
              <li>
                <A class="button" href={`${props.base}/votacion/${vote.id}`}>
                  <span>
                    {vote.config.question}
                    <small>{state(vote)}</small>
                  </span>
                  <Icon name="next" />
                </A>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <A class="button wide" href={`${props.base}/votacion/nueva`}>
        <Icon name="plus" /> {words().meeting.newVote}
      </A>
    </section>
  )
}
