import { Route, Router } from '@solidjs/router'
import { ErrorBoundary, type JSX, lazy, Suspense } from 'solid-js'
import HomeScreen from '../features/home/home-screen.tsx'
import { loadWords, useShell, type WordPart } from '../i18n/index.ts'
import { DeviceContext } from '../store/context.ts'
import { FrameContext, Screen } from '../ui/screen.tsx'
import { Banner } from './banner.tsx'
import { BoothGuard } from './booth-guard.tsx'
import { createDevice } from './device.ts'
import { FilesIn } from './files-in.tsx'
import { FrameTools } from './frame-tools.tsx'
import { WhereShort } from './where-short.tsx'

/** A screen that arrives with its words, after the first paint. */
function screen(load: () => Promise<{ default: () => JSX.Element }>, part: WordPart = 'desk') {
  return lazy(async () => {
    const [module] = await Promise.all([load(), loadWords(part)])
    return module
  })
}

const JoinScreen = screen(() => import('../features/join/join-screen.tsx'), 'ways')
const NewPlanScreen = screen(() => import('../features/plan/new-plan-screen.tsx'))
const PlanGate = lazy(() => import('./plan-gate.tsx'))
const PlanScreen = screen(() => import('../features/plan/plan-screen.tsx'))
const PhaseScreen = screen(() => import('../features/plan/phase-screen.tsx'))
const KeyScreen = screen(() => import('../features/plan/key-screen.tsx'))
const TabletsScreen = screen(() => import('../features/plan/tablets-screen.tsx'))
const ConsultationScreen = screen(() => import('../features/consultation/consultation-screen.tsx'))
const KioskRoom = screen(() => import('./kiosk-room.tsx'))
const TakeCommentsScreen = screen(() => import('../features/consultation/take-screen.tsx'))
const StepScreen = screen(() => import('../features/steps/step-screen.tsx'))
const SlidesScreen = screen(() => import('../features/induction/slides-screen.tsx'))
const QuizScreen = screen(() => import('../features/induction/quiz-screen.tsx'))
const StrategyScreen = screen(() => import('../features/strategy/strategy-screen.tsx'))
const CriteriaScreen = screen(() => import('../features/selection/criteria-screen.tsx'))
const ScoringScreen = screen(() => import('../features/selection/scoring-screen.tsx'))
const ResultsScreen = screen(() => import('../features/selection/results-screen.tsx'))
const CommitmentsScreen = screen(() => import('../features/commitments/commitments-screen.tsx'))
const CommitmentScreen = screen(() => import('../features/commitments/commitment-screen.tsx'))
const VersionsScreen = screen(() => import('../features/commitments/versions-screen.tsx'))
const LineScreen = screen(() => import('../features/lineage/line-screen.tsx'))
const LineSearchScreen = screen(() => import('../features/lineage/search-screen.tsx'))
const MergeScreen = screen(() => import('../features/merging/merge-screen.tsx'))
const PooledScreen = screen(() => import('../features/voting/pooled/pooled-screen.tsx'))
const ReportsScreen = screen(() => import('../features/reports/reports-screen.tsx'))
const ActaScreen = screen(() => import('../features/reports/acta-screen.tsx'))
const ExportScreen = screen(() => import('../features/exchange/export-screen.tsx'))
const ImportScreen = screen(() => import('../features/exchange/import-screen.tsx'))
const MeetingGate = lazy(() => import('./meeting-gate.tsx'))
const MeetingScreen = screen(() => import('../features/meeting/meeting-screen.tsx'), 'ways')
const AgendaScreen = screen(() => import('../features/meeting/agenda/agenda-screen.tsx'))
const MinutesScreen = screen(
  () => import('../features/meeting/minutes/minutes-screen.tsx'),
  'table',
)
const GroupsScreen = screen(() => import('../features/meeting/groups/groups-screen.tsx'))
const CaptureScreen = screen(() => import('../features/capture/capture-screen.tsx'), 'table')
const ActorsScreen = screen(() => import('../features/actors/actors-screen.tsx'))
const MapStoryScreen = screen(() => import('../features/actors/story/story-screen.tsx'))
const VoteScreen = screen(() => import('../features/voting/vote-screen.tsx'))
const ProjectorScreen = screen(() => import('./room-projector.tsx'))
const HandbackScreen = screen(() => import('../features/handback/handback-screen.tsx'), 'ways')
const PassScreen = screen(() => import('../features/passing/pass-screen.tsx'), 'ways')
const ArrivalScreen = screen(() => import('../features/people/arrival-screen.tsx'))
const TeamScreen = screen(() => import('../features/people/team-screen.tsx'))
const NoticeScreen = screen(() => import('../features/people/notice-screen.tsx'))
const OutreachScreen = screen(() => import('../features/outreach/outreach-screen.tsx'))
const EquipmentScreen = screen(() => import('../features/equipment/equipment-screen.tsx'))
const PreflightScreen = screen(() => import('../features/preflight/preflight-screen.tsx'))
const SettingsScreen = screen(() => import('../features/settings/settings-screen.tsx'), 'ways')

