import { type JSX, Show } from 'solid-js'
import type { Relation } from '../../domain/actors/actor.ts'
import { useWords } from '../../i18n/index.ts'
import { Icon } from '../../ui/icon.tsx'
import type { MapDesk } from './desk.ts'
import { RelationSample } from './relation-lines.tsx'

/** One relation of a list: its line, its words, and a way to take it off the map. */
export function RelationItem(props: {
  desk: MapDesk
  relation: Relation
  /** The whole of it in a sentence, for the button that removes it. */
  sentence: string
  children: JSX.Element
}): JSX.Element {
  const words = useWords()
  return (
    <li>
      <RelationSample type={props.relation.type} strength={props.relation.strength} />
      <span>{props.children}</span>
      <Show when={props.desk.mayWrite()}>
        <button
          type="button"
          class="round"
          aria-label={words().actors.removeRelation(props.sentence)}
          onClick={() => void props.desk.withdraw(props.relation, words().actors.relationRemoved)}
        >
          <Icon name="close" />
        </button>
      </Show>
    </li>
  )
}
