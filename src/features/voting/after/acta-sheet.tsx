import { For, type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Act } from '../../../domain/voting/act-records.ts'
import type { Vote } from '../../../domain/voting/vote.ts'
import type { VoteCourse } from '../../../domain/voting/vote-course.ts'
import { useWords } from '../../../i18n/index.ts'
import { useMeeting } from '../../../store/context.ts'
import { QrCode } from '../../../ui/qr-code.tsx'
import { faceOf } from '../faces/index.ts'
import { LotNotice } from '../lot-notice.tsx'
import { PrintSheet } from '../print-sheet.tsx'
import { shortCode } from '../result-sentence.ts'
import { createResult, OrderOnlyNotice } from '../results.tsx'

/** The act on paper: question, numbers, ranking, what did not add up, two signatures, and its hash as a QR code. */
export function ActaSheet(props: {
  vote: Vote
  act: Act
  course: VoteCourse
  onDone: () => void
}): JSX.Element {
  const words = useWords()
  const text = () => words().ceremony.acta
  const place = useMeeting()
  const result = createResult(() => props)
  const numbers = () => props.act.reconciliation
  /** Codes and numbers, each with its name. */
  const lines = (): [string, string | number][] => {
    const { countHash, dice, id } = props.act
    const { heads, counts } = numbers()
    return [
      [text().code, shortCode(props.vote.configHash)],
      ...(countHash ? [[text().countCode, shortCode(countHash)] as [string, string]] : []),
      [text().actCode, shortCode(id)],
      [text().heads, heads],
      [text().cast, counts.cast],
      [text().valid, counts.valid],
      [text().blank, counts.blank],
      [text().invalid, counts.invalid],
      ...(dice ? [[text().dice, dice] as [string, string]] : []),
    ]
  }
  const boxes = () =>
    numbers().ballotsByDevice.map(({ device, n }) => {
      const booth = props.course.booths.find((one) => one.device === device)
      const hash = booth?.sealed?.hash
      return {
        name: booth?.name ?? device.slice(0, 8),
        n,
        code: hash === undefined ? '' : shortCode(hash),
      }
    })
  return (
    <PrintSheet title={text().title} hint={text().hint} onDone={() => props.onDone()}>
      <article class="vote-acta">
        <header class="vote-acta-head">
          <div>
            <h1>{text().title}</h1>
            <p>{place.entry().name}</p>
            <p>
              <b>{props.vote.config.question}</b>
            </p>
            <p>
              {text().method}: {words().voting.method[props.vote.config.method]}
            </p>
          </div>
          <QrCode text={`encuentro-acta:${props.act.id}`} label={text().actCode} class="vote-qr" />
        </header>
        <dl class="vote-acta-codes">
          <For each={lines()}>
            {([label, value]) => (
              <div>
                <dt>{label}</dt>
                <dd class="num">{value}</dd>
              </div>
            )}
          </For>
        </dl>
        <p>
          <b>{text().boxes}:</b>{' '}
          {boxes()
            .map(({ name, n, code }) => `${name} · ${words().voting.ballots(n)} · ${code}`)
            .join('; ')}
        </p>
        <Show when={numbers().cards}>
          {(cards) => (
            <p>
              <b>{words().ceremony.cards.title}:</b> {words().ceremony.cards.handed}{' '}
              {cards().handed} ({words().ceremony.cards.handedFrom(cards())})
            </p>
          )}
        </Show>
        <For each={numbers().discrepancies}>
          {(which) => <p>⚠ {words().voting.count.discrepancy[which]}</p>}
        </For>
        <Show when={props.act.margin !== undefined && numbers().discrepancies.length > 0}>
          <p>{words().ceremony.steps.margin[props.act.margin ?? 'not-assessed']}</p>
        </Show>
        <Show when={props.act.note}>
          {(note) => (
            <p>
              <b>{words().voting.results.note}:</b> {note()}
            </p>
          )}
        </Show>
        <Show when={(props.act.together?.length ?? 0) > 0}>
          <p>{words().ceremony.key.together}</p>
        </Show>
        <Show when={props.act.quorum}>
          {(quorum) => (
            <p>
              {quorum().met
                ? words().ceremony.steps.quorumMet(quorum().need)
                : words().ceremony.steps.quorumMissed(quorum().need)}
            </p>
          )}
        </Show>
        <Dynamic
          component={faceOf(props.vote.config.method).result.Picture}
          config={props.vote.config}
          tally={props.act.tally}
          sensitivity={result().sensitivity}
          orderOnly={result().orderOnly}
        />
        <OrderOnlyNotice of={result()} />
        <LotNotice vote={props.vote} act={props.act} />
        <p>{result().sentence}</p>
        <div class="vote-acta-signs">
          <For each={props.act.signers}>
            {({ as, name }) => (
              <p>
                <span class="vote-acta-line" />
                {name}
                <small>{as === 'team' ? text().signTeam : text().signRoom}</small>
              </p>
            )}
          </For>
        </div>
        <section class="vote-acta-limits">
          <h2>{text().notPromised}</h2>
          <ol>
            <For each={text().limits}>{(limit) => <li>{limit}</li>}</For>
          </ol>
        </section>
      </article>
    </PrintSheet>
  )
}
