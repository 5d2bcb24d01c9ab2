import type { ReportLabels } from '../../domain/reports/labels.ts'
import { type RulesWords, sayRules } from '../../domain/voting/rules-of.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('pt')
const day = new Intl.DateTimeFormat('pt-BR', { dateStyle: 'long', timeZone: 'UTC' })

/** How people voted, in the past, for the documents. */
const told: RulesWords = {
  dots: ({ dots, cap }) =>
    `Cada pessoa distribuiu até ${count(dots, { one: '# ponto', other: '# pontos' })}${
      cap === undefined ? '' : `, no máximo ${cap} por proposta`
    }.`,
  approval: ({ max }) =>
    `Cada pessoa marcou as propostas que apoia${max === undefined ? '' : `, até ${max}`}.`,
  score: ({ min, max, aggregate }) =>
    `Cada pessoa deu notas de ${min} a ${max}; ordenou-se pela ${aggregate === 'mean' ? 'média' : 'soma'}.`,
  ranked: ({ reading }) =>
    `Cada pessoa pôs as propostas em ordem; ${
      reading === 'borda'
        ? 'decidiram os pontos por lugar (Borda)'
        : 'decidiram os duelos de duas em duas (Schulze)'
    }.`,
  proportional: ({ max }) =>
    `Cada pessoa marcou as propostas que apoia${
      max === undefined ? '' : `, até ${max}`
    }; contou-se com lugar para cada grupo (Phragmén).`,
  criteria: ({ criteria, min, max }) =>
    `Cada pessoa avaliou de ${min} a ${max} por estes critérios: ${criteria
      .map(({ label, weight }) => `${label} (peso ${weight})`)
      .join('; ')}.`,
  consent: () => 'Cada pessoa disse até onde acompanha cada proposta.',
  hands: ({ perPerson }) =>
    `Contaram-se mãos, à vista e não em segredo; cada pessoa levantou a mão até ${count(perPerson, {
      one: '# vez',
      other: '# vezes',
    })}.`,
}

