import { createSignal, type JSX, onMount, Show } from 'solid-js'
import { useWords } from '../../../i18n/index.ts'
import { CameraReader } from '../../../ui/camera-reader.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { CardRefusal } from '../cards/vote-cards.ts'
import { StillThere } from './still-there.tsx'
import { type BoothComfort, BoothTools } from './tools.tsx'

/** Asks for the person's card: shown to the camera, or its code typed. */
export function CardScreen(props: {
  comfort: BoothComfort
  secondsLeft: number | undefined
  onCard: (typed: string) => Promise<CardRefusal | undefined>
  onBack: () => void
}): JSX.Element {
  const words = useWords()
  const card = () => words().ceremony.card
  const [typed, setTyped] = createSignal('')
  const [refusal, setRefusal] = createSignal<CardRefusal>()
  let field: HTMLInputElement | undefined
  onMount(() => field?.focus({ preventScroll: true }))
  const show = async (text: string) => {
    const refused = await props.onCard(text)
    setRefusal(refused)
    if (refused !== undefined) {
      setTyped('')
      field?.focus()
    }
  }
  return (
    <div class="booth-vote booth-card">
      <header class="booth-top">
        <h1>{card().title}</h1>
        <BoothTools comfort={props.comfort} text={`${card().title}. ${card().text}`} />
      </header>
      <main>
        <p class="booth-pitch">{card().text}</p>
        <form
          class="stack"
          autocomplete="off"
          onSubmit={(event) => {
            event.preventDefault()
            void show(typed())
          }}
        >
          <div class="field">
            <label for="booth-card">{card().code}</label>
            <input
              ref={field}
              id="booth-card"
              class="input booth-code"
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              maxLength={40}
              value={typed()}
              aria-invalid={refusal() !== undefined}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </div>
          <Show when={refusal()}>
            {(which) => (
              <Notice tone="clash" alert>
                {card().refused[which()]}
              </Notice>
            )}
          </Show>
          <button type="submit" class="button primary booth-giant">
            {card().open}
            <Icon name="arrow" />
          </button>
        </form>
        <CameraReader onText={(text) => void show(text)} words={words().ceremony.camera} />
      </main>
      <footer class="booth-bottom">
        <StillThere secondsLeft={props.secondsLeft} />
        <button type="button" class="button" onClick={() => props.onBack()}>
          <Icon name="back" />
          {words().terms.cancel}
        </button>
      </footer>
    </div>
  )
}
