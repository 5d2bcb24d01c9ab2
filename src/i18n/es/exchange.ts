import type { ImportField } from '../../domain/exchange/import-columns.ts'
import type { ChangeableField } from '../../domain/exchange/import-preview.ts'
import type { RowFault } from '../../domain/exchange/import-rows.ts'
import type { SourceSystem } from '../../domain/proposals/proposal.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('es')
const list = new Intl.ListFormat('es')
const proposals = (n: number) => count(n, { one: '# propuesta', other: '# propuestas' })

export const exchange = {
  importTitle: 'Importar propuestas',
  importText:
    'Elija un archivo CSV, XLSX o JSON: una hoja propia, o lo que exportan Decidim, CONSUL, ODK o Kobo. Antes de guardar se muestra qué cambiaría.',
  choose: 'Elegir archivo',
  readOnly: 'Aquí solo se puede leer. Importa quien facilita este encuentro.',
  whichSheet: 'Hoja del archivo',
  whichTable: 'Mesa de las filas que no dicen mesa',
  reading: (file: string) => `Leyendo ${file}…`,
  refusals: {
    'file-too-big': 'pesa más de 20 MB. Pártalo en archivos más chicos.',
    'unpacks-too-big': 'se expande más de lo permitido. No se leyó.',
    'too-many-rows': 'tiene más de 5000 filas. Pártalo en archivos más chicos.',
    'too-many-columns': 'tiene más de 300 columnas. Deje solo las de las propuestas.',
    'empty-file': 'está vacío.',
    'no-rows': 'no tiene ninguna fila debajo de los títulos de las columnas.',
    'quote-not-closed': 'tiene una comilla que se abre y no se cierra en la fila señalada.',
    'damaged-archive': 'está dañado o cortado. Pida que lo envíen otra vez.',
    'damaged-workbook': 'no se puede leer como planilla. Guárdelo de nuevo como XLSX o CSV.',
    'damaged-json': 'no es un JSON completo. Pida que lo envíen otra vez.',
    'old-workbook': 'es un XLS antiguo. Guárdelo como XLSX o CSV.',
    'plan-file': 'es un archivo de Encuentro. Ábralo desde «Unirse», no desde aquí.',
    'not-a-table': 'no es una tabla de filas y columnas.',
    'too-slow': 'tardó demasiado en leerse. Guárdelo como CSV y pruebe otra vez.',
  },
  refused: (file: string, why: string, place: string | undefined) =>
    `${file} ${why}${place === undefined ? '' : ` (${place})`} No se cambió nada.`,
  noTextColumn: (file: string, headings: readonly string[]) =>
    `${file}: ninguna columna dice la propuesta. Llame «Texto» o «Propuesta» a una de sus columnas: ${list.format(headings)}. No se cambió nada.`,
  from: (system: SourceSystem): string =>
    ({
      encuentro: 'Es una exportación de Encuentro.',
      decidim: 'Es una exportación de Decidim.',
      consul: 'Es una exportación de CONSUL.',
      odk: 'Es una exportación de ODK o Kobo.',
      table: 'Es una tabla.',
    })[system],
  repaired: (encoding: string) =>
    `El archivo no estaba en UTF-8: se leyó como ${encoding}. Revise que los acentos se vean bien.`,
  unread: (headings: readonly string[]) => `Columnas que no se importan: ${list.format(headings)}.`,
  counts: {
    new: (n: number) => count(n, { one: '# nueva', other: '# nuevas' }),
    updated: (n: number) => count(n, { one: '# con cambios', other: '# con cambios' }),
    same: (n: number) => count(n, { one: '# igual', other: '# iguales' }),
    elsewhere: (n: number) =>
      count(n, { one: '# de otro encuentro', other: '# de otros encuentros' }),
    error: (n: number) => count(n, { one: '# con error', other: '# con errores' }),
  },
  heaps: {
    error: 'Filas con errores',
    updated: 'Filas que cambian una propuesta',
    new: 'Propuestas nuevas',
  },
  allOrNothing:
    'Con una fila con error no se importa ninguna. Corrija el archivo y elíjalo otra vez.',
  nothingNew: 'Todo lo del archivo ya está aquí: no hay nada que importar.',
  row: (n: number) => `Fila ${n}`,
  rowError: (error: { row: number; field: string; fault: string; value: string }) =>
    `Fila ${error.row}, ${error.field}: ${error.fault}${error.value === '' ? '' : ` («${error.value}»)`}`,
  fields: {
    id: 'identificador',
    text: 'texto',
    wording: 'texto revisado',
    title: 'título',
    axis: 'eje',
    origin: 'origen',
    table: 'mesa',
    meeting: 'encuentro',
    url: 'enlace',
    row: 'la fila entera',
  } satisfies Record<ImportField | 'row', string>,
  faults: {
    empty: 'está vacío',
    'too-long': 'es más largo que una ficha (1000 letras)',
    'unknown-table': 'este encuentro no tiene esa mesa',
    'unknown-axis': 'no es un eje de este plan',
    'unknown-origin': 'no es ciudadanía, organización ni funcionariado',
    'too-many-cells': 'tiene más celdas que títulos',
    repeated: 'está dos veces y dice cosas distintas',
  } satisfies Record<RowFault, string>,
  change: (change: { field: string; from: string; to: string }) =>
    `${change.field}: «${change.from}» pasa a «${change.to}»`,
  changed: {
    wording: 'texto',
    title: 'título',
    axis: 'eje',
    origin: 'origen',
    table: 'mesa',
  } satisfies Record<ChangeableField, string>,
  none: 'sin dato',
  more: (n: number) => count(n, { one: 'y # más', other: 'y # más' }),
  apply: (fresh: number, updated: number): string =>
    updated === 0
      ? `Importar ${proposals(fresh)}`
      : `Importar ${proposals(fresh)} y ${updated} con cambios`,
  applied: (n: number) => `Se guardó en esta tableta: ${proposals(n)}.`,
  exportTitle: 'Datos para otras herramientas',
  exportLink: 'Datos para otras herramientas',
  exportText:
    'Las propuestas y los mapas, sin datos de personas, tabletas ni horas. Todo se escribe en esta tableta, sin conexión.',
  delimiter: 'Entre celdas de los CSV',
  comma: 'Coma',
  semicolon: 'Punto y coma',
  proposals: 'Propuestas',
  maps: 'Mapas de actores',
  stances: 'Posición de los actores',
  stancesText:
    'Quién está a favor o en contra queda con el equipo: no sale en ningún archivo, salvo que usted lo pida aquí. Con ella, no publique el archivo.',
  stancesStay: 'Sin la posición',
  stancesGo: 'Con la posición',
  formats: {
    csv: ['CSV', 'Una hoja por archivo, para cualquier planilla.'],
    xlsx: ['XLSX', 'Todas las hojas en un libro.'],
    json: ['JSON', 'Todo, para programas.'],
    decidim: ['Decidim', 'Propuestas, respuestas y resultados, como los importa Decidim.'],
    ogp: ['OGP', 'Compromisos, hitos y evidencia, en los campos del formulario de OGP.'],
    consul: ['CONSUL', 'Propuestas con las columnas de CONSUL.'],
    kumu: ['Kumu', 'Actores y relaciones para kumu.io.'],
    graphml: ['GraphML', 'Para Gephi o yEd.'],
    svg: ['SVG', 'El dibujo de cada mesa.'],
    png: ['PNG', 'El dibujo de cada mesa como imagen.'],
  },
  saved: (file: string) => `Se escribió ${file}.`,
  notSaved: 'No se pudo escribir el archivo. Pruebe otra vez.',
  noMaps: 'Ninguna mesa dibujó un mapa todavía.',
  opening: 'Abriendo los encuentros del plan…',
}

export type ExchangeWords = typeof exchange
