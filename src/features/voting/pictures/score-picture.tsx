import type { JSX } from 'solid-js'
import type { ScoreRules } from '../../../domain/voting/method-rules.ts'
import { useWords } from '../../../i18n/index.ts'
import { ratio } from '../../../lib/rational.ts'
import type { PictureProps } from '../faces/face.ts'
import { ApartList } from './apart-list.tsx'
import { BarsPicture } from './bars-picture.tsx'

/** Means from the lowest grade to the highest, with how many graded. */
export function ScorePicture(props: PictureProps<ScoreRules>): JSX.Element {
  const words = useWords()
  const text = () => words().voting.told.picture
  const detail = () => {
    const { detail } = props.tally
    return detail?.kind === 'score' ? detail : undefined
  }
  const ratersOf = (option: string) =>
    detail()?.raters[props.config.options.findIndex(({ id }) => id === option)] ?? 0
  const scale = () => {
    const { min, max, aggregate } = props.config.rules
    return aggregate === 'mean' ? { from: ratio(min), to: ratio(max) } : undefined
  }
  return (
    <>
      <BarsPicture
        {...props}
        scale={scale()}
        noteOf={(option) => text().raters(ratersOf(option))}
      />
      <ApartList
        {...props}
        reasonOf={(option) => text().ratersNeeded(ratersOf(option), detail()?.needed ?? 1)}
      />
    </>
  )
}
