import type { JSX } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import { Segment } from '../../ui/segment.tsx'
import type { SetupDraft } from './setup-draft.ts'

/** Where the key that opens the ballots will be, and whether each person gets a card. */
export function SecrecyChoice(props: {
  draft: SetupDraft
  change: (part: Partial<SetupDraft>) => void
}): JSX.Element {
  const words = useWords()
  const text = () => words().voting.forms.secrecy
  return (
    <>
      <div class="field">
        <span>{text().held}</span>
        <Segment
          label={text().held}
          value={props.draft.held}
          options={[
            { value: 'tablet', label: text().tablet },
            { value: 'halves', label: text().halves },
          ]}
          onChange={(held) => props.change({ held })}
        />
        <small class="soft">
          {props.draft.held === 'tablet' ? text().tabletHint : text().halvesHint}
        </small>
      </div>
      <div class="field">
        <span>{text().cards}</span>
        <Segment
          label={text().cards}
          value={props.draft.cards ? 'yes' : 'no'}
          options={[
            { value: 'no', label: words().voting.forms.no },
            { value: 'yes', label: words().voting.forms.yes },
          ]}
          onChange={(value) => props.change({ cards: value === 'yes' })}
        />
        <small class="soft">{props.draft.cards ? text().cardsHint : text().noCardsHint}</small>
      </div>
    </>
  )
}
