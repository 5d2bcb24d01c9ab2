import { For, type JSX } from 'solid-js'
import type { ProportionalRules } from '../../../domain/voting/method-rules.ts'
import { useWords } from '../../../i18n/index.ts'
import type { PictureProps } from '../faces/face.ts'
import { ApartList } from './apart-list.tsx'
import { BarsPicture } from './bars-picture.tsx'
import { labelIn } from './cut.ts'

/** The order in which options were taken, with their marks: the longest bar need not be the next. */
export function ProportionalPicture(props: PictureProps<ProportionalRules>): JSX.Element {
  const words = useWords()
  const ties = () => (props.tally.detail?.kind === 'proportional' ? props.tally.detail.ties : [])
  return (
    <>
      <BarsPicture {...props} />
      <ApartList {...props} />
      <For each={props.large ? [] : ties()}>
        {(group) => (
          <p class="small soft">
            {words().voting.told.picture.tied(group.map(labelIn(props.config)))}
          </p>
        )}
      </For>
    </>
  )
}
