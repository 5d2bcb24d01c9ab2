import type { JSX } from 'solid-js'
import { diffTexts } from '../../domain/versions/diff-texts.ts'
import { useWords } from '../../i18n/index.ts'
import { ChangedText } from '../../ui/changed-text.tsx'

/** What stood before and what stands after, side by side, with what differs marked. */
export function StepChange(props: {
  change: { readonly before: string; readonly after: string }
}): JSX.Element {
  const words = useWords()
  const text = () => words().lineage
  const pieces = () => diffTexts(props.change.before, props.change.after)
  return (
    <dl class="line-change">
      <div>
        <dt>{text().before}</dt>
        <dd>
          <ChangedText pieces={pieces()} side="before" words={text()} />
        </dd>
      </div>
      <div>
        <dt>{text().after}</dt>
        <dd>
          <ChangedText pieces={pieces()} side="after" words={text()} />
        </dd>
      </div>
    </dl>
  )
}
