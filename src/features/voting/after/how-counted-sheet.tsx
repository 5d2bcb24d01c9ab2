import { For, type JSX } from 'solid-js'
import type { Act, Recount } from '../../../domain/voting/act-records.ts'
import type { Vote } from '../../../domain/voting/vote.ts'
import { useWords } from '../../../i18n/index.ts'
import { useMeeting } from '../../../store/context.ts'
import { LotNotice } from '../lot-notice.tsx'
import { PrintSheet } from '../print-sheet.tsx'
import { shortCode } from '../result-sentence.ts'
import { createResult } from '../results.tsx'
import { rulesSentence } from '../rules-sentence.ts'

/** How a count was done, in plain words, so that a stranger can repeat it. */
export function HowCountedSheet(props: {
  vote: Vote
  act: Act
  recounts: readonly Recount[]
  onDone: () => void
}): JSX.Element {
  const words = useWords()
  const text = () => words().ceremony.howCounted
  const place = useMeeting()
  const result = createResult(() => props)
  const recounted = () =>
    props.recounts.some(({ agrees, device }) => agrees && device !== props.act.device)
  const steps = () => [
    text().cast,
    text().sealed(props.act.reconciliation.ballotsByDevice.length),
    ...(props.act.dice === undefined ? [] : [`${text().dice} ${props.act.dice}.`]),
    text().opened,
    recounted() ? text().recounted : text().notRecounted,
  ]
  return (
    <PrintSheet title={text().title} hint={text().hint} onDone={() => props.onDone()}>
      <article class="vote-acta">
        <h1>{text().title}</h1>
        <p>
          {place.entry().name} · <b>{props.vote.config.question}</b> · {shortCode(props.act.id)}
        </p>
        <ol class="vote-how">
          <For each={steps()}>{(step) => <li>{step}</li>}</For>
        </ol>
        <h2>{text().rule}</h2>
        <p>{rulesSentence(words().voting, props.vote.config)}.</p>
        <p>{words().voting.methodHint[props.vote.config.method]}</p>
        <p>{result().participation}</p>
        <p>{result().sentence}</p>
        <LotNotice vote={props.vote} act={props.act} />
        <p>{text().repeat}</p>
        <p class="vote-acta-hash">
          {words().ceremony.acta.actCode}: <code>{props.act.id}</code>
          <br />
          {words().ceremony.acta.code}: <code>{props.vote.configHash}</code>
        </p>
      </article>
    </PrintSheet>
  )
}
