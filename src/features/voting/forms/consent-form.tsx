import { For, type JSX } from 'solid-js'
import { CONSENT_LEVELS } from '../../../domain/voting/method-rules.ts'
import { useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { LEVEL_ICONS } from '../papers/levels.ts'

/** Nothing to choose: the five answers, and what has to be at hand. */
export function ConsentForm(): JSX.Element {
  const words = useWords()
  const text = () => words().voting.forms.consent
  return (
    <>
      <ul class="vote-levels">
        <For each={CONSENT_LEVELS}>
          {(level) => (
            <li>
              <Icon name={LEVEL_ICONS[level]} />
              {words().voting.papers.consent.levels[level]}
            </li>
          )}
        </For>
      </ul>
      <p>{text().meaning}</p>
      <Notice>{text().cards}</Notice>
    </>
  )
}
