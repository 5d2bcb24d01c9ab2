import { type Accessor, createContext, useContext } from 'solid-js'
import type { Bulletin } from '../domain/consultation/bulletin.ts'
import type { WebPublication } from '../domain/consultation/comment.ts'
import type { Erased } from '../domain/consultation/erased.ts'
import type { Meeting, MeetingType, PhaseNumber, Zone } from '../domain/process/plan.ts'
import type { ActId, DeviceId, MeetingId, PlanId } from '../lib/ids.ts'
import type { Result } from '../lib/result.ts'
import type { SignedErasure } from '../protocol/erasure.ts'
import type { Role } from '../protocol/grants.ts'
import type { Gathering, QrStream } from '../protocol/qr-stream.ts'
import type { Revocation } from '../protocol/revocation.ts'
import type { PeopleList } from './people-list.ts'
import type { OpenRoom, PlanSession } from './plan-session.ts'
import type { Workspace } from './workspace.ts'

export type { Gathering, QrStream } from '../protocol/qr-stream.ts'

/** What a person types to begin a plan. */
export interface NewPlan {
  readonly municipality: string
  readonly name: string
  readonly zones: readonly Zone[]
}

/** What a person types to put a meeting in the calendar. */
export interface NewMeeting {
  readonly name: string
  readonly type: MeetingType
  readonly phase: PhaseNumber
  /** ISO date. */
  readonly date: string
  readonly time?: string
  readonly venue?: string
  readonly zone?: string
  readonly tables: number
}

/** An invitation ready to be shown: the link, its QR as SVG, and the bare token for a file. */
export interface ReadyInvitation {
  readonly link: string
  readonly svg: string
  readonly token: string
  readonly expires: Date
}

/** What a file would bring, in numbers; nothing is applied yet. */
export interface Preview {
  readonly plan: PlanId
  readonly planName: string
  readonly deviceName: string
  /** Records in the file by kind, ballots under `ballot`. */
  readonly counts: Readonly<Record<string, number>>
  /** Of those, how many are new here. */
  readonly fresh: number
  /** Comments of the public consultation in the file, and how many of them are here already. */
  readonly comments: { readonly carried: number; readonly had: number }
  /** Photos in the file that belong here, and how many of them are new. */
  readonly photos: { readonly carried: number; readonly fresh: number }
  /** Parcels and photos left out, with the reason. */
  readonly refusals: readonly { readonly reason: string; readonly room?: string }[]
  /** Role of whoever signed the parcels («facilitator»). */
  readonly signers: readonly { readonly name: string; readonly role: string }[]
  /** Revoked devices whose parcels it brings, and how many records of each are new; `fresh` does not count them. */
  readonly fromRevoked: readonly { readonly name: string; readonly fresh: number }[]
  /** Whether this device may decide about them; elsewhere they are left out. */
  readonly mayDecide: boolean
  /** Whether anything but those would be applied. */
  readonly hasOthers: boolean
  /** Applies what is not from revoked devices; that is applied too, or waits on this device for a decision. */
  apply(fromRevoked: 'apply' | 'wait'): Promise<void>
  /** Once applied: what this device holds of it, signed, for whoever brought it. */
  receipt(): Promise<Result<string>>
}

/** Why an invitation was not revoked. */
export type RevokeRefusal = 'plan-key-missing' | 'revocation-full' | 'not-kept'

/** Why nothing was erased. */
export type EraseRefusal = 'plan-key-missing' | 'erasure-full' | 'not-kept'

/** Why nothing was published. */
export type PublishRefusal =
  | 'plan-key-missing'
  | 'no-relay'
  | 'relay-out-of-reach'
  | 'relay-refused'
  | 'publication-too-long'

/** What a revoked device brought, kept on this one until a coordinator decides. */
export interface Waiting {
  readonly device: DeviceId
  /** Name and role by the invitation that was revoked. */
  readonly name: string
  readonly role: Role
  /** How many records of it are not here yet. */
  readonly fresh: number
  readonly since: Date
}

/** Who takes part: taking an invitation back, and deciding on what revoked devices bring. */
export interface AccessActs {
  revoke(jti: string): Promise<Result<void, RevokeRefusal>>
  /** Signs the list that follows all those of the plan and those met at a relay. */
  join(met: readonly Revocation[]): Promise<Result<void, RevokeRefusal>>
  waiting(): Promise<readonly Waiting[]>
  /** Applies what waited; settles once it is on disk. */
  receive(device: DeviceId): Promise<void>
}

