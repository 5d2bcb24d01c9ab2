import type { ExchangeWords } from '../es/exchange.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('pt')
const list = new Intl.ListFormat('pt')
const proposals = (n: number) => count(n, { one: '# proposta', other: '# propostas' })

export const exchange: ExchangeWords = {
  importTitle: 'Importar propostas',
  importText:
    'Escolha um arquivo CSV, XLSX ou JSON: uma planilha própria, ou o que exportam Decidim, CONSUL, ODK ou Kobo. Antes de guardar mostra-se o que mudaria.',
  choose: 'Escolher arquivo',
  readOnly: 'Aqui só se pode ler. Quem facilita este encontro importa.',
  whichSheet: 'Planilha do arquivo',
  whichTable: 'Mesa das linhas que não dizem mesa',
  reading: (file) => `Lendo ${file}…`,
  refusals: {
    'file-too-big': 'tem mais de 20 MB. Divida-o em arquivos menores.',
    'unpacks-too-big': 'expande-se além do permitido. Não foi lido.',
    'too-many-rows': 'tem mais de 5000 linhas. Divida-o em arquivos menores.',
    'too-many-columns': 'tem mais de 300 colunas. Deixe só as das propostas.',
    'empty-file': 'está vazio.',
    'no-rows': 'não tem nenhuma linha abaixo dos títulos das colunas.',
    'quote-not-closed': 'tem uma aspa que abre e não fecha na linha indicada.',
    'damaged-archive': 'está danificado ou cortado. Peça que o enviem outra vez.',
    'damaged-workbook': 'não se lê como planilha. Salve-o de novo como XLSX ou CSV.',
    'damaged-json': 'não é um JSON completo. Peça que o enviem outra vez.',
    'old-workbook': 'é um XLS antigo. Salve-o como XLSX ou CSV.',
    'plan-file': 'é um arquivo do Encuentro. Abra-o em «Entrar», não aqui.',
    'not-a-table': 'não é uma tabela de linhas e colunas.',
    'too-slow': 'demorou demais para ser lido. Salve-o como CSV e tente outra vez.',
  },
  refused: (file, why, place) =>
    `${file} ${why}${place === undefined ? '' : ` (${place})`} Nada foi mudado.`,
  noTextColumn: (file, headings) =>
    `${file}: nenhuma coluna diz a proposta. Chame «Texto» ou «Proposta» a uma de suas colunas: ${list.format(headings)}. Nada foi mudado.`,
  from: (system) =>
    ({
      encuentro: 'É uma exportação do Encuentro.',
      decidim: 'É uma exportação do Decidim.',
      consul: 'É uma exportação do CONSUL.',
      odk: 'É uma exportação do ODK ou Kobo.',
      table: 'É uma tabela.',
    })[system],
  repaired: (encoding) =>
    `O arquivo não estava em UTF-8: foi lido como ${encoding}. Confira se os acentos estão certos.`,
  unread: (headings) => `Colunas que não se importam: ${list.format(headings)}.`,
  counts: {
    new: (n) => count(n, { one: '# nova', other: '# novas' }),
    updated: (n) => count(n, { one: '# com mudanças', other: '# com mudanças' }),
    same: (n) => count(n, { one: '# igual', other: '# iguais' }),
    elsewhere: (n) => count(n, { one: '# de outro encontro', other: '# de outros encontros' }),
    error: (n) => count(n, { one: '# com erro', other: '# com erros' }),
  },
  heaps: {
    error: 'Linhas com erros',
    updated: 'Linhas que mudam uma proposta',
    new: 'Propostas novas',
  },
  allOrNothing:
    'Com uma linha com erro não se importa nenhuma. Corrija o arquivo e escolha-o outra vez.',
  nothingNew: 'Tudo o que está no arquivo já está aqui: não há nada a importar.',
  row: (n) => `Linha ${n}`,
  rowError: (error) =>
    `Linha ${error.row}, ${error.field}: ${error.fault}${error.value === '' ? '' : ` («${error.value}»)`}`,
  fields: {
    id: 'identificador',
    text: 'texto',
    wording: 'texto revisado',
    title: 'título',
    axis: 'eixo',
    origin: 'origem',
    table: 'mesa',
    meeting: 'encontro',
    url: 'link',
    row: 'a linha inteira',
  },
  faults: {
    empty: 'está vazio',
    'too-long': 'é mais longo que uma ficha (1000 letras)',
    'unknown-table': 'este encontro não tem essa mesa',
    'unknown-axis': 'não é um eixo deste plano',
    'unknown-origin': 'não é cidadania, organização nem servidores',
    'too-many-cells': 'tem mais células que títulos',
    repeated: 'está duas vezes e diz coisas diferentes',
  },
  change: (change) => `${change.field}: «${change.from}» passa a «${change.to}»`,
  changed: {
    wording: 'texto',
    title: 'título',
    axis: 'eixo',
    origin: 'origem',
    table: 'mesa',
  },
  none: 'sem dado',
  more: (n) => count(n, { one: 'e mais #', other: 'e mais #' }),
  apply: (fresh, updated) =>
    updated === 0
      ? `Importar ${proposals(fresh)}`
      : `Importar ${proposals(fresh)} e ${updated} com mudanças`,
  applied: (n) => `Guardado neste tablet: ${proposals(n)}.`,
  exportTitle: 'Dados para outras ferramentas',
  exportLink: 'Dados para outras ferramentas',
  exportText:
    'As propostas e os mapas, sem dados de pessoas, tablets nem horas. Tudo se escreve neste tablet, sem conexão.',
  delimiter: 'Entre células dos CSV',
  comma: 'Vírgula',
  semicolon: 'Ponto e vírgula',
  proposals: 'Propostas',
  maps: 'Mapas de atores',
  stances: 'Posição dos atores',
  stancesText:
    'Quem está a favor ou contra fica com a equipe: não sai em nenhum arquivo, a não ser que se peça aqui. Com ela, não publique o arquivo.',
  stancesStay: 'Sem a posição',
  stancesGo: 'Com a posição',
  formats: {
    csv: ['CSV', 'Uma planilha por arquivo, para qualquer programa.'],
    xlsx: ['XLSX', 'Todas as planilhas num livro.'],
    json: ['JSON', 'Tudo, para programas.'],
    decidim: ['Decidim', 'Propostas, respostas e resultados, como o Decidim os importa.'],
    ogp: ['OGP', 'Compromissos, marcos e evidências, nos campos do formulário da OGP.'],
    consul: ['CONSUL', 'Propostas com as colunas do CONSUL.'],
    kumu: ['Kumu', 'Atores e relações para kumu.io.'],
    graphml: ['GraphML', 'Para Gephi ou yEd.'],
    svg: ['SVG', 'O desenho de cada mesa.'],
    png: ['PNG', 'O desenho de cada mesa como imagem.'],
  },
  saved: (file) => `${file} foi escrito.`,
  notSaved: 'Não foi possível escrever o arquivo. Tente outra vez.',
  noMaps: 'Nenhuma mesa desenhou um mapa ainda.',
  opening: 'Abrindo os encontros do plano…',
}
