import { createSignal, type JSX } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { FormActions } from '../../ui/form-actions.tsx'

/** Most characters of a topic. */
const TOPIC_MAX = 60

/** One topic, in free words, for several comments; none takes it off. */
export function TopicDialog(props: {
  count: number
  onKeep: (topic: string) => Promise<boolean>
  onClose: () => void
}): JSX.Element {
  const words = useWords()
  const text = () => words().hearing.topics
  const [topic, setTopic] = createSignal('')
  async function keep(event: SubmitEvent) {
    event.preventDefault()
    if (await props.onKeep(topic().trim())) props.onClose()
  }
  return (
    <Dialog open title={text().title(props.count)} onClose={() => props.onClose()}>
      <form class="stack" onSubmit={(event) => void keep(event)} novalidate>
        <Field
          label={text().topic}
          hint={text().hint}
          value={topic()}
          maxLength={TOPIC_MAX}
          onInput={setTopic}
        />
        <FormActions
          submit={text().keep}
          cancel={words().terms.cancel}
          onCancel={() => props.onClose()}
        />
      </form>
    </Dialog>
  )
}
