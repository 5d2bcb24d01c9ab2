import { type JSX, Show } from 'solid-js'
import type { Act } from '../../domain/voting/act-records.ts'
import { select } from '../../domain/voting/select.ts'
import type { Vote } from '../../domain/voting/vote.ts'
import { useWords } from '../../i18n/index.ts'
import { labelIn } from './pictures/cut.ts'

/** What the public lot decided, beside a tie that stays a tie; nothing where none was drawn. */
export function LotNotice(props: { vote: Vote; act: Act }): JSX.Element {
  const words = useWords()
  const text = () => words().ceremony.acta
  const labelOf = (option: string) => labelIn(props.vote.config)(option)
  const chosen = () => {
    const { k, method } = props.vote.config
    const { lot, tally } = props.act
    if (k === undefined || lot === undefined || method === 'proportional') return []
    return lot.slice(0, select(tally.ranking, k).places)
  }
  return (
    <Show when={props.act.lot}>
      {(lot) => (
        <p class="vote-lot">
          <Show when={chosen().length > 0}>
            <b>{text().lotChose(chosen().map(labelOf).join(', '))}</b>{' '}
          </Show>
          {text().lot(lot().map(labelOf).join(', '))}. {text().dice}: {props.act.dice}
        </p>
      )}
    </Show>
  )
}
