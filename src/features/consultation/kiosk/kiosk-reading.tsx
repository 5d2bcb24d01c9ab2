import { createEffect, type JSX, on, Show } from 'solid-js'
import type { Commitment } from '../../../domain/commitments/commitment.ts'
import { useLocale, useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'
import { longDay } from '../long-day.ts'

/** One commitment in large, plain words; arrows to the others, and one button to say something about it. */
export function KioskReading(props: {
  commitments: readonly Commitment[]
  nth: number
  tools: (spoken: () => string) => JSX.Element
  onTurn: (nth: number) => void
  onWrite: (about: Commitment | undefined) => void
  onEnd: () => void
}): JSX.Element {
  const words = useWords()
  const locale = useLocale()
  const text = () => words().kiosk
  const one = () => props.commitments[props.nth]
  const isLast = () => props.nth >= props.commitments.length - 1
  const when = () => {
    const { start, end } = one() ?? {}
    return start && end ? text().when(longDay(start, locale()), longDay(end, locale())) : ''
  }
  const spoken = () => {
    const { title = words().consultation.wholePlan, description = '', problem = '' } = one() ?? {}
    return [title, problem, description, when()].filter(Boolean).join('. ')
  }
  let title: HTMLHeadingElement | undefined
  let main: HTMLElement | undefined
  createEffect(
    on(
      () => props.nth,
      () => {
        title?.focus({ preventScroll: true })
        main?.closest('.booth')?.scrollTo(0, 0)
      },
    ),
  )
  return (
    <div class="kiosk-page" data-axis={one()?.axis}>
      <header class="kiosk-top">
        <button type="button" class="button" onClick={() => props.onEnd()}>
          <Icon name="house" /> {text().toStart}
        </button>
        {props.tools(spoken)}
      </header>
      <main ref={main} class="kiosk-reading">
        <Show
          when={one()}
          fallback={
            <h1 ref={title} tabindex="-1" class="headline">
              {words().consultation.wholePlan}
            </h1>
          }
        >
          {(shown) => (
            <>
              <p class="kiosk-number">{text().nth(props.nth + 1, props.commitments.length)}</p>
              <h1 ref={title} tabindex="-1" class="headline">
                {shown().title}
              </h1>
              <Show when={shown().problem}>
                {(problem) => (
                  <p>
                    <b>{text().problem}</b> {problem()}
                  </p>
                )}
              </Show>
              <Show when={shown().description}>
                {(description) => (
                  <p>
                    <b>{text().what}</b> {description()}
                  </p>
                )}
              </Show>
              <Show when={when()}>{(dates) => <p>{dates()}</p>}</Show>
            </>
          )}
        </Show>
        <button
          type="button"
          class="button primary booth-giant"
          onClick={() => props.onWrite(one())}
        >
          <Icon name="pencil" /> {one() ? text().sayThis : text().sayAll}
        </button>
        <Show when={one()}>
          <button type="button" class="button" onClick={() => props.onWrite(undefined)}>
            {text().sayAll}
          </button>
        </Show>
      </main>
      <Show when={props.commitments.length > 1}>
        <footer class="booth-pair kiosk-turn">
          <button
            type="button"
            class="button"
            aria-disabled={props.nth === 0}
            onClick={() => props.nth > 0 && props.onTurn(props.nth - 1)}
          >
            <Icon name="back" /> {text().previous}
          </button>
          <button
            type="button"
            class="button"
            aria-disabled={isLast()}
            onClick={() => !isLast() && props.onTurn(props.nth + 1)}
          >
            {text().next} <Icon name="next" />
          </button>
        </footer>
      </Show>
    </div>
  )
}
