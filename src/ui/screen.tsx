import { A } from '@solidjs/router'
import { createContext, type JSX, onMount, Show, useContext } from 'solid-js'
import { useShell } from '../i18n/index.ts'
import { Icon } from './icon.tsx'

/** What the app hangs into every awning: where the data is, text size and language. */
export interface Frame {
  readonly where: () => JSX.Element
  readonly tools: () => JSX.Element
  /** What concerns the whole device: nothing saved, another tab, a newer version. */
  readonly banner: () => JSX.Element
  /** Called when a screen stands. */
  readonly settled: () => void
}

export const FrameContext = createContext<Frame>({
  where: () => undefined,
  tools: () => undefined,
  banner: () => undefined,
  settled: () => {},
})

/**
 * A staff screen: the awning with its title, then what the screen has to say. Back always goes one
 * level up and never loses text.
 */
export function Screen(props: {
  title: string
  subtitle?: string
  /** Address one level up; absent on the first screen. */
  back?: string
  actions?: JSX.Element
  /** Class of the main element: each feature lays out its own. */
  class?: string
  children: JSX.Element
}): JSX.Element {
  const frame = useContext(FrameContext)
  const words = useShell()
  // After this screen was painted, so that nothing that can wait is fetched before it.
  onMount(() => requestAnimationFrame(() => setTimeout(() => frame.settled())))
  return (
    <>
      <header class="awning">
        <Show
          when={props.back}
          fallback={
            <span class="brand">
              <img src="/mark.svg" alt="" width="44" height="44" />
              <span>{props.title}</span>
            </span>
          }
        >
          {(back) => (
            <>
              <A class="round" href={back()} aria-label={words().back}>
                <Icon name="back" />
              </A>
              <div class="awning-title">
                <h1>{props.title}</h1>
                <span class="sub">{props.subtitle}</span>
              </div>
            </>
          )}
        </Show>
        {frame.where()}
        {props.actions}
        {frame.tools()}
      </header>
      {frame.banner()}
      <main id="main" class={props.class}>
        {props.children}
      </main>
    </>
  )
}
