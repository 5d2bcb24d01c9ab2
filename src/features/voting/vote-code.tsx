import type { JSX } from 'solid-js'
import type { Vote } from '../../domain/voting/vote.ts'
import { useWords } from '../../i18n/index.ts'
import { shortCode } from './result-sentence.ts'
import { rulesSentence } from './rules-sentence.ts'

/** The code of a frozen vote, the same on every tablet, and what was agreed with it. */
export function VoteCode(props: { vote: Vote; children?: JSX.Element }): JSX.Element {
  const words = useWords()
  const hub = () => words().voting.hub
  return (
    <section class="sheet vote-card stack">
      <h3>{hub().hash}</h3>
      <p class="vote-code num">{shortCode(props.vote.configHash)}</p>
      <p class="small soft">{hub().hashHint}</p>
      <p>
        {rulesSentence(words().voting, props.vote.config)}. {hub().heads(props.vote.heads)}.
      </p>
      {props.children}
    </section>
  )
}
