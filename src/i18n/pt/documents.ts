import type { DocumentsWords } from '../es/documents.ts'

const list = new Intl.ListFormat('pt')

export const documents: DocumentsWords = {
  title: 'Documentos',
  which: 'Qual documento',
  names: { 'informe-1': 'Relatório 1', 'informe-2': 'Relatório 2', 'informe-3': 'Relatório 3' },
  opening: 'Abrindo os encontros do plano…',
  noPlan:
    'Os dados do plano ainda não chegaram a este tablet: sem eles não se escreve o relatório.',
  print: 'Imprimir',
  download: (extension) => `Baixar ${extension.toUpperCase()}`,
  state: {
    never: 'Ainda não foi impresso nem baixado.',
    current: 'Já foi impresso ou baixado tal como está.',
    older: 'Mudou desde a última vez que foi impresso ou baixado.',
  },
  noTrace: 'Deste tablet não ficará anotado no plano.',
  traced: 'Ficou anotado no plano: relatório 2 impresso ou baixado.',
  notTraced: 'O documento saiu, mas NÃO ficou anotado no plano. Tente de novo.',
  closed: (names) => `Este tablet não pode ler: ${list.format(names)}. O relatório sai sem isso.`,
  silent: (names) =>
    `Destes encontros não chegou nada a este tablet: ${list.format(names)}. O relatório sai sem isso.`,
  without: (names) => `Sem os registros de: ${list.format(names)}.`,
  drawnOn: (day) => `Escrito em ${day} com o que há neste tablet.`,
  sources: (hash) => `Impressão digital das suas fontes: ${hash}`,
  later: {
    'informe-1':
      'Aqui ficará o relatório 1: as iniciativas por eixo, o mapa de atores e as propostas da administração. Ainda não se pode escrever.',
    'informe-3':
      'Aqui ficará o relatório 3: os critérios, as pontuações e as propostas selecionadas, com seus motivos. Ainda não se pode escrever.',
  },
}
