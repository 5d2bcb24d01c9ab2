import { For, type JSX } from 'solid-js'
import { TEMPLATE_IDS, TEMPLATES, type TemplateId } from '../../../domain/agenda/templates.ts'
import { useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'

/** The agendas to begin with, each with what it takes. */
export function TemplateChoice(props: { onChoose: (template: TemplateId) => void }): JSX.Element {
  const words = useWords()
  const text = () => words().agenda
  const length = (id: TemplateId) =>
    Object.values<number>(TEMPLATES[id]).reduce((sum, minutes) => sum + minutes, 0)
  return (
    <section class="sheet agenda-templates" aria-labelledby="agenda-templates">
      <h2 id="agenda-templates">{text().templatesTitle}</h2>
      <p class="soft">{text().templatesText}</p>
      <For each={TEMPLATE_IDS}>
        {(id) => (
          <button type="button" class="button wide" onClick={() => props.onChoose(id)}>
            <Icon name="list" />
            {text().templateTime(text().templates[id].name, text().minutes(length(id)))}
          </button>
        )}
      </For>
    </section>
  )
}
