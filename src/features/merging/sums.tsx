import { For, type JSX } from 'solid-js'
import type { FateCounts } from '../../domain/merging/fates.ts'
import { useWords } from '../../i18n/index.ts'

const HEAPS = ['pending', 'merged', 'alone', 'referred', 'outOfScope', 'conflicts'] as const

/** Where all proposals stand: the heaps and their sum, so that nothing can be missing unseen (I5). */
export function Sums(props: { counts: FateCounts }): JSX.Element {
  const words = useWords()
  const shown = () => HEAPS.filter((heap) => heap !== 'conflicts' || props.counts.conflicts > 0)
  return (
    <p class="merging-sums">
      <For each={shown()}>
        {(heap, at) => (
          <span class="merging-sum" classList={{ clash: heap === 'conflicts' }}>
            {at() > 0 && <i aria-hidden="true">+</i>}
            <b class="num">{props.counts[heap]}</b> {words().merging.heaps[heap]}
          </span>
        )}
      </For>
      <span class="merging-sum total">
        <i aria-hidden="true">=</i>
        <b class="num">{props.counts.total}</b> {words().merging.inAll}
      </span>
    </p>
  )
}
