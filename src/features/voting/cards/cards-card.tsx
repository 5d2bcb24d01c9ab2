import { createSignal, type JSX, Show } from 'solid-js'
import { cardPre, cardTag, makeCardCode } from '../../../domain/voting/cards.ts'
import type { IssuedCards, Vote } from '../../../domain/voting/vote.ts'
import { useWords } from '../../../i18n/index.ts'
import { newId } from '../../../lib/ids.ts'
import { random } from '../../../store/chance.ts'
import { useMeeting } from '../../../store/context.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useWriteWords } from '../write-words.ts'
import { CardsSheet } from './cards-sheet.tsx'
import { SpoilForm } from './spoil-form.tsx'
import { useVoteCards } from './vote-cards.ts'

/** More cards than any hall has people: a larger number is a slip of the finger. */
const CARDS_MAX = 2_000

/** The cards of a vote: how many, printing a sheet of them, and taking one back. */
export function CardsCard(props: { vote: Vote; open: boolean }): JSX.Element {
  const words = useWords()
  const text = () => words().ceremony.cards
  const { paper, session } = useMeeting()
  const writeWords = useWriteWords()
  const cards = useVoteCards(() => props.vote.id)
  const [asking, setAsking] = createSignal<'issue' | 'spoil'>()
  const [howMany, setHowMany] = createSignal('')
  const [error, setError] = createSignal('')
  // The codes exist on this screen until they are printed, and nowhere else.
  const [codes, setCodes] = createSignal<readonly string[]>()

  const issue = async (event: SubmitEvent) => {
    event.preventDefault()
    const n = /^\d{1,4}$/.test(howMany().trim()) ? Number(howMany()) : 0
    if (n < 1 || n > CARDS_MAX) return setError(text().malformed(CARDS_MAX))
    const made = Array.from({ length: n }, () => makeCardCode(random))
    const record: IssuedCards = {
      kind: 'cards',
      id: newId<string>(random),
      v: 2,
      vote: props.vote.id,
      tags: made.map((code) => cardTag(cardPre(props.vote.id, code))).sort(),
      device: session.device,
    }
    try {
      await paper.records.write((pen) => pen.birth(record))
      setError('')
      setAsking(undefined)
      setCodes(made)
    } catch (failure) {
      setError(writeWords(failure))
    }
  }
  return (
    <section class="sheet vote-card stack">
      <h3>{text().title}</h3>
      <p>{text().issued(cards().issued.size, cards().spoiled.size)}</p>
      <Show when={cards().issued.size < props.vote.heads}>
        <Notice>{text().fewer(props.vote.heads)}</Notice>
      </Show>
      <Show when={props.open}>
        <button
          type="button"
          class="button wide"
          onClick={() => {
            setHowMany(String(Math.max(1, props.vote.heads + 5 - cards().issued.size)))
            setAsking('issue')
          }}
        >
          <Icon name="print" />
          {text().issue}
        </button>
        <button type="button" class="button wide" onClick={() => setAsking('spoil')}>
          {text().spoil}
        </button>
      </Show>
      <Dialog
        open={asking() === 'issue'}
        title={text().issueTitle}
        onClose={() => setAsking(undefined)}
      >
        <form class="stack" onSubmit={(event) => void issue(event)}>
          <p>{text().issueText}</p>
          <Field
            label={text().howMany}
            type="number"
            min={1}
            max={CARDS_MAX}
            value={howMany()}
            onInput={setHowMany}
            error={error() || undefined}
          />
          <div class="actions">
            <button type="button" class="button" onClick={() => setAsking(undefined)}>
              {words().terms.cancel}
            </button>
            <button type="submit" class="button primary">
              {text().make}
            </button>
          </div>
        </form>
      </Dialog>
      <Dialog open={asking() === 'spoil'} title={text().spoil} onClose={() => setAsking(undefined)}>
        <Show when={asking() === 'spoil'}>
          <SpoilForm vote={props.vote} />
        </Show>
        <div class="actions">
          <button type="button" class="button" onClick={() => setAsking(undefined)}>
            {text().close}
          </button>
        </div>
      </Dialog>
      <Show when={codes()}>
        {(made) => (
          <CardsSheet vote={props.vote} codes={made()} onDone={() => setCodes(undefined)} />
        )}
      </Show>
    </section>
  )
}
