import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Commitment, Milestone, Progress } from '../../domain/commitments/commitment.ts'
import { actorRows } from '../../domain/exchange/actor-rows.ts'
import { commitmentRows } from '../../domain/exchange/commitment-rows.ts'
import { proposalRows } from '../../domain/exchange/proposal-rows.ts'
import type { Plan } from '../../domain/process/plan.ts'
import type { Delimiter } from '../../exports/csv.ts'
import { PLAN_EXPORTS } from '../../exports/plan/index.ts'
import { loadPlanLabels } from '../../exports/plan/labels.ts'
import type { ExportedFile } from '../../exports/plan/plan-export.ts'
import { zipFiles } from '../../exports/zip.ts'
import type { ExchangeWords } from '../../i18n/es/exchange.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { foldText } from '../../lib/fold.ts'
import { usePlan } from '../../store/context.ts'
import { createPlanContent, type PlanContent } from '../../store/plan-content.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { Screen } from '../../ui/screen.tsx'
import { Segment } from '../../ui/segment.tsx'
import { createToast, ToastPlace } from '../../ui/toast.tsx'
import { drawPng } from './draw-png.ts'
import './exchange.css'

type Format = keyof ExchangeWords['formats']
const PROPOSALS = ['csv', 'xlsx', 'json', 'decidim', 'consul', 'ogp'] as const satisfies Format[]
const MAPS = ['svg', 'png', 'csv', 'kumu', 'graphml'] as const satisfies Format[]

/** The plan's proposals and maps as files for other tools, written on this tablet. */
export default function ExportScreen(): JSX.Element {
  const place = usePlan()
  const words = useWords()
  const content = createPlanContent(place)
  return (
    <Screen
      title={words().exchange.exportTitle}
      subtitle={content()?.plan()?.name ?? ''}
      back={`/plan/${place.session.plan}`}
      class="exchange"
    >
      <Show when={content()} fallback={<p role="status">{words().exchange.opening}</p>}>
        {(known) => (
          <Show when={known().plan()} fallback={<p>{words().documents.noPlan}</p>}>
            {(plan) => <Formats content={known()} plan={plan()} />}
          </Show>
        )}
      </Show>
    </Screen>
  )
}

function Formats(props: { content: PlanContent; plan: Plan }): JSX.Element {
  const { room } = usePlan()
  const words = useWords()
  const locale = useLocale()
  const toast = createToast()
  const [delimiter, setDelimiter] = createSignal<Delimiter>(';')
  const [stances, setStances] = createSignal<'team' | 'file'>('team')

  async function write(format: Format): Promise<readonly ExportedFile[]> {
    const { content, plan } = props
    const records = {
      plan,
      meetings: content.meetings(),
      proposals: content.proposals(),
      supports: content.supports(),
      consolidated: content.consolidated(),
      fates: content.fates(),
      actors: content.actors(),
      relations: content.relations(),
      commitments: room.records.list<Commitment>('commitment'),
      milestones: room.records.list<Milestone>('milestone'),
      progress: room.records.list<Progress>('progress'),
    }
    const options = { labels: await loadPlanLabels(locale()), delimiter: delimiter() }
    const exporter = PLAN_EXPORTS.find(({ id }) => id === (format === 'png' ? 'svg' : format))
    const rows = {
      ...proposalRows(records),
      ...actorRows(records, { stances: stances() === 'file' }),
      ...commitmentRows(records),
    }
    const files = (await exporter?.files(rows, options)) ?? []
    if (format !== 'png') return files
    return Promise.all(
      files.map(async ({ name, content: drawing }) => ({
        name: name.replace(/svg$/, 'png'),
        mime: 'image/png',
        content: await drawPng(String(drawing)),
      })),
    )
  }

  async function save(format: Format) {
    try {
      const files = await write(format)
      const [first] = files
      if (first === undefined) return
      const base = `${slug(props.plan.municipality)}-${format}`
      const name = files.length === 1 ? `${base}.${first.name.split('.').at(-1)}` : `${base}.zip`
      if (files.length === 1) saveFile(name, first.mime, first.content)
      else saveFile(name, 'application/zip', zipFiles(files))
      toast.show({ text: words().exchange.saved(name) })
    } catch {
      toast.show({ text: words().exchange.notSaved, failed: true })
    }
  }

  const buttons = (formats: readonly Format[]) => (
    <div class="exchange-formats">
      <For each={formats}>
        {(format) => (
          <button type="button" class="button" onClick={() => void save(format)}>
            <Icon name="file" />
            <span>
              {words().exchange.formats[format][0]}
              <small>{words().exchange.formats[format][1]}</small>
            </span>
          </button>
        )}
      </For>
    </div>
  )
  return (
    <>
      <section class="sheet stack">
        <p>{words().exchange.exportText}</p>
        <Show when={props.content.closedMeetings().length > 0}>
          <Notice>
            {words().documents.closed(props.content.closedMeetings().map(({ name }) => name))}
          </Notice>
        </Show>
        <p>
          <b>{words().exchange.delimiter}</b>
        </p>
        <Segment
          label={words().exchange.delimiter}
          value={delimiter()}
          options={[
            { value: ';', label: words().exchange.semicolon },
            { value: ',', label: words().exchange.comma },
          ]}
          onChange={setDelimiter}
        />
      </section>
      <section class="sheet stack" aria-labelledby="exchange-proposals">
        <h2 id="exchange-proposals">{words().exchange.proposals}</h2>
        {buttons(PROPOSALS)}
      </section>
      <section class="sheet stack" aria-labelledby="exchange-maps">
        <h2 id="exchange-maps">{words().exchange.maps}</h2>
        <Show when={props.content.actors().length > 0} fallback={<p>{words().exchange.noMaps}</p>}>
          <p>{words().exchange.stancesText}</p>
          <Segment
            label={words().exchange.stances}
            value={stances()}
            options={[
              { value: 'team', label: words().exchange.stancesStay },
              { value: 'file', label: words().exchange.stancesGo },
            ]}
            onChange={setStances}
          />
          {buttons(MAPS)}
        </Show>
      </section>
      <ToastPlace toast={toast.current()} />
    </>
  )
}

function slug(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