/** The app: one device, one router, one frame around every screen. */
export function App(): JSX.Element {
  const words = useShell()
  const device = createDevice()
  const frame = {
    where: () => <WhereShort />,
    tools: () => <FrameTools />,
    banner: () => <Banner />,
    settled: device.settled,
  }
  return (
    <DeviceContext.Provider value={device}>
      <FrameContext.Provider value={frame}>
        <Router
          root={(props) => (
            <ErrorBoundary fallback={(error) => <Broken error={error} />}>
              <a class="button skip" href="#main">
                {words().skipToContent}
              </a>
              <Suspense fallback={<Opening />}>
                <BoothGuard>
                  {props.children}
                  <FilesIn />
                </BoothGuard>
              </Suspense>
            </ErrorBoundary>
          )}
        >
          <Route path="/" component={HomeScreen} />
          <Route path="/unirse" component={JoinScreen} />
          <Route path="/plan-nuevo" component={NewPlanScreen} />
          <Route path="/ajustes" component={SettingsScreen} />
          <Route path="/plan/:plan" component={PlanGate}>
            <Route path="/" component={PlanScreen} />
            <Route path="/fase/:phase" component={PhaseScreen} />
            <Route path="/paso/:step" component={StepScreen} />
            <Route path="/induccion" component={SlidesScreen} />
            <Route path="/induccion/preguntas" component={QuizScreen} />
            <Route path="/llave" component={KeyScreen} />
            <Route path="/tabletas" component={TabletsScreen} />
            <Route path="/estrategia" component={StrategyScreen} />
            <Route path="/fusion" component={MergeScreen} />
            <Route path="/consulta" component={ConsultationScreen} />
            <Route path="/kiosco" component={KioskRoom} />
            <Route path="/criterios" component={CriteriaScreen} />
            <Route path="/resultados" component={ResultsScreen} />
            <Route path="/compromisos" component={CommitmentsScreen} />
            <Route path="/compromisos/:commitment" component={CommitmentScreen} />
            <Route path="/compromisos/:commitment/versiones" component={VersionsScreen} />
            <Route path="/linea" component={LineSearchScreen} />
            <Route path="/linea/:kind/:id" component={LineScreen} />
            <Route path="/documentos" component={ReportsScreen} />
            <Route path="/aviso" component={NoticeScreen} />
            <Route path="/datos" component={ExportScreen} />
            <Route path="/votaciones" component={PooledScreen} />
            <Route path="/encuentro/:meeting" component={MeetingGate}>
              <Route path="/" component={MeetingScreen} />
              <Route path="/mesa/:table" component={CaptureScreen} />
              <Route path="/mesa/:table/acta" component={MinutesScreen} />
              <Route path="/mesa/:table/evaluacion" component={ScoringScreen} />
              <Route path="/agenda" component={AgendaScreen} />
              <Route path="/grupos" component={GroupsScreen} />
              <Route path="/acta" component={ActaScreen} />
              <Route path="/importar" component={ImportScreen} />
              <Route path="/opiniones" component={TakeCommentsScreen} />
              <Route path="/actores" component={ActorsScreen} />
              <Route path="/actores/pantalla" component={MapStoryScreen} />
              <Route path="/votacion/:vote" component={VoteScreen} />
              <Route path="/pantalla" component={ProjectorScreen} />
              <Route path="/cierre" component={HandbackScreen} />
              <Route path="/llegada" component={ArrivalScreen} />
              <Route path="/personas" component={TeamScreen} />
              <Route path="/pasar" component={PassScreen} />
              <Route path="/difusion" component={OutreachScreen} />
              <Route path="/equipo" component={EquipmentScreen} />
              <Route path="/previa" component={PreflightScreen} />
            </Route>
          </Route>
          <Route path="*" component={Lost} />
        </Router>
      </FrameContext.Provider>
    </DeviceContext.Provider>
  )
}

function Opening(): JSX.Element {
  const words = useShell()
  return (
    <main>
      <p role="status">{words().loading}</p>
    </main>
  )
}

function Lost(): JSX.Element {
  const words = useShell()
  return (
    <Screen title={words().lost.title} back="/" class="alone">
      <p>{words().lost.text}</p>
    </Screen>
  )
}

/** A bug reached the screen: nothing written is lost, and the words of the error help whoever is asked. */
function Broken(props: { error: unknown }): JSX.Element {
  const words = useShell()
  return (
    <main class="alone">
      <div class="sheet" role="alert">
        <h1>{words().broken.title}</h1>
        <p>{words().broken.text}</p>
        <p>{words().broken.todo}</p>
        <p>
          <code>{props.error instanceof Error ? props.error.message : String(props.error)}</code>
        </p>
        <div class="actions">
          <button type="button" class="button primary" onClick={() => location.reload()}>
            {words().broken.again}
          </button>
          <a class="button" href="/">
            {words().lost.home}
          </a>
        </div>
      </div>
    </main>
  )
}
