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
}

export type HearingWords = typeof hearing
