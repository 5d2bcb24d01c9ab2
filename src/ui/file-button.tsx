import type { JSX } from 'solid-js'

/** A button that asks for one file; the same one may be chosen again. */
export function FileButton(props: {
  /** As the `accept` of a file field. */
  accept: string
  class?: string
  /** Opens the camera that looks away from the person, where there is one. */
  camera?: boolean
  disabled?: boolean
  /** Where several buttons of a screen have the same word: which one this is, beginning with that word. */
  label?: string | undefined
  onFile: (file: File) => void
  children: JSX.Element
}): JSX.Element {
  let chooser: HTMLInputElement | undefined
  return (
    <>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-hidden="true"
        tabIndex={-1}
        accept={props.accept}
        capture={props.camera ? 'environment' : undefined}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = ''
          if (file) props.onFile(file)
        }}
      />
      <button
        type="button"
        class={props.class ?? 'button primary'}
        disabled={props.disabled ?? false}
        aria-label={props.label}
        onClick={() => chooser?.click()}
      >
        {props.children}
      </button>
    </>
  )
}