export const reports = {
  language: 'pt',
  date: (iso) => day.format(new Date(`${iso}T00:00:00Z`)),
  axes: {
    AIP: 'Acesso à informação pública',
    PCA: 'Participação e colaboração entre atores',
    IPR: 'Integridade pública e prestação de contas',
    FCI: 'Fortalecimento de capacidades institucionais',
  },
  noAxis: 'Sem eixo',
  origins: { citizens: 'Cidadania', organisation: 'Organização', officials: 'Servidores' },
  connectivity: { good: 'boa conexão', weak: 'conexão fraca', none: 'sem conexão' },
  methods: {
    dots: 'Pontos',
    approval: 'Aprovação',
    score: 'Notas',
    ranked: 'Ordem',
    proportional: 'Aprovação proporcional',
    criteria: 'Critérios',
    consent: 'Consentimento',
    hands: 'Mão levantada',
  },
  rules: (method, rules) => sayRules(told, method, rules),
  table: (n) => `Mesa ${n}`,
  total: 'Total',
  unknown: 'Sem dado',
  fates: {
    pending: 'Pendente',
    merged: (into) => `Unida em ${into}`,
    alone: (into) => `Segue sozinha, como ${into}`,
    referred: (to) => `Encaminhada a ${to}`,
    outOfScope: (reason) => `Fora do escopo: ${reason}`,
    conflict: 'Em conflito: duas decisões diferentes',
  },
  heaps: {
    pending: 'Pendentes',
    merged: 'Unidas com outras',
    alone: 'Seguem sozinhas',
    referred: 'Encaminhadas',
    outOfScope: 'Fora do escopo',
    conflicts: 'Em conflito',
  },
  columns: {
    code: 'Código',
    receipt: 'Recibo',
    meeting: 'Encontro',
    date: 'Data',
    venue: 'Local',
    zone: 'Zona',
    table: 'Mesa',
    tables: 'Mesas',
    heads: 'Presentes',
    axis: 'Eixo',
    origin: 'Origem',
    text: 'Texto original',
    title: 'Título',
    consolidated: 'Consolidada',
    originals: 'Originais',
    fate: 'Destino',
    destination: 'Destino',
    reason: 'Motivo',
    reference: 'Número',
    supports: 'Mesas que apoiam',
    proposals: 'Propostas',
    method: 'Método',
    ballots: 'Cédulas',
    blank: 'Em branco',
    invalid: 'Anuladas',
    notVoted: 'Não votaram',
    points: 'Pontos',
    place: 'Lugar',
    option: 'Proposta',
  },
  informe2: {
    title: 'Relatório 2: encontros cidadãos',
    subtitle: (plan, municipality) => `${plan} · ${municipality}`,
    headings: {
      introduction: '1. Introdução',
      strategy: '2. Estratégia e divulgação',
      meetings: '3. Encontro por encontro',
      proposals: '4. Propostas por eixo, zona e origem',
      consolidated: '5. Propostas consolidadas e suas originais',
      votes: '6. Votações',
      setApart: '7. Temas fora do escopo e seu destino',
      evaluation: '8. Avaliação dos encontros',
      nextSteps: '9. Próximos passos',
      annex: 'Anexo: todas as propostas, com suas palavras',
    },
    introduction: ({ meetings, heads, proposals, consolidated }) =>
      `${count(meetings, {
        one: 'Foi realizado # encontro cidadão',
        other: 'Foram realizados # encontros cidadãos',
        zero: 'Nenhum encontro cidadão foi realizado',
      })}, com ${count(heads, { one: '# presente', other: '# presentes', zero: 'zero presentes' })} no total. O plano reúne ${count(
        proposals,
        { one: '# proposta', other: '# propostas', zero: 'zero propostas' },
      )}, incluídas as da oficina interna, e ${count(consolidated, {
        one: '# proposta consolidada que passa',
        other: '# propostas consolidadas que passam',
        zero: 'nenhuma proposta consolidada que passe',
      })} à seleção.`,
    method:
      'Os números deste relatório são contados dos mesmos registros: cada proposta tem um só destino e as somas coincidem. Quem foi a vários encontros conta em cada um.',
    noStrategy: 'Ainda não há registro da estratégia nem da divulgação dos encontros.',
    noOutreach: 'Ainda não foi registrada a divulgação dos encontros.',
    strategyCaption: 'Quem foi convidado e como se trabalhou',
    outreachCaption: 'Divulgação dos encontros',
    invited: (names) => `Foram convidados: ${names}.`,
    columns: {
      audiences: 'Públicos',
      goal: 'Meta de participantes',
      channel: 'Canal',
      piece: 'O que se divulgou',
      reach: 'Alcance estimado',
      block: 'Bloco',
      planned: 'Minutos',
      state: 'Como foi',
    },
    audiences: {
      general: 'Todas as pessoas',
      women: 'Mulheres',
      youth: 'Juventudes',
      'older-people': 'Pessoas idosas',
      disability: 'Pessoas com deficiência',
      indigenous: 'Povos originários',
      rural: 'Zona rural',
      migrants: 'Migrantes',
      organisations: 'Organizações',
      businesses: 'Empresas',
    },
    workMethods: {
      'tables-by-axis': 'Mesas por eixo',
      'world-cafe': 'World Café',
      assembly: 'Assembleia',
      'guided-workshop': 'Oficina guiada',
    },
    channels: {
      'in-person': 'Presencial',
      radio: 'Rádio',
      noticeboard: 'Mural',
      messaging: 'Mensagens',
      social: 'Redes sociais',
      phone: 'Telefone',
      mail: 'Correio',
      web: 'Web',
      office: 'Escritório',
    },
    agendaCaption: (meeting) => `Pauta: ${meeting}`,
    agendaStates: {
      done: 'Feito',
      now: 'Em andamento',
      ahead: 'Por fazer',
      skipped: 'Não foi feito',
    },
    noAgenda: 'A pauta não foi registrada.',
    texts: { incidents: 'Incidentes', agreements: 'Acordos', noAgreement: 'Pontos sem acordo' },
    noIncidents: 'Não foram registrados incidentes.',
    headsByTableCaption: (meeting) => `Participantes por mesa: ${meeting}`,
    planned: (n) =>
      count(n, {
        one: 'O calendário tem # encontro cidadão.',
        other: 'O calendário tem # encontros cidadãos.',
        zero: 'O calendário não tem encontros cidadãos.',
      }),
    noMeetings: 'Não há encontros cidadãos no calendário.',
    meetingsCaption: 'Encontros cidadãos',
    notHeld: 'Este encontro ainda não está encerrado.',
    headsUnknown: 'Não se registrou quantas pessoas vieram.',
    meetingFacts: ({ date, venue, zone, tables, heads, proposals, connectivity }) =>
      `${[
        date,
        venue,
        zone,
        count(tables, { one: '# mesa', other: '# mesas' }),
        heads === undefined
          ? undefined
          : count(heads, { one: '# presente', other: '# presentes', zero: 'nenhum presente' }),
        count(proposals, { one: '# proposta', other: '# propostas', zero: 'nenhuma proposta' }),
        connectivity,
      ]
        .filter((part) => part !== undefined)
        .join(' · ')}.`,
    byAxisCaption: 'Propostas por eixo e origem',
    byZoneCaption: 'Propostas por zona do encontro',
    byFateCaption: 'Propostas por destino',
    noProposals: 'Ainda não há propostas.',
    administration: 'Oficina interna',
    consolidatedIntro: (n) =>
      count(n, {
        one: 'Há # proposta consolidada. Abaixo estão as originais, com as palavras de quem as disse.',
        other:
          'Há # propostas consolidadas. Abaixo de cada uma estão as originais, com as palavras de quem as disse.',
      }),
    noConsolidated: 'Ainda não há propostas consolidadas.',
    originals: (n) => count(n, { one: 'Vem de # original.', other: 'Vem de # originais.' }),
    supports: (n) =>
      count(n, { one: 'apoiada por mais # mesa', other: 'apoiada por mais # mesas' }),
    supportsNote: 'Os apoios são mostrados por original e não se somam: pode haver gente repetida.',
    notHere: '(O texto ainda não chegou a este tablet.)',
    noVotes: 'Não há votações apuradas nos encontros cidadãos.',
    votesCaption: 'Votações dos encontros',
    votesTogether: ({ votes, ballots, heads }) =>
      `${count(votes, { one: 'Foi apurada # votação', other: 'Foram apuradas # votações' })}: ${count(
        ballots,
        { one: '# cédula', other: '# cédulas', zero: 'zero cédulas' },
      )} de ${count(heads, { one: '# presente', other: '# presentes', zero: 'zero presentes' })}.`,
    resultsCaption: (meeting) => `Resultado: ${meeting}`,
    paperCount: 'Apuração em papel, por totais: não pode ser recontada cédula por cédula.',
    ballotCount: 'Apuração de cédulas de tablet, com ata assinada.',
    fewBallots: (least) =>
      `Houve menos de ${least} cédulas: o resultado não é publicado, para preservar o segredo do voto.`,
    disputed: (meeting) =>
      `${meeting}: há duas atas que não coincidem; o resultado é publicado quando uma terceira as resolver.`,
    noAct: (meeting) => `${meeting}: há uma votação ainda sem ata.`,
    tieNote: 'O sinal = marca um empate: essas propostas dividem o lugar.',
    noneSetApart: 'Nenhuma proposta ficou fora do escopo nem foi encaminhada.',
    setApartCaption: 'Propostas encaminhadas ou fora do escopo',
    noEvaluation: 'Ainda não há registro da avaliação dos encontros.',
    pending: (n) =>
      count(n, {
        one: 'Falta decidir o destino de # proposta.',
        other: 'Falta decidir o destino de # propostas.',
      }),
    conflicts: (n) =>
      count(n, {
        one: 'Há # proposta com duas decisões diferentes: alguém precisa escolher.',
        other: 'Há # propostas com duas decisões diferentes: alguém precisa escolher.',
      }),
    allDecided: 'Todas as propostas têm destino.',
    nextMeetings: 'Reuniões que seguem no calendário:',
    nextMeeting: ({ name, date, venue }) =>
      venue === undefined ? `${name}: ${date}.` : `${name}: ${date}, ${venue}.`,
    annexIntro:
      'Cada proposta, tal como foi dita. Com o código do recibo, qualquer pessoa pode encontrar a sua e a resposta.',
    annexCaption: 'Todas as propostas',
  },
} satisfies ReportLabels
