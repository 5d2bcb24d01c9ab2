import type { PhaseWords } from '../../domain/process/phases.ts'

export const phases = {
  phases: {
    preparation: {
      name: 'Preparação',
      aim: 'Assegurar a vontade e o compromisso político das autoridades.',
    },
    diagnosis: {
      name: 'Diagnóstico',
      aim: 'Saber como está o governo local em transparência, participação e prestação de contas.',
    },
    citizenMeetings: {
      name: 'Encontros cidadãos',
      aim: 'Cocriar propostas de compromissos com a comunidade.',
    },
    selection: {
      name: 'Seleção de propostas',
      aim: 'Selecionar os compromissos que entram no plano, com critérios claros.',
    },
    draft: {
      name: 'Minuta de compromissos',
      aim: 'Redigir e precisar as ações.',
    },
    publicConsultation: {
      name: 'Consulta pública',
      aim: 'Receber a opinião do maior número de pessoas sobre a minuta.',
    },
    accountability: {
      name: 'Prestação de contas',
      aim: 'Responder aos comentários e informar como se decidiu, com fundamentos.',
    },
    launch: {
      name: 'Lançamento',
      aim: 'Tornar oficial, diante da comunidade, o início da implementação.',
    },
  },
  steps: {
    '1.1': 'Apresentação do processo às autoridades locais',
    '1.2': 'Definição dos papéis no processo',
    '1.3': 'Acordos sobre o alcance e as características do plano',
    '1.4': 'Introdução ao governo aberto e a seus eixos estratégicos',
    '2.1': 'Levantamento de informações sobre as iniciativas atuais',
    '2.2': 'Elaboração do mapa de atores',
    '2.3': 'Formulação de propostas pela administração local',
    '2.4': 'Priorização das propostas de compromissos',
    '2.5': 'Elaboração de um primeiro relatório',
    '2.6': 'Abertura de canais de comunicação',
    '3.1': 'Desenho da estratégia dos encontros',
    '3.2': 'Divulgação dos encontros',
    '3.3': 'Realização dos encontros',
    '3.4': 'Sistematização das propostas',
    '3.5': 'Elaboração de um segundo relatório',
    '4.1': 'Identificação de critérios para a priorização',
    '4.2': 'Análise e priorização',
    '4.3': 'Sistematização dos resultados',
    '4.4': 'Terceiro relatório',
    '5.1': 'Formulação dos compromissos',
    '5.2': 'Revisões com as contrapartes do governo local',
    '5.3': 'Apresentação da minuta para aprovação',
    '6.1': 'Coordenação da publicação com os servidores',
    '6.2': 'Período de consulta',
    '6.3': 'Análise dos comentários recebidos',
    '6.4': 'Ajustes e versão final',
    '7.1': 'Documentar os critérios das decisões finais',
    '7.2': 'Resposta aos comentários',
    '7.3': 'Divulgação dos documentos',
    '8.1': 'Publicação da versão final',
    '8.2': 'Evento oficial',
  },
  facts: {
    authorityWon: (count) =>
      count === 0
        ? 'Faltam a apresentação e o acordo'
        : `${count} de 2: apresentação feita e acordo anotado`,
    teamSides: (count) => `${count} de 2 partes na equipe: governo e sociedade`,
    scopeSettled: (count) =>
      count === 0
        ? 'Falta definir compromissos e prazo'
        : 'Quantidade de compromissos e prazo definidos',
    officialsInducted: (count) =>
      count === 0
        ? 'Faltam a formação inicial e os acordos'
        : `${count} de 2: formação feita e acordos com secretarias`,
    axesWithInitiatives: (count, of) =>
      of === undefined
        ? 'O plano não tem eixos'
        : `${count} de ${of} ${of === 1 ? 'eixo com iniciativas' : 'eixos com iniciativas'}`,
    actorsPlaced: (count, of) =>
      of === undefined
        ? 'Nenhuma ficha de ator'
        : `${count} de ${of} ${of === 1 ? 'ficha posicionada' : 'fichas posicionadas'}`,
    officialsProposals: (count) =>
      count === 1 ? '1 proposta de servidores' : `${count} propostas de servidores`,
    internalVotesCounted: (count) =>
      count === 1 ? '1 votação interna apurada' : `${count} votações internas apuradas`,
    channelsOpen: (count) => (count === 1 ? '1 canal aberto' : `${count} canais abertos`),
    zonesCovered: (count, of) =>
      of === undefined
        ? 'O plano não tem zonas na sua lista'
        : `${count} de ${of} ${of === 1 ? 'zona com encontro' : 'zonas com encontro'}`,
    encountersAnnounced: (count, of) =>
      of === undefined
        ? 'Nenhum encontro para divulgar'
        : `${count} de ${of} ${of === 1 ? 'encontro com divulgação' : 'encontros com divulgação'}`,
    encountersHeld: (count, of) =>
      of === undefined
        ? 'Nenhum encontro no calendário'
        : `${count} de ${of} ${of === 1 ? 'encontro encerrado' : 'encontros encerrados'}`,
    proposalsDecided: (count, of) =>
      of === undefined
        ? 'Ainda não há propostas'
        : `${count} de ${of} ${of === 1 ? 'proposta com destino' : 'propostas com destino'}`,
    informe2Printed: (count) =>
      count === 0
        ? 'Relatório 2 não impresso'
        : `Relatório 2 impresso ${count} ${count === 1 ? 'vez' : 'vezes'}`,
    documentIssued: (count) =>
      count === 0
        ? 'Documento sem imprimir nem baixar'
        : `Impresso ou baixado ${count} ${count === 1 ? 'vez' : 'vezes'}`,
    criteriaFrozen: (count) =>
      count === 0 ? 'Critérios não congelados' : 'Critérios e regra congelados',
    candidatesScored: (count, of) =>
      of === undefined
        ? 'Ainda não há propostas consolidadas'
        : `${count} de ${of} ${of === 1 ? 'proposta pontuada' : 'propostas pontuadas'}`,
    candidatesDecided: (count, of) =>
      of === undefined
        ? 'Ainda não há propostas consolidadas'
        : `${count} de ${of} ${of === 1 ? 'proposta com decisão' : 'propostas com decisão'}`,
    commitmentsWritten: (count, of) =>
      of === undefined
        ? `${count} ${count === 1 ? 'compromisso escrito' : 'compromissos escritos'}`
        : `${count} de ${of} ${of === 1 ? 'compromisso escrito' : 'compromissos escritos'}`,
    commitmentsReviewed: (count, of) =>
      of === undefined
        ? 'Nenhum compromisso para revisar'
        : `${count} de ${of} ${of === 1 ? 'compromisso revisado' : 'compromissos revisados'}`,
    draftApproved: (count) => (count === 0 ? 'Minuta sem aprovação' : 'Minuta aprovada'),
    commentsTaken: (count) => (count === 1 ? '1 opinião recebida' : `${count} opiniões recebidas`),
    commentsAnswered: (count, of) =>
      of === undefined
        ? 'Ainda não chegou nenhuma opinião'
        : `${count} de ${of} ${of === 1 ? 'opinião com resposta' : 'opiniões com resposta'}`,
    answersGiven: (count, of) =>
      of === undefined
        ? 'Ainda não há nada a responder'
        : `${count} de ${of} ${of === 1 ? 'proposta ou opinião com resposta' : 'propostas e opiniões com resposta'}`,
    consultationPlanned: (count) =>
      count === 1 ? '1 plano de consulta' : `${count} planos de consulta`,
    documentsSpread: (count) =>
      count === 1 ? '1 ação de divulgação' : `${count} ações de divulgação`,
    planPublished: (count) =>
      count === 0
        ? 'Ainda sem publicar'
        : count === 1
          ? 'Publicado em 1 lugar'
          : `Publicado em ${count} lugares`,
    launchHeld: (count) =>
      count === 0
        ? 'Faltam o programa e o evento'
        : `${count} de 2: programa pronto e evento feito`,
  },
  states: {
    shown: 'Feito',
    partly: 'Em parte',
    missing: 'Falta',
  },
} satisfies PhaseWords
