import { createSignal, type JSX } from 'solid-js'
import {
  MEETING_TYPES,
  type MeetingType,
  type PhaseNumber,
  type Zone,
} from '../../domain/process/plan.ts'
import { useWords } from '../../i18n/index.ts'
import { useOpenDevice, usePlan } from '../../store/context.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Choice, Field } from '../../ui/field.tsx'
import { FormActions } from '../../ui/form-actions.tsx'

/** The phase in which each kind of meeting belongs (guide: process §3.3). */
const PHASE_OF: Record<MeetingType, PhaseNumber> = {
  presentation: 1,
  induction: 1,
  'actor-map': 2,
  'internal-workshop': 2,
  'citizen-meeting': 3,
  criteria: 4,
  prioritisation: 4,
  review: 5,
  approval: 5,
  'consultation-assembly': 6,
  launch: 8,
}

/** Puts a meeting in the calendar. */
export function MeetingDialog(props: {
  open: boolean
  zones: readonly Zone[]
  onClose: () => void
}): JSX.Element {
  const { session } = usePlan()
  const device = useOpenDevice()
  const words = useWords()
  const [type, setType] = createSignal<MeetingType>('citizen-meeting')
  const [name, setName] = createSignal('')
  const [date, setDate] = createSignal(new Date().toLocaleDateString('sv'))
  const [time, setTime] = createSignal('')
  const [venue, setVenue] = createSignal('')
  const [zone, setZone] = createSignal('')
  const [tables, setTables] = createSignal('4')
  const [tried, setTried] = createSignal(false)
  const [failed, setFailed] = createSignal<string>()
  const tablesNumber = () => Number(tables())
  const valid = () =>
    name().trim() !== '' &&
    /^\d{4}-\d\d-\d\d$/.test(date()) &&
    Number.isInteger(tablesNumber()) &&
    tablesNumber() >= 1 &&
    tablesNumber() <= 60

  async function add(event: SubmitEvent) {
    event.preventDefault()
    setTried(true)
    if (!valid()) return
    try {
      await device.ready.acts.addMeeting(session, {
        type: type(),
        phase: PHASE_OF[type()],
        name: name().trim(),
        date: date(),
        tables: tablesNumber(),
        ...(time() && { time: time() }),
        ...(venue().trim() && { venue: venue().trim() }),
        ...(zone() && { zone: zone() }),
      })
      setName('')
      setTried(false)
      setFailed(undefined)
      props.onClose()
    } catch (error) {
      setFailed(whyNotWritten(error, words().terms))
    }
  }
  const missing = (bad: boolean) => (tried() && bad ? words().plan.required : undefined)

  return (
    <Dialog open={props.open} title={words().plan.addMeeting} onClose={() => props.onClose()}>
      <form class="stack" onSubmit={(event) => void add(event)} novalidate>
        <Field
          label={words().plan.meetingName}
          value={name()}
          onInput={setName}
          error={missing(name().trim() === '')}
          maxLength={120}
          required
        />
        <Choice
          label={words().plan.meetingType}
          value={type()}
          options={MEETING_TYPES.map((value) => ({
            value,
            label: words().terms.meetingType[value],
          }))}
          onChange={setType}
        />
        <div class="plan-pair">
          <Field
            label={words().plan.meetingDate}
            type="date"
            value={date()}
            onInput={setDate}
            error={missing(!/^\d{4}-\d\d-\d\d$/.test(date()))}
          />
          <Field label={words().plan.meetingTime} type="time" value={time()} onInput={setTime} />
        </div>
        <Field
          label={words().plan.meetingVenue}
          value={venue()}
          onInput={setVenue}
          maxLength={160}
        />
        <div class="plan-pair">
          <Choice
            label={words().plan.meetingZone}
            value={zone()}
            options={[
              { value: '', label: words().plan.noZone },
              ...props.zones.map(({ id, name: label }) => ({ value: id, label })),
            ]}
            onChange={setZone}
          />
          <Field
            label={words().plan.meetingTables}
            type="number"
            min={1}
            max={60}
            value={tables()}
            onInput={setTables}
          />
        </div>
        <FormActions
          submit={words().plan.addMeeting}
          cancel={words().terms.cancel}
          onCancel={() => props.onClose()}
          refusal={failed()}
        />
      </form>
    </Dialog>
  )
}
