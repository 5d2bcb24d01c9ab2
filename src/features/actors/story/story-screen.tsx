import { useSearchParams } from '@solidjs/router'
import { createMemo, type JSX, Show } from 'solid-js'
import { spreadByName } from '../../../domain/actors/spread.ts'
import { actorsOf, type Scene, tellMap } from '../../../domain/actors/story.ts'
import { type RoomWords, useWords } from '../../../i18n/index.ts'
import { useMeeting } from '../../../store/context.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useWall } from '../../../ui/wall.ts'
import '../actors.css'
import { createMapDesk } from '../desk.ts'
import { SociogramPicture } from '../sociogram/picture.tsx'
import { pictureOfAll } from '../sociogram/picture-data.ts'
import { SceneWords } from './scene-words.tsx'
import './story.css'

/** Up and down are left to words that are longer than the wall. */
const FORWARD = ['ArrowRight', 'PageDown', ' ', 'Enter']
const BACK = ['ArrowLeft', 'PageUp']

/**
 * The map told to the room, scene by scene: what the scene is about stands out, the rest is pale. The
 * address keeps the scene, so that a window of its own shows the same after a reload.
 */
export default function StoryScreen(): JSX.Element {
  const place = useMeeting()
  const words = useWords()
  const text = () => words().actorViews.story
  const [search, setSearch] = useSearchParams<{ escena?: string }>()
  const desk = createMapDesk(place, () => null)
  const picture = createMemo(() =>
    pictureOfAll(spreadByName(desk.actors()), desk.relations(), words()),
  )
  const scenes = createMemo(() => tellMap(desk.actors(), desk.relations()))
  const at = createMemo(() => {
    const asked = Math.floor(Number(search.escena ?? 1)) - 1
    return Number.isFinite(asked) ? Math.max(0, Math.min(asked, scenes().length - 1)) : 0
  })
  const scene = createMemo(() => scenes()[at()])
  const lit = createMemo(() => {
    const now = scene()
    return now === undefined ? new Set<string>() : actorsOf(now)
  })
  const isLast = () => at() === scenes().length - 1

  const turn = (by: number) => {
    const next = Math.max(0, Math.min(at() + by, scenes().length - 1))
    // No step of the browser's way back for each scene: back leaves the wall.
    setSearch({ escena: String(next + 1) }, { replace: true })
  }
  const onKey = (event: KeyboardEvent) => {
    const { key, target } = event
    if (key === 'Escape') leave()
    // A focused button is pressed by these keys itself.
    if ((key === ' ' || key === 'Enter') && target instanceof HTMLButtonElement) return
    const by = FORWARD.includes(key) ? 1 : BACK.includes(key) ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    turn(by)
  }
  const leave = useWall({
    back: () => `/plan/${place.session.plan}/encuentro/${place.meeting}/actores?mesa=todas`,
    onKey,
  })

  return (
    <div class="map-story" data-theme="projector">
      <Show when={picture().nodes.length > 0 && scene()} fallback={<Empty />}>
        {(now) => (
          <main>
            <header>
              <p>{place.entry().name}</p>
              <h1 class="headline">{titleOf(now(), words())}</h1>
            </header>
            <div class="map-story-picture" aria-hidden="true">
              <SociogramPicture
                data={picture()}
                lit={lit()}
                isPale={(link) => !isTold(now(), link.type)}
                named={false}
                fits
              />
            </div>
            <SceneWords scene={now()} picture={picture()} />
          </main>
        )}
      </Show>
      <nav class="map-story-ways" aria-label={words().actors.view}>
        <button type="button" class="button" onClick={leave}>
          <Icon name="close" /> {text().leave}
        </button>
        <span class="small">{text().keys}</span>
        <span class="num" role="status">
          {text().place(at() + 1, scenes().length)}
          <span class="unseen">{scene() && titleOf(scene() as Scene, words())}</span>
        </span>
        <button
          type="button"
          class="button tall"
          aria-disabled={at() === 0}
          onClick={() => turn(-1)}
        >
          <Icon name="back" /> {text().back}
        </button>
        <button
          type="button"
          class="button sun tall map-story-next"
          aria-disabled={isLast()}
          onClick={() => turn(1)}
        >
          {text().next} <Icon name="next" />
        </button>
      </nav>
    </div>
  )
}

function Empty(): JSX.Element {
  const words = useWords()
  return (
    <main>
      <h1 class="headline">{words().actorViews.story.empty}</h1>
    </main>
  )
}

function isTold(scene: Scene, type: string): boolean {
  return scene.about === 'links' && scene.type === type
}

function titleOf(scene: Scene, words: RoomWords): string {
  const { story } = words.actorViews
  switch (scene.about) {
    case 'who':
      return story.who
    case 'links':
      return words.actors.relationTypes[scene.type]
    case 'agree':
      return story.agree
    case 'gap':
      return story.gap(scene.actor.name)
    case 'missing':
      return story.missing
  }
}
