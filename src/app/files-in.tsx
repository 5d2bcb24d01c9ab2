import { useNavigate } from '@solidjs/router'
import { createSignal, type JSX, onCleanup, onMount, Show, useContext } from 'solid-js'
import { useShell } from '../i18n/index.ts'
import { BoothLockContext } from '../store/booth-lock.ts'
import { useDevice } from '../store/context.ts'
import { Icon } from '../ui/icon.tsx'

/** What an installed app is opened with (File Handling API). */
interface LaunchQueue {
  setConsumer(
    take: (launch: { readonly files?: readonly { getFile(): Promise<File> }[] }) => void,
  ): void
}

/** Files that a person drops anywhere in the app, or opens with it: they go to the joining screen. */
export function FilesIn(): JSX.Element {
  const device = useDevice()
  const booth = useContext(BoothLockContext)
  const navigate = useNavigate()
  const words = useShell()
  const [over, setOver] = createSignal(false)
  const isBooth = () => Boolean(booth?.()?.current())

  function take(file: File | undefined) {
    // A voter's hands bring no files.
    if (!file || isBooth()) return
    device.give(file)
    navigate('/unirse?con=archivo')
  }
  onMount(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const onDragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return
      // Without this the browser would leave the app for the file.
      event.preventDefault()
      setOver(!isBooth())
    }
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      take(event.dataTransfer?.files[0])
    }
    document.addEventListener('dragover', onDragOver)
    document.addEventListener('dragleave', onDragLeave)
    document.addEventListener('drop', onDrop)
    onCleanup(() => {
      document.removeEventListener('dragover', onDragOver)
      document.removeEventListener('dragleave', onDragLeave)
      document.removeEventListener('drop', onDrop)
    })
    const queue = (window as { launchQueue?: LaunchQueue }).launchQueue
    queue?.setConsumer(({ files }) => void files?.[0]?.getFile().then(take))
  })
  return (
    <Show when={over()}>
      <div class="drop-here" aria-hidden="true">
        <Icon name="file" /> {words().dropFile}
      </div>
    </Show>
  )
}
