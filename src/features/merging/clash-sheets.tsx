import { createMemo, For, type JSX, Show } from 'solid-js'
import { fateChange } from '../../domain/merging/merge.ts'
import type { Fate, Proposal } from '../../domain/proposals/proposal.ts'
import { useWords } from '../../i18n/index.ts'
import { canonicalJson } from '../../lib/hash.ts'
import { usePlan } from '../../store/context.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { type ClashVersion, type FieldClash, versionsOf } from './clashes.ts'
import type { Desk } from './desk.ts'
import { fateInWords } from './fate-words.ts'
import { clashTitle, valueInWords } from './field-words.ts'
import { ProposalCard } from './proposal-card.tsx'

/** Two fates for one proposal: both are shown with who gave them; a person chooses one. */
export function FateClashSheet(props: {
  desk: Desk
  proposal: Proposal
  between: readonly Fate[]
}): JSX.Element {
  const words = useWords()
  const { room } = usePlan()
  const devicesOf = createMemo(() => {
    const heads = room.records.get(props.proposal.id)?.conflicts?.['fate'] ?? []
    return new Map(versionsOf(heads).map((one) => [canonicalJson(one.value), one.devices]))
  })
  return (
    <section class="merging-group" aria-label={words().merging.fates.conflict}>
      <Notice tone="clash">{words().merging.clashText}</Notice>
      <ul class="merging-cards">
        <li>
          <ProposalCard desk={props.desk} proposal={props.proposal} />
        </li>
      </ul>
      <Versions
        desk={props.desk}
        versions={props.between.map((fate) => ({
          words: fateInWords(fate, props.desk, words()),
          devices: devicesOf().get(canonicalJson(fate)) ?? [],
          choose: () =>
            void props.desk.act(
              { births: [], changes: [fateChange(props.proposal.id, fate)] },
              words().merging.settled,
            ),
        }))}
      />
    </section>
  )
}

/** One field with two values: both are kept until a person chooses. */
export function FieldClashSheet(props: { desk: Desk; clash: FieldClash }): JSX.Element {
  const words = useWords()
  const proposal = () => props.desk.proposal(props.clash.id)
  const choose = (version: ClashVersion) =>
    void props.desk.settle(props.clash, version.value, words().merging.settled)
  return (
    <section class="merging-group" aria-label={words().merging.hints.fieldClash}>
      <Notice tone="clash">{words().merging.clashText}</Notice>
      <h2>{clashTitle(props.clash, props.desk, words())}</h2>
      <Show when={proposal()}>
        {(found) => (
          <ul class="merging-cards">
            <li>
              <ProposalCard desk={props.desk} proposal={found()} />
            </li>
          </ul>
        )}
      </Show>
      <Versions
        desk={props.desk}
        versions={props.clash.versions.map((version) => ({
          words: valueInWords(props.clash, version.value, words()),
          devices: version.devices,
          choose: () => choose(version),
        }))}
      />
    </section>
  )
}

function Versions(props: {
  desk: Desk
  versions: readonly {
    readonly words: string
    readonly devices: readonly string[]
    readonly choose: () => void
  }[]
}): JSX.Element {
  const words = useWords()
  return (
    <ol class="merging-versions">
      <For each={props.versions}>
        {(version) => (
          <li class="sheet">
            <p class="merging-version">{version.words}</p>
            <Show when={version.devices.length > 0}>
              <p class="small soft">
                {words().merging.writtenBy(version.devices.map(props.desk.deviceName))}
              </p>
            </Show>
            <Show when={props.desk.mayWrite()}>
              <button type="button" class="button" onClick={() => version.choose()}>
                <Icon name="check" /> {words().merging.chooseThis}
              </button>
            </Show>
          </li>
        )}
      </For>
    </ol>
  )
}