/** What is written down of a meeting's people, and its end. */
export interface PeopleActs {
  /** Opens the list; the function that it gives is to be called inside a component. */
  open(meeting: MeetingId): Promise<() => PeopleList>
  /** Deletes it now: settles when this tablet will open the plan without it. The page must then be left. */
  deleteNow(meeting: MeetingId): Promise<void>
}

/** The ways to answer that people left with a comment, sealed to the plan's key. */
export interface ContactActs {
  /** What is in the box, for the eyes of whoever asked; nothing keeps it. */
  open(box: string): Promise<Result<string, 'plan-key-missing' | 'contact-unreadable'>>
  seal(contact: string): Promise<string>
}

export type OpenFileResult = Result<
  | { readonly kind: 'package'; readonly preview: Preview }
  /** The text that holds it, as `readInvitation` reads it. */
  | { readonly kind: 'invitation'; readonly text: string }
  | {
      readonly kind: 'receipt'
      readonly plan: PlanId
      /** The tablet that signed it, by its invitation. */
      readonly name: string
      /** Counts it as proof of what that tablet holds; settles once it is on disk. */
      keep(): Promise<void>
    }
  | {
      readonly kind: 'key-file'
      readonly name: string
      open(passphrase: string): Promise<Result<PlanId>>
    }
>

/** What goes from this tablet to another one by hand. */
export interface HandOver {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Records by kind, ballots under `ballot`. */
  readonly counts: Readonly<Record<string, number>>
  /** Photos whose bytes are in it, and those that stay on this tablet. */
  readonly photos: { readonly carried: number; readonly left: number }
}

/** What goes along beyond the documents. */
export interface HandOverOptions {
  /** Of these acts the opened ballots too, for whoever wants to count again. */
  readonly ballots?: readonly ActId[]
  /** Without photos: for a stream of codes, which would take too long. */
  readonly isBare?: boolean
  /** What was written down of people goes too, sealed as it is; it stays unless chosen. */
  readonly people?: boolean
}

/** The acts that need keys, carriers or chance: the app composes them, features call them. */
export interface Acts {
  /** Opens a plan in this tab and tells the header. */
  open(plan: PlanId): Promise<PlanSession>
  createPlan(plan: NewPlan): Promise<PlanId>
  loadExample(): Promise<PlanId>
  addMeeting(session: PlanSession, meeting: NewMeeting): Promise<MeetingId>
  invite(
    session: PlanSession,
    to: { role: 'coordinator' | 'facilitator' | 'reader'; meeting?: Meeting; name: string },
  ): Promise<Result<ReadyInvitation>>
  access(session: PlanSession): Promise<AccessActs>
  people(session: PlanSession): Promise<PeopleActs>
  /** Signs what the public pages are to show, and brings it to the relay. */
  publish(session: PlanSession, bulletin: Bulletin): Promise<Result<WebPublication, PublishRefusal>>
  contacts(session: PlanSession): Promise<ContactActs>
  /** Erases for good, by the plan key's signature; settles once this tablet shows none of it. */
  erase(
    session: PlanSession,
    what: { entries?: readonly Erased[]; met?: readonly SignedErasure[] },
  ): Promise<Result<void, EraseRefusal>>
  /** Reads an invitation from a link, a scanned text or a file; `join` keeps it. */
  readInvitation(text: string): Promise<Result<InvitationPreview>>
  /** Whatever a person opens: a `.encuentro` file, an invitation file, a key file. Refusals name what is wrong. */
  openFile(file: File): Promise<OpenFileResult>
  /** Opens every room of the plan that this device may read, so that all of it can be asked where it is. */
  openAll(session: PlanSession): Promise<readonly OpenRoom[]>
  /** Everything this device may pass on of one meeting, or of the whole plan, as a `.encuentro` file. */
  writeFile(session: PlanSession, meeting?: MeetingId, options?: HandOverOptions): Promise<HandOver>
  /** Bytes as codes for another tablet's camera; too many are refused. */
  streamOf(bytes: Uint8Array): Promise<Result<QrStream, 'stream-too-big'>>
  /** What puts codes before this tablet's camera together again. */
  gather(): Promise<Gathering>
  /** The plan's key under a passphrase, as a file to save. */
  writeKeyFile(
    plan: PlanId,
    passphrase: string,
  ): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }>
  /** The two halves of the recovery sheet, each with its QR. */
  recoveryHalves(plan: PlanId): Promise<readonly [RecoveryHalf, RecoveryHalf]>
  /** Joins two halves and brings the plan's key back to this device. */
  restoreFromHalves(plan: PlanId, one: string, other: string): Promise<Result<void>>
}

