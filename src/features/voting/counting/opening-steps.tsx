import { createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import type { Vote } from '../../../domain/voting/vote.ts'
import { useWords } from '../../../i18n/index.ts'
import { Field } from '../../../ui/field.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { KeyEntry } from '../key/key-entry.tsx'
import { PaperEntry } from '../paper/paper-entry.tsx'
import { shortCode } from '../result-sentence.ts'
import type { Counting } from './counting.ts'

/**
 * What happens aloud between closing and signing, in its order: spare cards, the code of the sealed
 * set, dice if a card voted twice, the key; and dice again if a tie crosses the cut.
 */
export function OpeningSteps(props: { vote: Vote; counting: Counting }): JSX.Element {
  const words = useWords()
  const text = () => words().ceremony.steps
  const [typing, setTyping] = createSignal(false)
  const counting = () => props.counting
  const hasCards = () => props.vote.config.cards === true
  const diceFault = () => {
    const typed = counting().dice().trim()
    return typed !== '' && counting().throws() === undefined ? text().diceMalformed : undefined
  }
  return (
    <section class="sheet vote-card stack">
      <h2>{text().title}</h2>
      <Show when={hasCards()}>
        <Field
          label={text().spare}
          type="number"
          min={0}
          value={counting().spare()}
          onInput={counting().setSpare}
          hint={text().spareHint}
        />
      </Show>
      <Show when={counting().outer()}>
        {(outer) => (
          <p>
            {text().countHash}
            <b class="vote-code num">{shortCode(outer().countHash)}</b>
            <span class="small soft vote-detail">{text().countHashHint}</span>
          </p>
        )}
      </Show>
      <Show when={counting().needsDice()}>
        <Field
          label={text().dice}
          value={counting().dice()}
          onInput={counting().setDice}
          maxLength={40}
          hint={counting().outer()?.needsDice ? text().diceCards : text().diceTie}
          error={diceFault()}
        />
      </Show>
      <Switch>
        <Match when={counting().inner()}>
          <p class="vote-signed" role="status">
            <Icon name="check" />
            {text().opened}
          </p>
        </Match>
        <Match when={counting().opening()}>
          <p role="status">{text().opening}</p>
        </Match>
        <Match when={counting().needsKey() && !counting().hasKey()}>
          <KeyEntry vote={props.vote} onKey={counting().setKey} />
        </Match>
      </Switch>
      <button type="button" class="button wide" onClick={() => setTyping(true)}>
        <Icon name="pencil" />
        {words().ceremony.paper.add}
      </button>
      <Show when={typing()}>
        <PaperEntry vote={props.vote} onDone={() => setTyping(false)} />
      </Show>
    </section>
  )
}
