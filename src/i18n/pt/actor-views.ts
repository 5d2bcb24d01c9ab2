import type { ActorViewsWords } from '../es/actor-views.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('pt')
const list = new Intl.ListFormat('pt')

export const actorViews: ActorViewsWords = {
  steps: 'Passo a passo',
  sociogram: 'Sociograma',
  stepsLabel: 'Passos do mapa',
  step: {
    who: {
      name: 'Quem?',
      question: 'Quem tem a ver com isto?',
      state: (n) => count(n, { one: '# ator', other: '# atores', zero: 'ninguém ainda' }),
    },
    links: {
      name: 'O que os une?',
      question: 'O que os une?',
      state: (n) => count(n, { one: '# relação', other: '# relações', zero: 'sem relações' }),
    },
    goals: { name: 'O que buscam?', question: 'O que busca cada ator?' },
    influence: { name: 'Quanta influência?', question: 'Quanta influência tem cada ator?' },
  },
  doneOf: (done, all) => `${done} de ${all}`,
  nextStep: (question) => `Próximo passo: ${question}`,
  toBoard: 'Ver o quadro',
  enterAdds: 'Escreva um nome e toque Acrescentar, ou a tecla Enter. O setor fica escolhido.',
  alreadyThere: (name) => `«${name}» já está neste mapa.`,
  added: (name) => `«${name}» foi acrescentado`,
  removeActor: (name) => `Retirar: ${name}`,
  whoIsHere: 'Quem está',
  nobodyYet: 'Ainda não há ninguém. Acrescente o primeiro ator.',
  missing: (sectors) =>
    sectors.length === 0
      ? 'Há alguém de cada setor.'
      : `Ainda não há ninguém de: ${list.format(sectors)}.`,
  oneKind: 'Um tipo de relação por vez',
  kindHints: {
    collaboration: 'Fazem coisas em conjunto.',
    dependence: 'O primeiro precisa do segundo.',
    information: 'O primeiro informa o segundo.',
    funding: 'O primeiro dá dinheiro ao segundo.',
    control: 'O primeiro manda no segundo ou o fiscaliza.',
    negotiation: 'Estão buscando um acordo.',
    influence: 'O primeiro faz o segundo mudar de opinião.',
    conflict: 'Estão em confronto.',
    none: 'A mesa sabe que não têm contato.',
  },
  kindCount: (kind, n) => `${kind} (${n})`,
  tapFirst: 'Toque o primeiro ator.',
  tapSecond: (first) => `${first} … Toque agora o segundo. Outro toque no mesmo o solta.`,
  fewActors: 'Para unir são precisos dois atores. Acrescente-os no primeiro passo.',
  linked: (what) => `Anotada: ${what}.`,
  alreadyLinked: (what) => `Já estava anotada: ${what}.`,
  linksOf: (kind) => `Anotadas: ${kind}`,
  noneOfKind: 'Nenhuma relação deste tipo.',
  link: ({ type, from, to, way }) =>
    way === 'both' ? `${type}: ${from} com ${to}` : `${type}: de ${from} para ${to}`,
  pair: ({ from, to, way }) => (way === 'both' ? `${from} com ${to}` : `${from} para ${to}`),
  positionOf: (name) => `${name} está a favor do que se conversa?`,
  positions: {
    'in-favour': 'A favor',
    neutral: 'Neutra',
    against: 'Contra',
    unknown: 'Não se sabe',
  },
  notPublished:
    'A posição fica com a equipe: não aparece na tela da sala nem sai nos arquivos, a não ser que alguém a peça ao exportar.',
  interestOf: (name) => `Quanto interesse tem ${name}?`,
  influenceOf: (name) => `Quanta influência tem ${name}?`,
  actorOf: (at, all) => `Ator ${at} de ${all}`,
  earlier: 'Anterior',
  later: 'Próximo ator',
  allSaid: 'Já se falou de todos.',
  notSaid: 'falta',
  sociogramLabel: 'Sociograma: quem se une com quem',
  sociogramKeys: 'Toque um ator para ver o que é dele. As setas passam ao ator ao lado.',
  sociogramEmpty: 'Ainda não há atores no mapa.',
  shapes: { triangle: 'autoridade', rectangle: 'com organização', circle: 'sem organização' },
  lines: 'Linha grossa: relação forte. Linha fina: fraca. Com uma cruz: conflito.',
  nodeLabel: (name, sector, links) =>
    links.length === 0
      ? `${name}, ${sector}. Sem relações anotadas.`
      : `${name}, ${sector}. ${count(links.length, { one: '# relação', other: '# relações' })}: ${links.join('; ')}.`,
  inWords: 'O mesmo mapa em palavras',
  alone: (names) => `Sem relações anotadas: ${list.format(names)}.`,
  linkStrength: (link, strength) => `${link} (${strength})`,
  linkSaid: (link, said) =>
    `${link}: ${said.map(({ strength, tables }) => `${strength} segundo ${tables}`).join('; ')}`,
  inTables: (numbers) =>
    numbers.length === 1 ? `a mesa ${numbers[0]}` : `as mesas ${list.format(numbers.map(String))}`,
  show: 'Mostrar na tela',
  story: {
    place: (at, all) => `${at} de ${all}`,
    next: 'Seguinte',
    back: 'Anterior',
    leave: 'Sair da tela',
    keys: 'Setas ou barra de espaço: passar. Esc: sair.',
    who: 'Quem está',
    said: (strength, tables) => `${strength}, segundo ${tables}`,
    agree: 'Nisto as mesas coincidem',
    agreeCount: (n) =>
      count(n, {
        one: 'Puseram # ator no mesmo lugar, ou quase.',
        other: 'Puseram # atores no mesmo lugar, ou quase.',
      }),
    gap: (name) => `O que a sala pensa de ${name}?`,
    gapText: 'As mesas não coincidem. Não se tira a média: conversa-se.',
    interest: 'Interesse',
    influence: 'Influência',
    missing: 'Quem falta?',
    missingText: 'Em nenhum mapa há alguém de:',
    nobodyMissing: 'Há alguém de cada setor. Falta mais alguém?',
    levels: (interest, influence) => `interesse ${interest}, influência ${influence}`,
    range: (min, max) => (min === max ? `${min}` : `${min} a ${max}`),
    unknown: 'não se disse',
    empty: 'Nenhuma mesa desenhou seu mapa ainda.',
  },
}
