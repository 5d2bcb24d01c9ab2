/** Words for what Coordination does with what was heard: contacts, erasures, days, templates and topics. */
export const hearing = {
  contact: {
    see: 'Ver contacto',
    title: 'Contacto para avisarle',
    opening: 'Abriendo…',
    care: 'Se muestra solo hasta que cierre esta hoja. No se guarda abierto en ningún lado.',
    close: 'Cerrar y ocultar',
    until: (day: string): string =>
      `Según el aviso, se puede leer hasta el ${day}. Ese día ya no se abre.`,
    noDay: 'El plan todavía no tiene aviso: escriba hasta qué día se guardan los contactos.',
    over: (day: string): string =>
      `El aviso prometió no usar los contactos desde el ${day}. Ya no se abre.`,
    elsewhere:
      'Está cerrado con la llave del plan. Se lee en la tableta que tiene la llave, o cargando acá el archivo de la llave.',
    refusals: {
      'plan-key-missing': 'Esta tableta no tiene la llave del plan.',
      'contact-unreadable': 'No se pudo abrir: se cerró con otra llave o llegó dañado.',
    },
  },
  erase: {
    open: 'Borrar a pedido',
    title: 'Borrar esta opinión para siempre',
    warning:
      'Se borran el texto y el contacto: de esta tableta, de las demás cuando se sincronicen, del relevo y de la página. No se puede deshacer.',
    why: 'Por qué se borra',
    reasons: {
      asked: 'Lo pidió la persona que la escribió',
      'names-somebody': 'Tiene datos de otra persona',
      order: 'Lo ordenó una autoridad',
    },
    remains:
      'Queda escrito que hubo una opinión con ese código, cuándo se borró y por qué motivo. Quien tenga el código leerá que se borró.',
    confirm: 'Sí, borrarla',
    busy: 'Borrando…',
    done: 'Borrada. Los bytes salen de esta tableta al volver a abrir el plan.',
    publishLater:
      'Borrada acá. La página pública la deja de mostrar cuando haya señal: publique entonces los cambios.',
    count: (n: number): string =>
      n === 1 ? '1 opinión se borró a pedido.' : `${n} opiniones se borraron a pedido.`,
    refusals: {
      'plan-key-missing': 'Esta tableta no tiene la llave del plan.',
      'erasure-full':
        'La lista de lo borrado está llena: pida ayuda a quien mantiene la aplicación.',
      'not-kept': 'No se pudo guardar y nada se borró. Pruebe otra vez.',
    },
  },
  days: {
    counting: 'Qué días se cuentan',
    calendar: 'Días corridos',
    working: 'Días hábiles',
    number: 'Cuántos días',
    skipped: (holidays: string): string =>
      holidays === ''
        ? 'No se cuentan sábados ni domingos. En ese tiempo no hay feriados anotados.'
        : `No se cuentan sábados, domingos ni feriados: ${holidays}.`,
    edit: 'Anotar los feriados',
  },
  templates: {
    begin: 'Empezar con una respuesta guardada',
    none: 'Ninguna: escribirla',
    places: 'Donde escriba {código} o {compromiso} va el de cada opinión.',
    keepTitle: 'Guardar esta respuesta para otras',
    name: 'Nombre para encontrarla',
    keep: 'Guardarla',
    kept: 'Respuesta guardada para otras.',
    withdraw: (name: string): string => `Quitar «${name}» de la lista`,
  },
  topics: {
    put: (n: number): string => (n === 1 ? 'Ponerle un tema' : `Poner un tema a las ${n} marcadas`),
    title: (n: number): string => (n === 1 ? 'Tema de 1 opinión' : `Tema de ${n} opiniones`),
    topic: 'Tema',
    hint: 'Con palabras libres, por ejemplo: transporte. Vacío lo quita.',
    keep: 'Guardar el tema',
    filter: 'Ver un tema',
    all: 'Todos los temas',
  },
}

export type HearingWords = typeof hearing
