import type { ExchangeSheetWords } from '../es/exchange-sheets.ts'

/** Headings and words of the files that leave for other tools. A file written today is read again years later: keep them. */
export const exchangeSheets: ExchangeSheetWords = {
  names: {
    proposals: 'Propostas',
    consolidated: 'Consolidadas',
    actors: 'Atores',
    relations: 'Relações',
  },
  columns: {
    id: 'Identificador',
    wording: 'Texto revisado',
    system: 'Sistema de origem',
    sourceId: 'Identificador de origem',
    url: 'Link',
    originals: 'Códigos das originais',
    actor: 'Ator',
    sector: 'Setor',
    part: 'O que faz',
    territory: 'Território',
    interest: 'Interesse',
    influence: 'Influência',
    stance: 'Posição',
    strategy: 'Estratégia',
    from: 'De',
    to: 'Com',
    type: 'Tipo',
    strength: 'Força',
    direction: 'Sentido',
    note: 'Nota',
  },
  stances: {
    'in-favour': 'a favor',
    neutral: 'neutro',
    against: 'contra',
    unknown: 'não se sabe',
  },
  goesOn: (title) => `Segue no processo, como parte da proposta consolidada «${title}».`,
  referred: (to) => `Não é matéria deste plano: foi encaminhada a ${to}.`,
  outOfScope: (reason) => `Fica fora do alcance deste plano: ${reason}`,
  mapTitle: (meeting, table) => `Mapa de atores: ${meeting}, ${table}`,
  notPlaced: (names) => `Sem posição: ${names}`,
}
