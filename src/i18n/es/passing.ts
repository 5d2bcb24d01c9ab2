export const passing = {
  title: 'Pasar a otra tableta',
  subtitle: (meeting: string) => `${meeting} · sin internet`,
  pointHere: 'Ponga la otra cámara acá',
  pointHow:
    'En la otra tableta: «Recibir de otra tableta» y «Encender la cámara». Acérquela hasta que el código llene la imagen.',
  codes: 'Códigos QR para la cámara de la otra tableta',
  shownLabel: 'Cuadros mostrados en esta vuelta',
  shown: (n: number, of: number) => `${n} de ${of}`,
  round: (n: number, code: string) => `Pasaje ${code}, vuelta ${n}.`,
  takes: (seconds: number): string =>
    seconds === 1
      ? 'Tarda cerca de 1 segundo; si se pierde un cuadro, otro lo reemplaza.'
      : `Tarda unos ${seconds} segundos; si se pierde un cuadro, otro lo reemplaza.`,
  start: 'Mostrar los códigos',
  stop: 'Parar',
  speed: 'Velocidad de los códigos',
  slow: 'Despacio',
  medium: 'Medio',
  fast: 'Rápido',
  flickers: 'Al mostrarlos, los códigos parpadean. A quien le haga mal, que no mire la pantalla.',
  gatheredLabel: 'Cuadros recibidos',
  gathered: (n: number, of: number) => `${n} de ${of} cuadros`,
  stream: (code: string) => `Pasaje ${code}`,
  twoStreams: (n: number) =>
    `La cámara ve ${n} pasajes a la vez. No se mezclan, pero tarda más: deje a la vista uno solo.`,
  trouble: {
    newer:
      'Esos códigos son de una versión más nueva de Encuentro. Actualice esta tableta y pruebe otra vez.',
    spoiled: 'Lo recibido no era lo que se mostró. No se aplicó nada: empieza de nuevo, solo.',
  },
  withFile: 'Guardar un archivo',
  withFileText: 'USB o Bluetooth.',
  share: 'Compartir el archivo',
  shareText: 'Con lo que tenga esta tableta.',
  shareFailed: 'Esta tableta no quiso compartir el archivo. Guárdelo y llévelo por USB.',
  saved: 'Archivo listo. Ábralo en la otra tableta.',
  tooBig:
    'Esto es demasiado para pasarlo por cámara: tardaría más de tres minutos. Páselo por archivo.',
  what: 'Qué va en este paquete',
  size: (kB: number) => `${kB} kB en total.`,
  noContacts: 'Sin fotos ni datos de personas.',
  making: 'Preparando el paquete…',
  again: 'Pasarlo otra vez no daña nada: lo repetido no se cuenta dos veces.',
  receiptTitle: 'Comprobante de la otra tableta',
  receiptText:
    'Cuando la otra tableta diga «Recibido», mostrará su comprobante. Léalo acá con la cámara: solo eso prueba que lo tiene.',
  readReceipt: 'Leer el comprobante',
  receiptKept: (name: string) => `Comprobado: «${name}» firmó lo que tiene en su disco.`,
  receiptAll: 'Todo lo de este encuentro ya está en otra tableta.',
  receiptMissing: (n: number): string =>
    n === 1 ? 'Falta 1 dato por comprobar.' : `Faltan ${n} datos por comprobar.`,
  notReceipt: 'Eso no es un comprobante. Lea el que muestra la otra tableta.',
  receiptFailed: 'NO se pudo guardar el comprobante. Libere espacio y léalo otra vez.',
  receiptMine: 'Comprobante de esta tableta',
  showReceiptText:
    'Muéstrelo a la tableta que le pasó esto: así ella sabe que está guardado acá y se puede entregar.',
  saveReceipt: 'Guardar el comprobante',
  toReceive: 'Ahora recibo yo',
  arrivals: 'Qué llegó a cada tableta',
  device: 'Tableta',
  arrived: 'Llegó, comprobado',
  proof: 'Prueba',
  byReceipt: 'comprobante firmado',
  byFile: 'archivo suyo, leído acá',
  at: 'Se leyó',
  nobody: 'Ninguna tableta mostró nada todavía.',
}

export type PassingWords = typeof passing
