import type { JSX } from 'solid-js'
import type { Rules } from '../../../domain/voting/method-rules.ts'
import { standings } from '../../../domain/voting/standings.ts'
import { useWords } from '../../../i18n/index.ts'
import { amountOf } from '../amounts.ts'
import type { BarScale } from '../bars.ts'
import type { PictureProps } from '../faces/face.ts'
import { Ranking } from '../ranking.tsx'
import { cutOf, labelIn } from './cut.ts'

/** The ranking with its bars, for every method whose totals decide. */
export function BarsPicture<R extends Rules>(
  props: PictureProps<R> & {
    noteOf?: (option: string) => string | undefined
    scale?: BarScale | undefined
  },
): JSX.Element {
  const words = useWords()
  return (
    <Ranking
      standings={standings(props.tally.ranking, props.tally.totals)}
      labelOf={labelIn(props.config)}
      amountOf={props.orderOnly ? undefined : amountOf(words().voting, props.config)}
      noteOf={props.orderOnly ? undefined : props.noteOf}
      scale={props.scale}
      shown={props.shown}
      {...cutOf(props)}
    />
  )
}
