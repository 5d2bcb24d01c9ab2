import type { ActaLabels } from '../../domain/reports/acta-labels.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('pt')

export const acta: ActaLabels = {
  title: (meeting) => `Ata: ${meeting}`,
  headings: {
    facts: '1. Quando e onde',
    attendance: '2. Presença',
    agenda: '3. Agenda, como se fez',
    tables: '4. O que disse cada mesa',
    proposals: '5. Propostas, com suas palavras',
    groups: '6. O que a sala juntou',
    votes: '7. Votações',
    meeting: '8. Do encontro',
    signatures: '9. Assinaturas',
  },
  facts: ({ date, time, venue, zone, tables }) =>
    `${[
      date,
      time === undefined ? undefined : `${time} h`,
      venue,
      zone,
      count(tables, { one: '# mesa', other: '# mesas' }),
    ]
      .filter((part) => part !== undefined)
      .join(' · ')}.`,
  notClosed: 'Ao fazer esta ata, o encontro não estava encerrado.',
  heads: (n) =>
    count(n, {
      one: 'Contou-se # pessoa na sala.',
      other: 'Contaram-se # pessoas na sala.',
      zero: 'Ninguém foi contado na sala.',
    }),
  headsUnknown: 'Não se contou quantas pessoas havia na sala.',
  headsDisputed: (counts) =>
    `Dois tablets contaram diferente e ainda ninguém escolheu qual vale: ${counts}.`,
  headsByTable: 'Pessoas por mesa',
  tooFewByTable: (least) =>
    `Não se detalha por mesa: em alguma houve menos de ${least} pessoas, e se poderia saber quem.`,
  attendanceBy: {
    zones: 'Pessoas por zona',
    genders: 'Pessoas por gênero',
    ages: 'Pessoas por idade',
  },
  genders: { women: 'Mulheres', men: 'Homens', other: 'Outras' },
  ages: {
    'under-18': 'Menos de 18',
    '18-29': '18 a 29',
    '30-59': '30 a 59',
    '60-plus': '60 ou mais',
  },
  undisclosed: 'Preferiram não dizer',
  smallTogether: 'Grupos de menos de cinco, juntos',
  noNames: 'Esta ata não leva nomes de participantes.',
  noAgenda: 'Nenhuma agenda foi registrada.',
  agendaCaption: 'Blocos da agenda',
  agendaStates: { done: 'foi feito', now: 'em curso', ahead: 'a fazer', skipped: 'não se fez' },
  columns: {
    block: 'Bloco',
    lead: 'Conduziu',
    planned: 'Minutos',
    state: 'Estado',
    began: 'De',
    ended: 'Até',
    group: 'Grupo',
  },
  texts: {
    synthesis: 'Síntese',
    agreements: 'Acordos',
    disagreements: 'Divergências',
    questions: 'Perguntas sem resposta',
  },
  meetingTexts: {
    incidents: 'Incidentes',
    agreements: 'Acordos',
    noAgreement: 'Pontos sem acordo',
  },
  noTableMinutes: 'Nenhuma mesa escreveu sua ata.',
  heard: 'Lida em voz alta: a mesa está de acordo.',
  notHeard: 'Não consta que tenha sido lida em voz alta.',
  changedSince: 'Foi lida em voz alta, e depois o texto mudou.',
  versions: 'dois tablets o escreveram sem se ver; vão todas as versões.',
  nothingWritten: 'Sem incidentes, acordos nem pontos sem acordo anotados.',
  noProposals: 'Nenhuma proposta foi capturada.',
  proposalsCount: (n) =>
    count(n, { one: 'Foi escrita # proposta.', other: 'Foram escritas # propostas.' }),
  proposalsCaption: 'Propostas tal como foram ditas',
  noGroups: 'A sala não juntou propostas.',
  groupsNote: 'As originais ficam como foram ditas; estar em um grupo não as muda.',
  left: 'Estiveram neste grupo e saíram:',
  contested: 'Dois tablets puseram estas em grupos diferentes; falta escolher:',
  noVotes: 'Não há votações contadas.',
  votesCaption: 'Votações do encontro',
  signature: 'Assinatura, nome e cargo:',
  signaturesText: 'Foi lida e se assina antes de sair.',
}