export interface RecoveryHalf {
  readonly text: string
  readonly svg: string
}

export interface InvitationPreview {
  readonly plan: PlanId
  readonly planName: string
  readonly role: string
  readonly meeting?: MeetingId
  readonly name: string
  readonly expires: Date
  /** By this device's clock, for the eye only: the relay judges. */
  readonly seemsExpired: boolean
  join(): Promise<void>
}

/** What the device's storage is like, shown and never assumed. */
export interface StorageState {
  /** Whether the browser promised to keep the data; `undefined` where it cannot say. */
  readonly persisted: boolean | undefined
  readonly usedBytes?: number
  readonly freeBytes?: number
}

export type RelayState = 'none' | 'connecting' | 'connected' | 'offline' | 'refused'

/** The device: its workspace once opened, and what may have gone wrong before. */
export interface Device {
  readonly workspace: Accessor<Workspace | undefined>
  readonly acts: Accessor<Acts | undefined>
  /** The workspace could not be opened: nothing may be recorded. */
  readonly failure: Accessor<unknown>
  /** The browser emptied this device since last time. */
  readonly emptied: Accessor<boolean>
  readonly storage: Accessor<StorageState | undefined>
  /** Asks the browser to keep the data; to be called when something worth keeping exists. */
  askToPersist(): Promise<void>
  /** Worst state of the relay connections of the open plan, with the close code of a refusal. */
  readonly relay: Accessor<{ readonly state: RelayState; readonly code?: number }>
  /** A newer version of the app waits; `update` reloads into it. */
  readonly updateReady: Accessor<boolean>
  update(): void
  /** The first screen stands: what can wait, relay and service worker, may begin. */
  settled(): void
  /** A file that a person dropped or opened the app with, until a screen takes it. */
  readonly given: Accessor<File | undefined>
  give(file: File | undefined): void
  /** The plan open in this tab, for the header. */
  readonly session: Accessor<PlanSession | undefined>
}

export const DeviceContext = createContext<Device>()

/** The device. Throws outside the app. */
export function useDevice(): Device {
  const device = useContext(DeviceContext)
  if (!device) throw new Error('no device in this tree')
  return device
}

/** The workspace and the acts, inside screens that only show once both are there. */
export function useOpenDevice(): Device & { readonly ready: { workspace: Workspace; acts: Acts } } {
  const device = useDevice()
  const [workspace, acts] = [device.workspace(), device.acts()]
  if (!workspace || !acts) throw new Error('the device is not open yet')
  return { ...device, ready: { workspace, acts } }
}

/** The open plan and its plan document. */
export interface PlanPlace {
  readonly session: PlanSession
  readonly room: OpenRoom
}

export const PlanContext = createContext<PlanPlace>()

/** The plan of the route. Throws outside `/plan/:p`. */
export function usePlan(): PlanPlace {
  const place = useContext(PlanContext)
  if (!place) throw new Error('no plan in this tree')
  return place
}

/** The open meeting: its two shared documents, and its entry in the plan's calendar once that is here. */
export interface MeetingPlace extends PlanPlace {
  readonly meeting: MeetingId
  readonly course: OpenRoom
  readonly paper: OpenRoom
  /** From the plan document; before that arrives, what the invitation said. */
  readonly entry: Accessor<
    Pick<Meeting, 'id' | 'name' | 'tables' | 'date' | 'type'> & Partial<Meeting>
  >
}

export const MeetingContext = createContext<MeetingPlace>()

/** The meeting of the route. Throws outside `/plan/:p/encuentro/:m`. */
export function useMeeting(): MeetingPlace {
  const place = useContext(MeetingContext)
  if (!place) throw new Error('no meeting in this tree')
  return place
}
