import type { ExchangeSheetWords } from '../es/exchange-sheets.ts'

/** Headings and words of the files that leave for other tools. A file written today is read again years later: keep them. */
export const exchangeSheets: ExchangeSheetWords = {
  names: {
    proposals: 'Proposals',
    consolidated: 'Consolidated',
    actors: 'Actors',
    relations: 'Relations',
  },
  columns: {
    id: 'Identifier',
    wording: 'Revised text',
    system: 'Source system',
    sourceId: 'Source identifier',
    url: 'Link',
    originals: 'Codes of originals',
    actor: 'Actor',
    sector: 'Sector',
    part: 'What it does',
    territory: 'Territory',
    interest: 'Interest',
    influence: 'Influence',
    stance: 'Stance',
    strategy: 'Strategy',
    from: 'From',
    to: 'To',
    type: 'Type',
    strength: 'Strength',
    direction: 'Direction',
    note: 'Note',
  },
  stances: {
    'in-favour': 'in favour',
    neutral: 'neutral',
    against: 'against',
    unknown: 'not known',
  },
  goesOn: (title) => `It goes on in the process, as part of the consolidated proposal “${title}”.`,
  referred: (to) => `This plan cannot act on it: it was referred to ${to}.`,
  outOfScope: (reason) => `It is out of this plan’s scope: ${reason}`,
  mapTitle: (meeting, table) => `Actor map: ${meeting}, ${table}`,
  notPlaced: (names) => `Not placed: ${names}`,
}
