import type { AgendaWords } from '../es/agenda.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('pt')

export const agenda: AgendaWords = {
  title: 'Agenda do encontro',
  headline: 'O que se faz e quanto dura',
  templatesTitle: 'Começar com uma agenda',
  templatesText: 'Depois é possível mudar cada bloco.',
  templates: {
    encounter: {
      name: 'Encontro',
      blocks: {
        registration: 'Registro, aviso e lugares',
        welcome: 'Boas-vindas e o que será feito com as propostas',
        openGovernment: 'Governo aberto e eixos',
        tables: 'Mesas: problemas e propostas',
        pause: 'Pausa (a equipe agrupa)',
        plenary: 'Plenária',
        vote: 'Votação em tablet',
        closing: 'Encerramento, avaliação e ata',
      },
    },
    'actor-map': {
      name: 'Mapa de atores',
      blocks: {
        purpose: 'Propósito',
        brainstorm: 'Chuva de ideias e classificação',
        matrix: 'Matriz de interesse e influência',
        relations: 'Relações',
        gaps: 'Lacunas e quem convidar',
      },
    },
    prioritisation: {
      name: 'Oficina de priorização',
      blocks: {
        criteria: 'Critérios e regras',
        reading: 'Leitura das consolidadas',
        scoring: 'Pontuação por mesa',
        pause: 'Pausa',
        crossReview: 'Revisão cruzada',
        vote: 'Votação',
        result: 'Resultado e desempate',
        minutes: 'Ata',
      },
    },
  },
  templateTime: (name, time) => `${name}, ${time}`,
  minutes: (n) => count(n, { one: '1 minuto', other: '# minutos' }),
  blocks: (n) => count(n, { one: '1 bloco', other: '# blocos' }),
  sum: (blocks, minutes) => `${blocks}, ${minutes} ao todo`,
  add: 'Acrescentar um bloco',
  addTitle: 'Bloco novo',
  changeTitle: 'Mudar o bloco',
  name: 'O que se faz',
  minutesLabel: 'Minutos',
  lead: 'Quem conduz (se for preciso)',
  leadHint: 'Só gente da equipe. Sai impresso na ata.',
  ledBy: (lead) => `Conduz: ${lead}`,
  change: 'Mudar',
  changeBlock: (name) => `Mudar: ${name}`,
  up: (name) => `Subir: ${name}`,
  down: (name) => `Descer: ${name}`,
  remove: 'Tirar da agenda',
  removed: (name) => `«${name}» já não está na agenda.`,
  moved: (name, place) => `«${name}» ficou no lugar ${place}.`,
  goTo: 'Passar para este',
  goToBlock: (name) => `Passar para este: ${name}`,
  states: { done: 'feito', now: 'agora', ahead: 'a seguir', skipped: 'não se fez' },
  ran: (from, to) => `das ${from} às ${to}`,
  extra: (minutes) => `mais ${minutes}`,
  refusals: {
    'name-empty': 'Falta dizer o que se faz.',
    'name-too-long': 'É muito longo: escreva 80 letras ou menos.',
    'minutes-out-of-range': 'Os minutos vão de 1 a 600, sem vírgulas.',
  },
  conflict: 'Dois tablets mudaram este bloco enquanto não se viam. Escolha:',
}
