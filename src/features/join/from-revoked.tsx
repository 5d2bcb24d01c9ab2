import { For, type JSX } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import type { Preview } from '../../store/context.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'

/**
 * What a file brings of revoked devices. A coordinator's tablet asks whether it waits or is applied,
 * the safe answer first; any other one says where it belongs.
 */
export function FromRevoked(props: {
  preview: Preview
  /** What was decided, once it is done. */
  decided: 'apply' | 'wait' | undefined
  disabled: boolean
  onDecide: (decision: 'apply' | 'wait') => void
}): JSX.Element {
  const words = useWords()
  return (
    <Notice icon={props.decided === 'apply' ? 'check' : 'clock'} alert={props.decided === 'wait'}>
      <div class="stack">
        <b>{words().access.fromRevoked(props.preview.fromRevoked.length)}</b>
        <ul>
          <For each={props.preview.fromRevoked}>
            {(each) => (
              <li>
                «{each.name}»: {words().access.waitingWhat(each.fresh)}
              </li>
            )}
          </For>
        </ul>
        <p>{said()}</p>
        {props.preview.mayDecide && props.decided === undefined && (
          <div class="actions">
            <Answer decision="wait" icon="clock" word={words().access.letWait} />
            <Answer decision="apply" icon="check" word={words().access.receiveAll} />
          </div>
        )}
      </div>
    </Notice>
  )

  function said(): string {
    if (!props.preview.mayDecide) return words().access.bringThere
    return props.decided === 'wait' ? words().access.nowWaiting : words().access.decide
  }

  function Answer(answer: {
    decision: 'apply' | 'wait'
    icon: 'clock' | 'check'
    word: string
  }): JSX.Element {
    return (
      <button
        type="button"
        class="button"
        disabled={props.disabled}
        onClick={() => props.onDecide(answer.decision)}
      >
        <Icon name={answer.icon} /> {answer.word}
      </button>
    )
  }
}
