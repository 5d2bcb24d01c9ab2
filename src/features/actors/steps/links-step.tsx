import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import {
  type Actor,
  DIRECTIONS,
  RELATION_TYPES,
  type Relation,
  STRENGTHS,
} from '../../../domain/actors/actor.ts'
import { isSameLink, usualDirection } from '../../../domain/actors/links.ts'
import { useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Segment } from '../../../ui/segment.tsx'
import type { MapDesk } from '../desk.ts'
import { RelationItem } from '../relation-item.tsx'
import { RelationSample } from '../relation-lines.tsx'
import { SECTOR_ICON } from '../sector-icon.ts'
import { pairOf, sentenceOf } from '../sociogram/picture-data.ts'

/** What links them, one kind at a time: choose the kind, tap the first actor, tap the second. */
export function LinksStep(props: { desk: MapDesk }): JSX.Element {
  const words = useWords()
  const text = () => words().actorViews
  const [type, setType] = createSignal<Relation['type']>('collaboration')
  const [strength, setStrength] = createSignal<Relation['strength']>('medium')
  const [direction, setDirection] = createSignal<Relation['direction']>('two-way')
  const [firstId, setFirstId] = createSignal<string>()
  /** What became of the last two taps. */
  const [told, setTold] = createSignal('')
  const first = () => props.desk.actor(firstId() ?? '')
  const kindName = () => words().actors.relationTypes[type()]
  const own = createMemo(() => props.desk.relations().filter((one) => one.type === type()))
  const countOf = (kind: Relation['type']) =>
    props.desk.relations().filter((one) => one.type === kind).length
  const nameOf = (id: string) => props.desk.actor(id)?.name ?? ''
  const sentence = (link: Pick<Relation, 'from' | 'to' | 'type' | 'direction'>) =>
    sentenceOf(link, nameOf, words())

  function choose(kind: Relation['type']) {
    setType(kind)
    setDirection(usualDirection(kind))
    setFirstId(undefined)
    setTold('')
  }

  async function tap(actor: Actor) {
    const from = first()
    if (from === undefined || from.id === actor.id) {
      setFirstId(from === undefined ? actor.id : undefined)
      return
    }
    setFirstId(undefined)
    const link = { from: from.id, to: actor.id, type: type(), direction: direction() }
    if (own().some((one) => isSameLink(one, link))) {
      setTold(text().alreadyLinked(sentence(link)))
      return
    }
    const refusal = await props.desk.relate({ ...link, strength: strength() })
    setTold(refusal ?? text().linked(sentence(link)))
  }

  return (
    <>
      <fieldset class="steps-chips" aria-label={text().oneKind}>
        <For each={RELATION_TYPES}>
          {(kind) => (
            <button
              type="button"
              class="chip steps-kind"
              aria-pressed={type() === kind}
              onClick={() => choose(kind)}
            >
              <RelationSample type={kind} strength="medium" />
              {text().kindCount(words().actors.relationTypes[kind], countOf(kind))}
            </button>
          )}
        </For>
      </fieldset>
      <div class="steps-columns">
        <section class="sheet steps-form" aria-label={kindName()}>
          <h3>{kindName()}</h3>
          <p>{text().kindHints[type()]}</p>
          <Show when={props.desk.mayWrite()}>
            <Show
              when={props.desk.actors().length > 1}
              fallback={<p class="small soft">{text().fewActors}</p>}
            >
              <div class="steps-how">
                <Segment
                  label={words().actors.strength}
                  value={strength()}
                  options={STRENGTHS.map((value) => ({
                    value,
                    label: words().actors.strengths[value],
                  }))}
                  onChange={setStrength}
                />
                <Segment
                  label={words().actors.direction}
                  value={direction()}
                  options={DIRECTIONS.map((value) => ({
                    value,
                    label: words().actors.directions[value],
                  }))}
                  onChange={setDirection}
                />
              </div>
              <p class="steps-now" role="status">
                <Show
                  when={first()}
                  fallback={
                    <>
                      <Show when={told()}>{(what) => <span>{what()} </span>}</Show>
                      {text().tapFirst}
                    </>
                  }
                >
                  {(one) => text().tapSecond(one().name)}
                </Show>
              </p>
              <ul class="steps-actors">
                <For each={props.desk.actors()}>
                  {(actor) => (
                    <li>
                      <button
                        type="button"
                        aria-pressed={firstId() === actor.id}
                        onClick={() => void tap(actor)}
                      >
                        <Icon name={SECTOR_ICON[actor.sector]} />
                        <span>{actor.name}</span>
                      </button>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          </Show>
        </section>
        <section class="sheet steps-here" aria-labelledby="steps-links">
          <h3 id="steps-links">{text().linksOf(kindName())}</h3>
          <Show when={own().length > 0} fallback={<p>{text().noneOfKind}</p>}>
            <ul class="actors-relations">
              <For each={own()}>
                {(link) => (
                  <RelationItem desk={props.desk} relation={link} sentence={sentence(link)}>
                    {text().linkStrength(
                      pairOf(link, nameOf, words()),
                      words().actors.strengths[link.strength],
                    )}
                  </RelationItem>
                )}
              </For>
            </ul>
          </Show>
        </section>
      </div>
    </>
  )
}
