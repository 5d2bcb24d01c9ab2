import { A, useSearchParams } from '@solidjs/router'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { findLines } from '../../domain/lineage/find-line.ts'
import { lineAddress } from '../../domain/lineage/line-address.ts'
import type { LineNodeKind } from '../../domain/lineage/line-step.ts'
import { useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { createPlanContent, type PlanContent } from '../../store/plan-content.ts'
import { Field } from '../../ui/field.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { Screen } from '../../ui/screen.tsx'
import './lineage.css'
import { createLineageView } from './lineage-view.ts'

/** More than fit on a screen say that another word is wanted. */
const MOST_SHOWN = 30

const ICON_OF: Readonly<Record<LineNodeKind, IconName>> = {
  proposal: 'voice',
  consolidated: 'merge',
  commitment: 'flag',
  comment: 'people',
}

/** Where somebody with a receipt, or with a few words in mind, finds the line of life. */
export default function SearchScreen(): JSX.Element {
  const { session } = usePlan()
  const words = useWords()
  const content = createPlanContent(usePlan())
  return (
    <Screen title={words().lineage.title} back={`/plan/${session.plan}`} class="lineage alone">
      <Show when={content()} fallback={<p role="status">{words().lineage.opening}</p>}>
        {(known) => <Search content={known()} />}
      </Show>
    </Screen>
  )
}

function Search(props: { content: PlanContent }): JSX.Element {
  const { session } = usePlan()
  const words = useWords()
  const text = () => words().lineage
  // What was looked for stands in the address, so that the way back finds it again.
  const [query, setQuery] = useSearchParams<{ q?: string }>()
  // eslint-disable-next-line solid/reactivity -- reason: the content of a plan stays with its screen
  const lineage = createLineageView(props.content)
  const typed = () => (typeof query.q === 'string' ? query.q : '')
  const found = createMemo(() => findLines(lineage(), typed()))
  return (
    <div class="sheet lineage-search">
      <h2 class="headline">{text().searchHead}</h2>
      <Field
        label={text().searchLabel}
        hint={text().searchHint}
        value={typed()}
        maxLength={120}
        onInput={(q) => setQuery({ q }, { replace: true })}
      />
      <Show when={typed().trim() !== ''}>
        <p role="status">
          <b>
            {found().length > MOST_SHOWN
              ? text().foundFirst(MOST_SHOWN, found().length)
              : text().found(found().length)}
          </b>
          <Show when={found().length === 0}>
            <br />
            {text().notFound}
          </Show>
        </p>
        <ul class="lineage-found">
          <For each={found().slice(0, MOST_SHOWN)}>
            {(one) => (
              <li>
                <A href={lineAddress(session.plan, one.node)}>
                  <Icon name={ICON_OF[one.node.kind]} />
                  <span>
                    <b>
                      {text().node[one.node.kind]} {one.code}
                    </b>
                    <span
                      classList={{
                        quote: one.node.kind === 'proposal' || one.node.kind === 'comment',
                      }}
                    >
                      {one.words}
                    </span>
                  </span>
                  <Icon name="next" />
                </A>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  )
}
