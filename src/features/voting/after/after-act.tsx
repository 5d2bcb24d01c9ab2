import { A } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Act, Recount } from '../../../domain/voting/act-records.ts'
import type { Vote } from '../../../domain/voting/vote.ts'
import type { VoteCourse } from '../../../domain/voting/vote-course.ts'
import { useWords } from '../../../i18n/index.ts'
import { useMeeting } from '../../../store/context.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useVotePaths } from '../course.ts'
import { ActaSheet } from './acta-sheet.tsx'
import { HowCountedSheet } from './how-counted-sheet.tsx'
import { Objections } from './objections.tsx'
import { RecountFile } from './recount-file.tsx'

/** What one does with a signed count: print it, let others recount it, explain it, object to it. */
export function AfterAct(props: { vote: Vote; act: Act; course: VoteCourse }): JSX.Element {
  const words = useWords()
  const text = () => words().ceremony
  const paths = useVotePaths()
  const { paper } = useMeeting()
  const [shown, setShown] = createSignal<'acta' | 'how' | 'file'>()
  const recounts = () =>
    paper.records.list<Recount>('recount').filter(({ act }) => act === props.act.id)
  const nameOf = (device: string) =>
    props.course.booths.find((booth) => booth.device === device)?.name ?? device.slice(0, 8)
  const close = () => setShown(undefined)
  return (
    <>
      <section class="sheet vote-card stack">
        <button type="button" class="button wide" onClick={() => setShown('acta')}>
          <Icon name="print" />
          {text().acta.verb}
        </button>
        <button type="button" class="button wide" onClick={() => setShown('how')}>
          <Icon name="info" />
          {text().howCounted.verb}
        </button>
        <button type="button" class="button wide" onClick={() => setShown('file')}>
          <Icon name="file" />
          {text().file.verb}
        </button>
      </section>
      <section class="sheet vote-card stack">
        <h3>{text().recount.list}</h3>
        <Show when={recounts().length > 0} fallback={<p>{text().recount.none}</p>}>
          <ul class="vote-after">
            <For each={recounts()}>
              {(recount) => (
                <li>
                  <Icon name={recount.agrees ? 'check' : 'alert'} />
                  <span>
                    {recount.agrees
                      ? text().recount.agrees(nameOf(recount.device))
                      : text().recount.disagrees(nameOf(recount.device))}
                  </span>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <A class="button wide" href={paths.recount(props.vote.id)}>
          <Icon name="list" />
          {text().recount.verb}
        </A>
      </section>
      <Objections vote={props.vote} act={props.act} />
      <Show when={shown() === 'acta'}>
        <ActaSheet vote={props.vote} act={props.act} course={props.course} onDone={close} />
      </Show>
      <Show when={shown() === 'how'}>
        <HowCountedSheet vote={props.vote} act={props.act} recounts={recounts()} onDone={close} />
      </Show>
      <Show when={shown() === 'file'}>
        <RecountFile vote={props.vote} act={props.act} recounts={recounts()} onDone={close} />
      </Show>
    </>
  )
}
