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
  later: {
    '1.1': 'Aqui estará o acordo com as autoridades, com suas condições e seu comprovante.',
    '1.2': 'Aqui estará a equipe: quem faz o quê em cada fase e se todas as partes estão nela.',
    '1.3': 'Aqui estarão as regras de decisão, o orçamento e o calendário para imprimir.',
    '1.4': 'Aqui estarão os acordos de cada diretoria e seu ponto de contato.',
    '2.1': 'Aqui estarão as iniciativas de cada diretoria, por eixo, com avanços e desafios.',
    '2.6': 'Aqui estarão os canais de comunicação e um cartão para distribuir.',
    '3.1': 'Aqui ficará também a equipe: quem facilita e quem escreve em cada mesa.',
    '4.1': 'Aqui estarão os critérios, com sua escala, seu peso e a regra de seleção.',
    '4.2': 'Aqui estará a matriz de notas por mesa e por critério.',
    '4.3': 'Aqui estará a tabela de resultados, com uma decisão e um motivo para cada proposta.',
    '5.1': 'Aqui será redigido cada compromisso, com marcos, indicador e responsável.',
    '5.2': 'Aqui estarão as observações de cada unidade e a resposta da equipe.',
    '5.3': 'Aqui estará a aprovação da minuta, com data e órgão.',
    '6.1': 'Aqui estarão as datas, os canais e os pontos da consulta.',
    '6.2': 'Aqui chegarão os comentários da web, do papel e das assembleias.',
    '6.3': 'Aqui cada comentário terá uma decisão e um motivo.',
    '7.2': 'Aqui estarão as respostas, que cada pessoa poderá buscar com seu código.',
    '7.3': 'Aqui será montado o repositório público, sem dados pessoais.',
    '8.1': 'Aqui ficará onde e quando o plano foi publicado.',
    '8.2': 'Aqui estarão o programa do evento e os agradecimentos.',
  },
  facts: {
    presentationsHeld: (count, of) =>
      of === undefined
        ? 'Nenhuma apresentação no calendário'
        : `${count} de ${of} ${of === 1 ? 'apresentação feita' : 'apresentações feitas'}`,
    scopeSettled: (count) =>
      count === 0
        ? 'Falta definir compromissos e prazo'
        : 'Quantidade de compromissos e prazo definidos',
    inductionsHeld: (count, of) =>
      of === undefined
        ? 'Nenhuma introdução no calendário'
        : `${count} de ${of} ${of === 1 ? 'introdução feita' : 'introduções feitas'}`,
    actorsPlaced: (count, of) =>
      of === undefined
        ? 'Nenhuma ficha de ator'
        : `${count} de ${of} ${of === 1 ? 'ficha posicionada' : 'fichas posicionadas'}`,
    officialsProposals: (count) =>
      count === 1 ? '1 proposta de servidores' : `${count} propostas de servidores`,
    internalVotesCounted: (count) =>
      count === 1 ? '1 votação interna apurada' : `${count} votações internas apuradas`,
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
    criteriaMeetingsHeld: (count, of) =>
      of === undefined
        ? 'Nenhuma reunião de critérios no calendário'
        : `${count} de ${of} ${of === 1 ? 'reunião de critérios feita' : 'reuniões de critérios feitas'}`,
    workshopVotesCounted: (count) =>
      count === 1 ? '1 votação da oficina apurada' : `${count} votações da oficina apuradas`,
  },
  states: {
    shown: 'Feito',
    partly: 'Em parte',
    missing: 'Falta',
    later: 'Mais adiante',
  },
} satisfies PhaseWords
