import type { CardNumbers, MarginVerdict } from '../../domain/voting/act-records.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('es')
const ballots = (n: number): string => count(n, { one: '1 papeleta', other: '# papeletas' })
const cards = (n: number): string => count(n, { one: '1 tarjeta', other: '# tarjetas' })

/** Words of what keeps a vote honest: key, cards, opening, recount, acta, objections. */
export const ceremony = {
  print: { print: 'Imprimir', done: 'Cerrar' as string },
  camera: {
    start: 'Leer con la cámara',
    stop: 'Apagar la cámara',
    none: 'No se pudo usar la cámara. Escriba el código.',
  },

  key: {
    title: 'Llave de la urna',
    here: 'La llave que abre las papeletas está en esta tableta.',
    elsewhere: 'La llave está en la tableta donde se congeló la votación.',
    halvesOut: 'La llave está en dos mitades de papel. Se juntan al contar.',
    halvesDue: 'Falta imprimir las dos mitades. Mientras tanto esta tableta puede abrir sola.',
    copyDue: 'Falta la segunda copia. Si esta tableta se pierde, nadie podría abrir las papeletas.',
    printHalves: 'Imprimir las dos mitades',
    printCopy: 'Guardar la segunda copia',
    halvesTitle: 'Las dos mitades de la llave',
    halvesHint:
      'Entregue cada hoja a una persona distinta. Si no hay impresora, cada una copia sus palabras. Al terminar, esta tableta olvida la llave.',
    halvesDone: 'Ya tienen cada una su mitad',
    copyTitle: 'Segunda copia de la llave',
    copyHint:
      'Imprima la hoja o copie las palabras, y guárdela en un sobre lejos de las tabletas que son urna.',
    copyDone: 'Ya está guardada',
    half: (n: number): string => `Mitad ${n} de 2`,
    whole: 'Llave completa',
    code: 'Código de la llave',
    halfRule: 'Sola no abre nada. Guárdela hasta que termine el plazo de objeciones.',
    wholeRule: 'Abre todas las papeletas. Guárdela en un sobre firmado.',
    from: 'De dónde viene la llave',
    fromWhole: 'Hoja completa',
    fromHalves: 'Dos mitades',
    typeHint: 'Escanee el código o escriba las 24 palabras en su orden.',
    sheetMalformed: (n: number): string =>
      `La hoja ${n} no se entiende: falta una palabra o hay una mal copiada.`,
    otherVote: 'Esta llave no abre esta votación.',
    openHere: 'La llave está en esta tableta.',
    open: 'Abrir las papeletas',
    together:
      'Una misma tableta fue urna y tuvo la llave: pudo leer sola sus papeletas. Queda dicho en el acta.',
    boothOath:
      'Esta tableta guarda también la llave: el equipo podría leer las papeletas, pero no de quién son.',
    boothWarning:
      'Esta tableta tiene la llave. Si también es urna, guarda papeletas y llave juntas, y el acta lo dice. Use otra si puede.',
  },

  card: {
    title: 'Muestre su tarjeta',
    text: 'Acerque el código a la cámara o escriba las letras. La tarjeta no dice quién es usted.',
    code: 'Código de la tarjeta',
    open: 'Continuar',
    refused: {
      'card-malformed': 'El código no está completo o tiene una letra cambiada. Cópielo otra vez.',
      'card-unknown': 'Esta tarjeta no es de esta votación. Llame al equipo.',
      'card-spoiled': 'Esta tarjeta fue anulada. Pida otra al equipo.',
      'card-used': 'Esta tarjeta ya votó en esta tableta. Llame al equipo.',
    } satisfies Record<'card-malformed' | 'card-unknown' | 'card-spoiled' | 'card-used', string>,
  },

  cards: {
    title: 'Tarjetas para votar',
    issued: (n: number, spoiled: number): string =>
      `${count(n, { one: '1 tarjeta emitida', other: '# tarjetas emitidas', zero: 'Ninguna tarjeta emitida' })}${spoiled > 0 ? `, ${count(spoiled, { one: '1 anulada', other: '# anuladas' })}` : ''}`,
    fewer: (heads: number): string =>
      `Hay menos tarjetas que personas (${heads}). Sin tarjeta nadie puede votar.`,
    issue: 'Imprimir tarjetas',
    spoil: 'Anular una tarjeta',
    issueTitle: 'Imprimir tarjetas',
    issueText:
      'Los códigos se muestran una sola vez, para imprimirlos o copiarlos, y no quedan en la tableta. Corte, mezcle y deje que cada persona saque una.',
    howMany: 'Cuántas tarjetas',
    malformed: (most: number): string => `Escriba un número de 1 a ${most}.`,
    make: 'Hacer las tarjetas',
    close: 'Listo',
    sheetTitle: 'Tarjetas para votar',
    sheetHint: 'Imprima ahora: al cerrar, los códigos se olvidan.',
    one: 'Código de una tarjeta',
    rule: 'Vale por un voto. No escriba su nombre.',
    handed: 'Tarjetas entregadas',
    handedFrom: ({ printed, spare, spoiledUnused, abstentions }: CardNumbers): string =>
      `${printed} impresas, ${spare} sin entregar, ${spoiledUnused} anuladas sin usar; ${count(abstentions, { one: '1 entregada sin votar', other: '# entregadas sin votar' })}`,
    twice: 'Tarjetas repetidas',
    twiceHint: 'de cada tarjeta cuenta una sola, por sorteo público',
    unknown: 'Tarjetas desconocidas',
    unknownHint: 'nadie las emitió; no cuentan',
    spoiledUsed: 'Tarjetas anuladas que votaron',
    spoiledUsedHint: 'su papeleta no cuenta; recibieron otra',
    used: (n: number): string => `${cards(n)} con voto`,
  },

  spoil: {
    code: 'Código de la tarjeta',
    hint: 'Su papeleta dejará de contar. Entregue otra tarjeta a la persona.',
    verb: 'Anular esta tarjeta',
    done: 'Tarjeta anulada. Entregue otra.',
  },

  copy: {
    hint: 'Si la batería no alcanza, guarde una copia cerrada para otra tableta.',
    verb: 'Guardar una copia ahora',
    tooFew: (n: number): string =>
      `Espere a tener ${ballots(n)}: con menos, la copia diría quién votó cuándo.`,
    done: (n: number): string =>
      `Copia cerrada de ${ballots(n)}. Pásela a otra tableta desde Entrega.`,
    failed: 'No se pudo copiar. Las papeletas siguen en esta tableta.',
  },

  steps: {
    title: 'Abrir la urna',
    closed: (n: number): string => `${ballots(n)} en su sobre cerrado`,
    stillClosed: 'cerradas todavía',
    spare: 'Tarjetas sin entregar',
    spareHint: 'Cuéntelas a la vista de la sala.',
    countHash: 'Código del conteo: ',
    countHashHint: 'Léalo en voz alta antes de tirar dados o abrir.',
    dice: 'Doce tiradas de un dado',
    diceCards:
      'Una tarjeta votó dos veces. El sorteo decide cuál cuenta: tire un dado doce veces a la vista y escriba los números.',
    diceTie: 'Hay un empate en el corte. Tire un dado doce veces a la vista y escriba los números.',
    diceMalformed: 'Son doce números del 1 al 6.',
    needsSpare: 'Falta contar las tarjetas sin entregar',
    needsOpening: 'Falta abrir las papeletas',
    needsDice: 'Falta el sorteo con dados',
    opening: 'Abriendo las papeletas…',
    opened: 'Papeletas abiertas y mezcladas',
    signLater: 'Se firma cuando las papeletas estén abiertas.',
    unopened: 'Sobres que no abren',
    unopenedHint: 'la llave no los abre; no se pueden contar',
    quorumMet: (need: number): string => `Hay quórum: hacían falta ${ballots(need)}.`,
    quorumMissed: (need: number): string =>
      `Sin quórum: hacían falta ${ballots(need)}. El resultado es orientativo.`,
    margin: {
      firm: 'Lo que pasó no puede cambiar cuáles quedan elegidas.',
      sensitive: 'Lo que pasó podría cambiar cuáles quedan elegidas.',
      'not-assessed': 'No se puede saber si lo que pasó cambia cuáles quedan elegidas.',
    } satisfies Record<MarginVerdict, string>,
  },

  paper: {
    add: 'Agregar papeletas de papel',
    title: 'Papeletas de papel',
    text: 'Dos personas las copian por separado, una detrás de la otra. Si coinciden, entran al conteo en su sobre.',
    first: 'Primera persona',
    second: 'Segunda persona',
    ballot: (n: number): string => `Papeleta ${n}`,
    keep: 'Anotar esta papeleta',
    blank: 'Está en blanco',
    unreadable: 'No se entiende: no válida',
    noted: (n: number): string => `Anotó ${ballots(n)}`,
    takeBack: 'Quitar la última',
    endFirst: 'Terminé: pasar a la segunda persona',
    endSecond: 'Terminé: comparar',
    agree: (n: number): string => `Coinciden: ${ballots(n)}.`,
    differ: (here: number, there: number): string =>
      `No coinciden: hay diferencias en ${here} de la primera y ${there} de la segunda. Copie otra vez la segunda.`,
    again: 'Copiar otra vez la segunda',
    add2: 'Agregar al conteo',
    failed: 'No se pudo guardar. Nada se agregó: pruebe otra vez.',
    sheet: 'Papeletas para imprimir',
    sheetTitle: 'Papeletas de papel',
    sheetHint: 'Una por persona. Se doblan y van a una caja; después se copian aquí.',
    howMany: 'Cuántas papeletas',
  },

  recount: {
    verb: 'Contar en esta tableta',
    title: 'Recuento en otra tableta',
    text: 'Otra persona del equipo junta la llave aquí. Esta tableta abre y cuenta por su cuenta.',
    same: 'Da lo mismo: mismas papeletas, mismo resultado.',
    differs: 'No da lo mismo que el acta. Queda escrito: revisen las urnas antes de publicar.',
    lacking: 'Faltan urnas en esta tableta. Tráigalas por el relevo o por archivo.',
    keep: 'Firmar el recuento',
    kept: 'Recuento firmado por esta tableta',
    list: 'Recuentos',
    none: 'Ninguna otra tableta la contó todavía.',
    agrees: (device: string): string => `La tableta ${device} contó lo mismo`,
    disagrees: (device: string): string => `La tableta ${device} contó otra cosa`,
    own: 'Esta tableta escribió el acta. El recuento lo hace otra.',
  },

  acta: {
    verb: 'Acta para imprimir',
    title: 'Acta de votación',
    hint: 'Imprímala antes de que la gente se vaya. El código es la huella de este conteo.',
    question: 'Pregunta',
    method: 'Manera de votar',
    code: 'Código de la votación',
    countCode: 'Código del conteo',
    actCode: 'Código del acta',
    heads: 'Personas en la sala',
    cast: 'Papeletas contadas',
    valid: 'Válidas',
    blank: 'En blanco',
    invalid: 'No válidas',
    dice: 'Dados',
    lotChose: (labels: string): string => `El sorteo eligió: ${labels}.`,
    lot: (labels: string): string => `Orden del sorteo: ${labels}`,
    boxes: 'Urnas',
    signTeam: 'Firma por el equipo',
    signRoom: 'Firma por la sala',
    notPromised: 'Lo que este sistema no garantiza',
    limits: [
      'que una tableta alterada registre lo que usted tocó: no hay comprobante en papel;',
      'secreto si todas las papeletas coinciden o son muy pocas;',
      'secreto frente a quien tenga a la vez la llave completa y los sobres;',
      'que nadie fotografíe su pantalla ni que usted no pueda mostrar cómo votó;',
      'que una persona no participe en dos talleres;',
      'recuperar votos de una tableta perdida antes de su copia;',
      'que sea equivalente a una elección oficial. Sirve para priorizar propuestas, no para elegir autoridades.',
    ] as readonly string[],
  },

  howCounted: {
    verb: 'Cómo se contó',
    title: 'Cómo se contó',
    hint: 'Para que cualquiera pueda repetir el conteo, con la tableta o a mano.',
    cast: 'Cada papeleta entró cerrada a la urna de su tableta, sin nombre, sin hora y sin orden.',
    sealed: (n: number): string =>
      `Al cerrar, ${count(n, { one: 'la urna se selló', other: 'las # urnas se sellaron' })} y cada código se leyó en voz alta.`,
    opened: 'Con la llave se abrieron todas juntas, ya mezcladas.',
    dice: 'Los dados se tiraron a la vista después de leer el código del conteo: nadie podía elegir el sorteo.',
    recounted: 'Otra tableta abrió y contó por su cuenta, y dio lo mismo.',
    notRecounted: 'Ninguna otra tableta la contó todavía.',
    rule: 'La regla',
    repeat:
      'Para repetirlo: encuentro verify ARCHIVO comprueba firmas, sobres y sumas, y vuelve a contar.',
  },

  file: {
    verb: 'Guardar para recontar',
    title: 'Archivo para recontar',
    text: 'Lleva la votación, el acta y, si usted quiere, las papeletas abiertas y mezcladas, sin nada que las una a una persona.',
    withBallots: 'Con las papeletas abiertas',
    tooFew: (n: number): string =>
      `Con menos de ${ballots(n)} válidas no se incluyen: dirían quién votó qué.`,
    notHere: 'Las papeletas abiertas están solo en la tableta que contó.',
    save: 'Guardar solo el acta',
    meeting: 'Guardar todo el encuentro',
    columns: ['Lugar', 'Código', 'Propuesta', 'Total', 'Papeletas que la apoyan'] as readonly [
      string,
      string,
      string,
      string,
      string,
    ],
    pabulib: 'Guardar en formato Pabulib',
    csv: 'Guardar en CSV',
  },

  objection: {
    title: 'Objeciones al resultado',
    none: 'Nadie objetó este resultado.',
    add: 'Anotar una objeción',
    who: 'Quién objeta',
    whoHint: 'Como quiere que aparezca; puede ser «una persona de la sala».',
    when: 'Qué día',
    reason: 'Qué objeta y por qué',
    answer: 'Respuesta',
    answerVerb: 'Escribir la respuesta',
    keep: 'Anotar',
    needsAll: 'Escriba quién, qué día y por qué.',
    waiting: 'Sin respuesta todavía',
  },
}

export type CeremonyWords = typeof ceremony
