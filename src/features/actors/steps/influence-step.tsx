import type { JSX } from 'solid-js'
import { useWords } from '../../../i18n/index.ts'
import { LEVELS } from '../board-layout.ts'
import type { MapDesk } from '../desk.ts'
import { Bins, OneByOne } from './one-by-one.tsx'

/** How much influence each actor has, once links and goals were talked over. */
export function InfluenceStep(props: { desk: MapDesk }): JSX.Element {
  const words = useWords()
  return (
    <OneByOne
      desk={props.desk}
      isSaid={({ influence }) => influence !== null}
      told={({ influence }) => (influence === null ? '' : words().actors.levels[influence])}
    >
      {(actor) => (
        <Bins
          question={words().actorViews.influenceOf(actor().name)}
          value={actor().influence}
          options={LEVELS.map((value) => ({ value, label: words().actors.levels[value] }))}
          mayWrite={props.desk.mayWrite()}
          onChoose={(influence) =>
            void props.desk.place(actor(), { interest: actor().interest, influence })
          }
        />
      )}
    </OneByOne>
  )
}
