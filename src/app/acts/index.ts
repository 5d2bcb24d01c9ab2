import type { FillRandom, PlanId } from '../../lib/ids.ts'
import type { Acts } from '../../store/context.ts'
import type { PlanSession } from '../../store/plan-session.ts'
import type { Workspace } from '../../store/workspace.ts'

/** What every act works with. */
export interface ActTools {
  readonly workspace: Workspace
  readonly random: FillRandom
  readonly nowS: () => number
  /** Opens a plan and tells the header. */
  open(plan: PlanId): Promise<PlanSession>
}

/**
 * The acts that features may call. Each loads its own code when it is first used: none of it is
 * needed before a person asks for it, and all of it is precached.
 */
export function makeActs(
  workspace: Workspace,
  random: FillRandom,
  onSession: (session: PlanSession | undefined) => void,
): Acts {
  const tools: ActTools = {
    workspace,
    random,
    nowS: () => Math.floor(Date.now() / 1000),
    async open(plan) {
      const session = await workspace.openPlan(plan)
      onSession(session)
      return session
    },
  }
  return {
    open: tools.open,
    async createPlan(plan) {
      return (await import('./create-plan.ts')).createPlan(tools, plan)
    },
    async loadExample() {
      return (await import('./load-example.ts')).loadExample(tools)
    },
    async addMeeting(session, meeting) {
      return (await import('./invite.ts')).addMeeting(tools, session, meeting)
    },
    async invite(session, to) {
      return (await import('./invite.ts')).invite(tools, session, to)
    },
    async access(session) {
      return (await import('./access.ts')).openAccess(tools, session)
    },
    async people(session) {
      return (await import('./people.ts')).openPeople(tools, session)
    },
    async publish(session, bulletin) {
      return (await import('./publish.ts')).publish(tools, session, bulletin)
    },
    async contacts(session) {
      return (await import('./contacts.ts')).openContacts(tools, session)
    },
    async erase(session, what) {
      return (await import('./erase.ts')).erase(tools, session, what)
    },
    async readInvitation(text) {
      return (await import('./join.ts')).readInvitationText(tools, text)
    },
    async openFile(file) {
      return (await import('./open-file.ts')).openFile(tools, file)
    },
    async openAll(session) {
      const { knownRooms } = await import('./rooms.ts')
      return Promise.all((await knownRooms(workspace, session)).map((room) => session.open(room)))
    },
    async writeFile(session, meeting, options) {
      return (await import('./write-file.ts')).writePlanFile(tools, session, meeting, options)
    },
    async streamOf(bytes) {
      return (await import('../../protocol/qr-stream.ts')).makeQrStream(bytes)
    },
    async gather() {
      return (await import('../../protocol/qr-stream.ts')).makeGathering()
    },
    async writeKeyFile(plan, passphrase) {
      return (await import('./plan-key.ts')).savePlanKey(tools, plan, passphrase)
    },
    async recoveryHalves(plan) {
      return (await import('./plan-key.ts')).recoveryHalves(tools, plan)
    },
    async restoreFromHalves(plan, one, other) {
      return (await import('./plan-key.ts')).restoreFromHalves(tools, plan, one, other)
    },
  }
}
