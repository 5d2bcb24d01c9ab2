import type { DeskWords } from '../es/desk.ts'
import { access } from './access.ts'
import { actaScreen } from './acta-screen.ts'
import { actorViews } from './actor-views.ts'
import { actors } from './actors.ts'
import { agenda } from './agenda.ts'
import { ceremony } from './ceremony.ts'
import { commitments } from './commitments.ts'
import { consultation } from './consultation.ts'
import { documents } from './documents.ts'
import { equipment } from './equipment.ts'
import { exchange } from './exchange.ts'
import { hearing } from './hearing.ts'
import { induction } from './induction.ts'
import { kiosk } from './kiosk.ts'
import { lineage } from './lineage.ts'
import { merging } from './merging.ts'
import { ogp } from './ogp.ts'
import { outreach } from './outreach.ts'
import { ownWords } from './own-words.ts'
import { people } from './people.ts'
import { phases } from './phases.ts'
import { plan } from './plan.ts'
import { pooled } from './pooled.ts'
import { preflight } from './preflight.ts'
import { repositoryCard } from './repository-card.ts'
import { roomGroups } from './room-groups.ts'
import { roomScreen } from './room-screen.ts'
import { selection } from './selection.ts'
import { stepRecords } from './step-records.ts'
import { steps } from './steps.ts'
import { strategy } from './strategy.ts'
import { voting } from './voting.ts'

/** Words of the desk: plan, map, vote, merging and documents; loaded with the first screen that needs them. */
export const desk: DeskWords = {
  access,
  actaScreen,
  actorViews,
  actors,
  agenda,
  ceremony,
  consultation,
  commitments,
  documents,
  equipment,
  exchange,
  hearing,
  induction,
  kiosk,
  lineage,
  merging,
  people,
  phases,
  plan,
  ogp,
  outreach,
  ownWords,
  pooled,
  repositoryCard,
  roomGroups,
  roomScreen,
  preflight,
  selection,
  stepRecords,
  steps,
  strategy,
  voting,
}
