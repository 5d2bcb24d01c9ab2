import type { RelationType, Stance } from '../../domain/actors/actor.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('es')
const list = new Intl.ListFormat('es')

/** Words of the step by step, the sociogram and the map told on the wall. */
export const actorViews = {
  steps: 'Paso a paso',
  sociogram: 'Sociograma',
  stepsLabel: 'Pasos del mapa',
  step: {
    who: {
      name: '¿Quién?',
      question: '¿Quién tiene que ver con esto?',
      state: (n: number) => count(n, { one: '# actor', other: '# actores', zero: 'nadie todavía' }),
    },
    links: {
      name: '¿Qué los une?',
      question: '¿Qué los une?',
      state: (n: number) =>
        count(n, { one: '# relación', other: '# relaciones', zero: 'sin relaciones' }),
    },
    goals: { name: '¿Qué buscan?', question: '¿Qué busca cada actor?' },
    influence: { name: '¿Cuánta influencia?', question: '¿Cuánta influencia tiene cada actor?' },
  },
  doneOf: (done: number, all: number) => `${done} de ${all}`,
  nextStep: (question: string) => `Paso siguiente: ${question}`,
  toBoard: 'Ver el tablero',
  enterAdds: 'Escriba un nombre y toque Agregar, o la tecla Entrar. El sector queda elegido.',
  alreadyThere: (name: string) => `«${name}» ya está en este mapa.`,
  added: (name: string) => `Se agregó «${name}»`,
  removeActor: (name: string) => `Quitar: ${name}`,
  whoIsHere: 'Quiénes están',
  nobodyYet: 'Todavía no hay nadie. Agregue el primer actor.',
  missing: (sectors: readonly string[]) =>
    sectors.length === 0
      ? 'Hay alguien de cada sector.'
      : `Todavía no hay nadie de: ${list.format(sectors)}.`,
  oneKind: 'Una clase de relación a la vez',
  kindHints: {
    collaboration: 'Hacen cosas juntos.',
    dependence: 'El primero necesita al segundo.',
    information: 'El primero le informa al segundo.',
    funding: 'El primero le da dinero al segundo.',
    control: 'El primero manda o fiscaliza al segundo.',
    negotiation: 'Están buscando un acuerdo.',
    influence: 'El primero hace cambiar de opinión al segundo.',
    conflict: 'Están enfrentados.',
    none: 'La mesa sabe que no tienen trato.',
  } satisfies Record<RelationType, string>,
  kindCount: (kind: string, n: number) => `${kind} (${n})`,
  tapFirst: 'Toque el primer actor.',
  tapSecond: (first: string) =>
    `${first} … Toque ahora el segundo. Otro toque en el mismo lo suelta.`,
  fewActors: 'Para unir hacen falta dos actores. Agréguelos en el primer paso.',
  linked: (what: string) => `Anotada: ${what}.`,
  alreadyLinked: (what: string) => `Ya estaba anotada: ${what}.`,
  linksOf: (kind: string) => `Anotadas: ${kind}`,
  noneOfKind: 'Ninguna relación de esta clase.',
  link: (said: { type: string; from: string; to: string; way: 'both' | 'one' }): string =>
    said.way === 'both'
      ? `${said.type}: ${said.from} con ${said.to}`
      : `${said.type}: de ${said.from} hacia ${said.to}`,
  pair: (said: { from: string; to: string; way: 'both' | 'one' }): string =>
    said.way === 'both' ? `${said.from} con ${said.to}` : `${said.from} hacia ${said.to}`,
  positionOf: (name: string) => `¿${name} está a favor de lo que se conversa?`,
  positions: {
    'in-favour': 'A favor',
    neutral: 'Neutral',
    against: 'En contra',
    unknown: 'No se sabe',
  } satisfies Record<Stance, string>,
  notPublished:
    'La posición queda con el equipo: no se muestra en pantalla ni sale en los archivos, salvo que alguien lo pida al exportar.',
  interestOf: (name: string) => `¿Cuánto interés tiene ${name}?`,
  influenceOf: (name: string) => `¿Cuánta influencia tiene ${name}?`,
  actorOf: (at: number, all: number) => `Actor ${at} de ${all}`,
  earlier: 'Anterior',
  later: 'Actor siguiente',
  allSaid: 'Está dicho de todos.',
  notSaid: 'falta',
  sociogramLabel: 'Sociograma: quién se une con quién',
  sociogramKeys: 'Toque un actor para ver lo suyo. Las flechas pasan al actor de al lado.',
  sociogramEmpty: 'Todavía no hay actores en el mapa.',
  shapes: { triangle: 'autoridad', rectangle: 'con organización', circle: 'sin organización' },
  lines: 'Línea gruesa: relación fuerte. Línea fina: débil. Con una cruz: conflicto.',
  nodeLabel: (name: string, sector: string, links: readonly string[]) =>
    links.length === 0
      ? `${name}, ${sector}. Sin relaciones anotadas.`
      : `${name}, ${sector}. ${count(links.length, { one: '# relación', other: '# relaciones' })}: ${links.join('; ')}.`,
  inWords: 'El mismo mapa en palabras',
  alone: (names: readonly string[]) => `Sin relaciones anotadas: ${list.format(names)}.`,
  linkStrength: (link: string, strength: string) => `${link} (${strength})`,
  linkSaid: (link: string, said: readonly { strength: string; tables: string }[]) =>
    `${link}: ${said.map(({ strength, tables }) => `${strength} según ${tables}`).join('; ')}`,
  inTables: (numbers: readonly number[]): string =>
    numbers.length === 1
      ? `la mesa ${numbers[0]}`
      : `las mesas ${list.format(numbers.map(String))}`,
  show: 'Mostrar en pantalla',
  story: {
    place: (at: number, all: number) => `${at} de ${all}`,
    next: 'Siguiente',
    back: 'Anterior',
    leave: 'Salir de la pantalla',
    keys: 'Flechas o barra espaciadora: pasar. Esc: salir.',
    who: 'Quiénes están',
    said: (strength: string, tables: string) => `${strength}, según ${tables}`,
    agree: 'En esto las mesas coinciden',
    agreeCount: (n: number) =>
      count(n, {
        one: 'Pusieron a # actor en el mismo lugar, o casi.',
        other: 'Pusieron a # actores en el mismo lugar, o casi.',
      }),
    gap: (name: string) => `¿Qué piensa la sala de ${name}?`,
    gapText: 'Las mesas no coinciden. No se promedia: se conversa.',
    interest: 'Interés',
    influence: 'Influencia',
    missing: '¿Quién falta?',
    missingText: 'En ningún mapa hay alguien de:',
    nobodyMissing: 'Hay alguien de cada sector. ¿Falta alguien más?',
    levels: (interest: string, influence: string) => `interés ${interest}, influencia ${influence}`,
    range: (min: number, max: number) => (min === max ? `${min}` : `${min} a ${max}`),
    unknown: 'sin decir',
    empty: 'Ninguna mesa dibujó su mapa todavía.',
  },
}

export type ActorViewsWords = typeof actorViews
