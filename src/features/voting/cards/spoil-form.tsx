import { createSignal, type JSX, Show } from 'solid-js'
import { cardPre, cardTag, readCode } from '../../../domain/voting/cards.ts'
import type { SpoiledCard, Vote } from '../../../domain/voting/vote.ts'
import { useWords } from '../../../i18n/index.ts'
import { newId } from '../../../lib/ids.ts'
import { random } from '../../../store/chance.ts'
import { useMeeting } from '../../../store/context.ts'
import { Field } from '../../../ui/field.tsx'
import { useWriteWords } from '../write-words.ts'
import { useVoteCards } from './vote-cards.ts'

/** Takes a card out of the vote: its ballot, if it brought one, no longer counts; another card is handed out. */
export function SpoilForm(props: { vote: Vote }): JSX.Element {
  const words = useWords()
  const text = () => words().ceremony.spoil
  const { paper, session } = useMeeting()
  const cards = useVoteCards(() => props.vote.id)
  const writeWords = useWriteWords()
  const [typed, setTyped] = createSignal('')
  const [error, setError] = createSignal('')
  const [told, setTold] = createSignal('')
  const spoil = async (event: SubmitEvent) => {
    event.preventDefault()
    setTold('')
    const code = readCode(typed())
    const tag = code === undefined ? undefined : cardTag(cardPre(props.vote.id, code))
    if (tag === undefined) return setError(words().ceremony.card.refused['card-malformed'])
    if (!cards().issued.has(tag)) return setError(words().ceremony.card.refused['card-unknown'])
    const record: SpoiledCard = {
      kind: 'spoiled-card',
      id: newId<string>(random),
      v: 2,
      vote: props.vote.id,
      tag,
      device: session.device,
    }
    try {
      if (!cards().spoiled.has(tag)) await paper.records.write((pen) => pen.birth(record))
      setError('')
      setTyped('')
      setTold(text().done)
    } catch (failure) {
      setError(writeWords(failure))
    }
  }
  return (
    <form class="stack" autocomplete="off" onSubmit={(event) => void spoil(event)}>
      <Field
        label={text().code}
        value={typed()}
        onInput={setTyped}
        hint={text().hint}
        error={error() || undefined}
      />
      <button type="submit" class="button">
        {text().verb}
      </button>
      <p role="status">
        <Show when={told()}>{(now) => now()}</Show>
      </p>
    </form>
  )
}
