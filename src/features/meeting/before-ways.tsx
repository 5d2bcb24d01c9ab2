import { A } from '@solidjs/router'
import type { JSX } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import { Icon } from '../../ui/icon.tsx'

/** The ways to what is done before a meeting: telling people, packing, looking this tablet over. */
export function BeforeWays(props: { base: string }): JSX.Element {
  const words = useWords()
  return (
    <div class="meeting-ways">
      <A class="button" href={`${props.base}/difusion`}>
        <Icon name="send" /> {words().beforeWays.outreach}
      </A>
      <A class="button" href={`${props.base}/equipo`}>
        <Icon name="list" /> {words().beforeWays.equipment}
      </A>
      <A class="button" href={`${props.base}/previa`}>
        <Icon name="tablet" /> {words().beforeWays.preflight}
      </A>
    </div>
  )
}
