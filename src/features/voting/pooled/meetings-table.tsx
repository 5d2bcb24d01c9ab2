import { For, type JSX, Show } from 'solid-js'
import type { CountedVote } from '../../../domain/voting/pool-votes.ts'
import { useWords } from '../../../i18n/index.ts'
import type { PoolNames } from './names.ts'

/** The meetings whose counts are pooled, with their people, their ballots, and what has to be known of them. */
export function MeetingsTable(props: {
  counted: readonly CountedVote[]
  names: PoolNames
}): JSX.Element {
  const words = useWords()
  const text = () => words().pooled
  const inAll = (of: 'heads' | 'cast') => props.counted.reduce((sum, { part }) => sum + part[of], 0)
  const remarks = (vote: CountedVote) => [
    ...(vote.totalsOnly ? [text().totalsOnly] : []),
    ...(vote.quorumMissed ? [text().quorumMissed] : []),
    ...(vote.discrepant ? [text().discrepant] : []),
  ]
  return (
    <Show when={props.counted.length > 0}>
      <table class="pooled-meetings">
        <caption>{text().meetings}</caption>
        <thead>
          <tr>
            <th scope="col">{text().meeting}</th>
            <th scope="col" class="num">
              {text().headsColumn}
            </th>
            <th scope="col" class="num">
              {text().ballotsColumn}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.counted}>
            {(vote) => (
              <tr>
                <th scope="row">
                  {props.names.meeting(vote.meeting)}
                  <Show when={remarks(vote).length > 0}>
                    <span class="vote-note">{remarks(vote).join(' · ')}</span>
                  </Show>
                </th>
                <td class="num">{vote.part.heads}</td>
                <td class="num">{vote.part.cast}</td>
              </tr>
            )}
          </For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text().inAll}</th>
            <td class="num">{inAll('heads')}</td>
            <td class="num">{inAll('cast')}</td>
          </tr>
        </tfoot>
      </table>
    </Show>
  )
}
