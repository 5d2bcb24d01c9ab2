import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import type { Actor, Relation } from '../../domain/actors/actor.ts'
import { useWords } from '../../i18n/index.ts'
import { Icon } from '../../ui/icon.tsx'
import type { MapDesk } from './desk.ts'
import { RelationDialog } from './relation-dialog.tsx'
import { RelationItem } from './relation-item.tsx'

/** The relations of the chosen actor in words, each with its line; adding one and taking one away. */
export function RelationsSheet(props: { desk: MapDesk; actor: Actor }): JSX.Element {
  const words = useWords()
  const [adding, setAdding] = createSignal(false)
  const own = createMemo(() =>
    props.desk
      .relations()
      .filter(({ from, to }) => from === props.actor.id || to === props.actor.id),
  )
  const sentence = (relation: Relation) =>
    words().actors.relationSentence({
      type: words().actors.relationTypes[relation.type],
      strength: words().actors.strengths[relation.strength],
      other:
        props.desk.actor(relation.from === props.actor.id ? relation.to : relation.from)?.name ??
        '',
      way:
        relation.direction === 'two-way' ? 'both' : relation.from === props.actor.id ? 'out' : 'in',
    })
  return (
    <section class="sheet actors-sheet" aria-label={words().actors.relationsOf(props.actor.name)}>
      <h2>{words().actors.relationsOf(props.actor.name)}</h2>
      <Show
        when={own().length > 0}
        fallback={<p class="small soft">{words().actors.noRelations}</p>}
      >
        <ul class="actors-relations">
          <For each={own()}>
            {(relation) => (
              <RelationItem desk={props.desk} relation={relation} sentence={sentence(relation)}>
                {sentence(relation)}
                <Show when={relation.note}>{(note) => <small class="soft">{note()}</small>}</Show>
              </RelationItem>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.desk.mayWrite() && props.desk.actors().length > 1}>
        <button type="button" class="button" onClick={() => setAdding(true)}>
          <Icon name="link" /> {words().actors.addRelation}
        </button>
      </Show>
      <Show when={adding()}>
        <RelationDialog desk={props.desk} from={props.actor} onClose={() => setAdding(false)} />
      </Show>
    </section>
  )
}
