import { A } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import type { HandledComment } from '../../domain/consultation/handled.ts'
import { lineAddress } from '../../domain/lineage/line-address.ts'
import { useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'

/** One comment in its own words, with what was made of it and what can be done. */
export function CommentRow(props: {
  one: HandledComment
  about: string
  place: { readonly nth: number; readonly of: number }
  mayWrite: boolean
  isMarked: boolean
  onMark: () => void
  onShow: () => void
  onHide: () => void
  onAnswer: () => void
  /** Shows the way to answer that came with it, sealed. */
  onContact: (box: string) => void
  mayErase: boolean
  onErase: () => void
}): JSX.Element {
  const words = useWords()
  const { session } = usePlan()
  const text = () => words().consultation
  const handling = () => props.one.handling
  const channel = () => {
    const { contribution } = props.one
    return contribution && text().channels[contribution.channel]
  }
  return (
    <li class="consultation-comment" aria-setsize={props.place.of} aria-posinset={props.place.nth}>
      <p class="consultation-mark">
        <b>{text().stances[props.one.comment.stance]}</b> · {props.about}
        <small class="soft">
          {[text().code(props.one.code), channel(), handling().topic].filter(Boolean).join(' · ')}
        </small>
      </p>
      <blockquote class="quote">«{props.one.comment.text}»</blockquote>
      <Show when={props.one.comment.proposedText}>
        {(proposed) => (
          <p>
            {text().proposedText}: «{proposed()}»
          </p>
        )}
      </Show>
      <Show when={props.one.isDisputed}>
        <Notice tone="clash">{text().disputed}</Notice>
      </Show>
      <Show when={handling().answer}>
        {(answer) => (
          <p class="consultation-answer">
            <Icon name="check" />
            <span>
              <b>{text().decisions[answer().decision]}.</b> {answer().reason}
            </span>
          </p>
        )}
      </Show>
      <div class="actions">
        <A
          class="button"
          href={lineAddress(session.plan, { kind: 'comment', id: props.one.comment.id })}
        >
          <Icon name="next" /> {words().lineage.see}
          <span class="unseen"> : {props.one.code}</span>
        </A>
        <Show when={props.mayWrite}>
          <label class="consultation-check">
            <input
              type="checkbox"
              checked={props.isMarked}
              aria-label={text().markFor(props.one.code)}
              onChange={() => props.onMark()}
            />
            <span>{text().mark}</span>
          </label>
          <button type="button" class="button" onClick={() => props.onAnswer()}>
            <Icon name="pencil" /> {handling().answer ? text().changeAnswer : text().answer}
            <span class="unseen"> : {props.one.code}</span>
          </button>
          <button
            type="button"
            class="button"
            aria-pressed={handling().moderation === 'shown'}
            onClick={() => props.onShow()}
          >
            <Icon name="check" /> {handling().moderation === 'shown' ? text().shown : text().show}
            <span class="unseen"> : {props.one.code}</span>
          </button>
          <button
            type="button"
            class="button"
            aria-pressed={handling().moderation === 'hidden'}
            onClick={() => props.onHide()}
          >
            <Icon name="minus" /> {handling().moderation === 'hidden' ? text().hidden : text().hide}
            <span class="unseen"> : {props.one.code}</span>
          </button>
          <Show when={props.one.contribution?.sealedContact}>
            {(box) => (
              <button type="button" class="button" onClick={() => props.onContact(box())}>
                <Icon name="person" /> {words().hearing.contact.see}
                <span class="unseen"> : {props.one.code}</span>
              </button>
            )}
          </Show>
          <Show when={props.mayErase}>
            <button type="button" class="button" onClick={() => props.onErase()}>
              <Icon name="wipe" /> {words().hearing.erase.open}
              <span class="unseen"> : {props.one.code}</span>
            </button>
          </Show>
        </Show>
      </div>
    </li>
  )
}
