import type { DocumentsWords } from '../es/documents.ts'

const list = new Intl.ListFormat('pt')

export const documents: DocumentsWords = {
  title: 'Documentos',
  which: 'Qual documento',
  names: {
    'informe-1': 'Relatório 1',
    'informe-2': 'Relatório 2',
    'informe-3': 'Relatório 3',
    borrador: 'Minuta',
    'version-final': 'Versão final',
    criterios: 'Critérios',
    respuestas: 'Respostas',
  },
  formats: {
    docx: 'Word',
    odt: 'LibreOffice',
    html: 'página web',
    md: 'Markdown',
    csv: 'tabelas CSV',
    json: 'dados JSON',
  },
  opening: 'Abrindo os encontros do plano…',
  noPlan:
    'Os dados do plano ainda não chegaram a este tablet: sem eles não se escreve o relatório.',
  others: 'Outros formatos',
  print: 'Imprimir',
  download: (format) => `Baixar ${format}`,
  state: {
    never: 'Ainda não foi impresso nem baixado.',
    current: 'Já foi impresso ou baixado tal como está.',
    older: 'Mudou desde a última vez que foi impresso ou baixado.',
  },
  noTrace: 'Deste tablet não ficará anotado no plano.',
  traced: (title) => `Ficou anotado no plano: «${title}» impresso ou baixado.`,
  writing: 'Escrevendo o documento…',
  failed: 'Não foi possível escrever o documento. Tente de novo.',
  lacking: (n) =>
    n === 1
      ? 'O documento sai, e diz uma coisa que ainda não foi registrada'
      : `O documento sai, e diz ${n} coisas que ainda não foram registradas`,
  tablePart: (caption: string, first: number, last: number) =>
    `${caption}: linhas ${first} a ${last}`,
  notTraced: 'O documento saiu, mas NÃO ficou anotado no plano. Tente de novo.',
  closed: (names) => `Este tablet não pode ler: ${list.format(names)}. O documento sai sem isso.`,
  silent: (names) =>
    `Destes encontros não chegou nada a este tablet: ${list.format(names)}. O documento sai sem isso.`,
}
