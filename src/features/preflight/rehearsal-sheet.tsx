import { createSignal, For, type JSX } from 'solid-js'
import type { Vote } from '../../domain/voting/vote.ts'
import { useWords } from '../../i18n/index.ts'
import type { OptionId, VoteId } from '../../lib/ids.ts'
import { random } from '../../store/chance.ts'
import { useMeeting } from '../../store/context.ts'
import { type RehearsalOutcome, rehearseVote } from '../../store/preflight/rehearse-vote.ts'

const FRUITS = ['apple', 'orange', 'grape'] as const

/** A vote that counts for nothing: touched, closed, kept in a box of its own, read back and wiped. */
export function RehearsalSheet(props: {
  onOutcome: (outcome: RehearsalOutcome) => void
}): JSX.Element {
  const place = useMeeting()
  const words = useWords()
  const text = () => words().preflight
  const [choice, setChoice] = createSignal<readonly string[]>([])
  const [isBusy, setBusy] = createSignal(false)

  /** How many ballots the real box holds of every vote that this tablet knows. */
  const held = async () => {
    const papers = [...place.session.opened.values()].filter(({ room }) => room.kind === 'paper')
    const votes = papers.flatMap(({ records }) => records.list<Vote>('vote').map(({ id }) => id))
    const counts = []
    for (const vote of [...new Set([...votes, 'ensayo' as VoteId])].sort()) {
      counts.push(`${vote} ${await place.session.box.count(vote)}`)
    }
    return counts.join('\n')
  }
  async function confirm(event: SubmitEvent) {
    event.preventDefault()
    setBusy(true)
    try {
      const options = FRUITS.map((id) => ({
        id: id as string as OptionId,
        label: text().rehearseOptions[id],
        sources: [],
      }))
      const config = { meeting: place.meeting, question: text().rehearseQuestion, options }
      props.onOutcome(await rehearseVote({ config, choice: choice(), random, held }))
      setChoice([])
    } catch {
      // The real box did not answer: then nobody may vote here.
      props.onOutcome('failed')
    } finally {
      setBusy(false)
    }
  }
  return (
    <section class="sheet preflight-sheet stack" aria-labelledby="preflight-rehearsal">
      <h2 id="preflight-rehearsal">
        {text().rehearse} <span class="stamp now">{text().rehearseStamp}</span>
      </h2>
      <p>{text().rehearseText}</p>
      <form class="stack" onSubmit={(event) => void confirm(event)}>
        <fieldset class="preflight-fruits">
          <legend class="label">{text().rehearseQuestion}</legend>
          <For each={FRUITS}>
            {(fruit) => (
              <button
                type="button"
                class="chip"
                aria-pressed={choice().includes(fruit)}
                onClick={() => setChoice(choice().includes(fruit) ? [] : [fruit])}
              >
                {text().rehearseOptions[fruit]}
              </button>
            )}
          </For>
        </fieldset>
        <button type="submit" class="button primary" disabled={isBusy()}>
          {text().rehearseConfirm}
        </button>
      </form>
    </section>
  )
}
