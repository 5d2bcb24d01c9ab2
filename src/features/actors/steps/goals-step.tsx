import type { JSX } from 'solid-js'
import { STANCES } from '../../../domain/actors/actor.ts'
import { useWords } from '../../../i18n/index.ts'
import { LEVELS } from '../board-layout.ts'
import type { MapDesk } from '../desk.ts'
import { Bins, OneByOne } from './one-by-one.tsx'

/** What each actor seeks: for or against, which stays with the team, and how much it cares. */
export function GoalsStep(props: { desk: MapDesk }): JSX.Element {
  const words = useWords()
  const text = () => words().actorViews
  return (
    <OneByOne
      desk={props.desk}
      isSaid={({ interest }) => interest !== null}
      told={({ interest }) => (interest === null ? '' : words().actors.levels[interest])}
    >
      {(actor) => (
        <>
          <Bins
            question={text().positionOf(actor().name)}
            value={actor().stance}
            options={STANCES.map((value) => ({ value, label: text().positions[value] }))}
            mayWrite={props.desk.mayWrite()}
            onChoose={(stance) => void props.desk.takeStance(actor(), stance)}
          />
          <p class="small">{text().notPublished}</p>
          <Bins
            question={text().interestOf(actor().name)}
            value={actor().interest}
            options={LEVELS.map((value) => ({ value, label: words().actors.levels[value] }))}
            mayWrite={props.desk.mayWrite()}
            onChoose={(interest) =>
              void props.desk.place(actor(), { interest, influence: actor().influence })
            }
          />
        </>
      )}
    </OneByOne>
  )
}
