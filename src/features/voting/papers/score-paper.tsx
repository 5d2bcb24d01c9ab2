import { For, type JSX } from 'solid-js'
import type { ScoreBallot } from '../../../domain/voting/box-records.ts'
import type { ScoreRules } from '../../../domain/voting/method-rules.ts'
import { useWords } from '../../../i18n/index.ts'
import type { SheetProps } from '../faces/face.ts'
import { GradeRow } from './grade-row.tsx'
import { gradesOf, toggleGrade } from './grades.ts'
import { OptionText } from './option-row.tsx'

/** A sheet on which every option may get a grade; no grade is no opinion. */
export function ScorePaper(props: SheetProps<ScoreRules, ScoreBallot>): JSX.Element {
  const words = useWords()
  const text = () => words().voting.papers.score
  const grades = () => gradesOf(props.config.rules)
  return (
    <>
      <ul class="booth-options">
        <For each={props.options}>
          {({ number, option }) => {
            const chosen = () => props.ballot[option.id]
            return (
              <li class="booth-option graded" classList={{ marked: chosen() !== undefined }}>
                <OptionText number={number} option={option} />
                <GradeRow
                  label={text().row(option.label)}
                  grades={grades()}
                  chosen={chosen()}
                  low={text().low}
                  high={text().high}
                  none={text().none}
                  nameOf={(grade) => text().grade(grade, option.label)}
                  onTap={(grade) => {
                    props.onNotice('')
                    props.onChoose(toggleGrade(props.ballot, option.id, grade))
                  }}
                />
              </li>
            )
          }}
        </For>
      </ul>
      <p class="booth-note">{text().takeAway}</p>
    </>
  )
}
