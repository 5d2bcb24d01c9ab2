import type { Check, VerdictLevel, VerdictReason } from '../../domain/preflight/verdicts.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('es')

export const preflight = {
  title: 'Revisar esta tableta',
  verdict: {
    ok: 'Lista para el encuentro',
    look: 'Se puede usar; mire lo que sigue',
    stop: 'Todavía no la lleve',
  } satisfies Record<VerdictLevel, string>,
  summary: (ok: number, of: number) => `${ok} de ${of} revisiones bien`,
  level: { ok: 'Bien', look: 'Mire esto', stop: 'Pare' } satisfies Record<VerdictLevel, string>,
  run: 'Revisar',
  again: 'Revisar otra vez',
  running: 'Revisando…',
  checkedAt: (time: string) => `Revisada el ${time}, según el reloj de esta tableta.`,
  onlyHere: 'Este resultado queda en esta tableta y no se envía.',
  notSaved: 'El resultado NO se pudo guardar en esta tableta.',
  never: 'Esta tableta todavía no se revisó.',
  check: {
    offline: 'La aplicación sin conexión',
    storage: 'Promesa del navegador',
    space: 'Espacio libre',
    disk: 'Escribir y volver a leer',
    battery: 'Batería',
    clock: 'Reloj',
    versions: 'Igual que otra tableta',
    key: 'Llave del plan',
    roster: 'Tabletas por mesa',
    rehearsal: 'Ensayo de votación',
  } satisfies Record<Check, string>,
  reason: {
    'offline-ready': 'Está completa: abre sin conexión.',
    'offline-incomplete':
      'Faltan archivos. Con conexión, deje abierta esta pantalla y revise otra vez.',
    'offline-absent':
      'No está guardada en la tableta. Ábrala con conexión y recargue; no use una ventana privada.',
    'storage-kept': 'El navegador promete no borrar los datos.',
    'storage-not-promised':
      'El navegador no lo promete. Instale la aplicación en la pantalla de inicio y revise otra vez.',
    'storage-unknown': 'Este navegador no lo dice. Pase una copia a otra tableta en cada pausa.',
    'space-enough': 'Hay espacio de sobra.',
    'space-short': 'Alcanza justo. Borre fotos o archivos antes de salir.',
    'space-none': 'No alcanza para un encuentro. Libere espacio.',
    'space-unknown': 'El navegador no lo dice. Mírelo en los ajustes de la tableta.',
    'disk-kept': 'Se escribieron unos megabytes y se leyeron iguales.',
    'disk-lost': 'Lo escrito no volvió igual. No use esta tableta.',
    'disk-untried': 'Todavía no se probó. Toque Revisar.',
    'battery-enough': 'Alcanza, o está cargando.',
    'battery-low': 'Cárguela antes de salir y lleve una batería de repuesto.',
    'battery-unseen': 'El navegador no la muestra. Mírela arriba en la pantalla y responda.',
    'clock-right': 'Está en hora.',
    'clock-off':
      'Está corrido. Póngalo en hora en los ajustes de la tableta. Ningún dato se pierde.',
    'clock-uncompared':
      'No se comparó. Con conexión se compara solo; si no, lea el código de otra tableta.',
    'versions-same': 'Misma aplicación y mismos datos del plan.',
    'versions-content':
      'Los datos del plan no son los mismos. Conéctelas al relevo o pase una a la otra por archivo.',
    'versions-app': 'La aplicación no es la misma. Con conexión, actualice las dos.',
    'versions-schema':
      'Una tableta escribe datos que la otra no entiende. Actualice las dos antes de salir.',
    'versions-plan': 'La otra tableta tiene abierto otro plan.',
    'versions-uncompared': 'No se comparó. Una tableta muestra su código y la otra lo lee.',
    'key-safe': 'Hay archivo con frase y hoja de recuperación.',
    'key-elsewhere': 'La llave del plan no está en esta tableta: no hay nada que cuidar.',
    'key-example': 'Es el ejemplo: todos tienen su llave.',
    'key-no-file': 'Falta el archivo con frase. Guárdelo antes de salir.',
    'key-no-sheet': 'Falta la hoja de recuperación. Imprímala antes de salir.',
    'key-no-copy':
      'La llave está solo acá. Si esta tableta se pierde, el plan se pierde: guarde el archivo y la hoja.',
    'roster-full': 'Hay una tableta invitada por cada mesa, o más.',
    'roster-short': 'Hay menos tabletas invitadas que mesas. Invite las que faltan.',
    'rehearsal-passed':
      'El voto de ejemplo se guardó, se leyó y se borró. La urna de verdad no cambió.',
    'rehearsal-failed': 'El voto de ejemplo no se pudo guardar. No use esta tableta como urna.',
    'rehearsal-box-changed':
      'La urna de verdad cambió durante el ensayo. No ensaye mientras se vota; revise otra vez.',
    'rehearsal-untried': 'Todavía no se ensayó en esta tableta.',
  } satisfies Record<VerdictReason, string>,
  files: (kept: number, wanted: number) => `${kept} de ${wanted} archivos`,
  free: (size: string) => `${size} libres`,
  battery: (percent: number, charging: boolean) =>
    charging ? `${percent} %, cargando` : `${percent} %`,
  skew: (seconds: number, against: 'relay' | 'tablet') => {
    const other = against === 'relay' ? 'el relevo' : 'la otra tableta'
    return seconds === 0
      ? `Igual que ${other}`
      : `${count(seconds, { one: '1 segundo', other: '# segundos' })} de diferencia con ${other}`
  },
  roster: (tablets: number, tables: number) =>
    `${count(tablets, { one: '1 tableta', other: '# tabletas' })} para ${count(tables, { one: '1 mesa', other: '# mesas' })}`,
  batteryEnough: 'Tiene más de la mitad',
  batteryLow: 'Tiene menos de la mitad',
  ask: 'Pedir la promesa',
  toKey: 'Ir a la llave',
  compare: 'Comparar con otra tableta',
  compareText:
    'Una tableta muestra este código; la otra lo lee con su cámara. No lleva ningún secreto.',
  ownCode: (version: string) => `Código de esta tableta, versión ${version}`,
  code: {
    start: 'Leer el código de otra tableta',
    stop: 'Apagar la cámara',
    none: 'No hay cámara, o no se dio permiso. Que la otra tableta lea este código.',
  },
  codeForeign: 'Ese código no es de esta revisión.',
  comparedWith: (name: string) => `Comparada con «${name}».`,
  byText: 'Sin cámara, por texto',
  codeCopy: 'Copiar el texto de esta tableta',
  codeCopied: 'Copiado',
  codeTyped: 'Pegue acá el texto de la otra',
  codeRead: 'Comparar',
  rehearse: 'Ensayar un voto',
  rehearseText: 'Es un ensayo: va a una urna aparte que se borra enseguida. No cuenta para nada.',
  rehearseQuestion: '¿Qué fruta prefiere?',
  rehearseOptions: { apple: 'Manzana', orange: 'Naranja', grape: 'Uva' },
  rehearseConfirm: 'Este es mi voto de ensayo',
  rehearseStamp: 'Ensayo',
}
