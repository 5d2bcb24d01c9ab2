export const handback = {
  title: 'Entregar esta tableta',
  notYet: 'Todavía no la borre',
  canWipe: 'Ya se puede borrar',
  nothingHere: 'Esta tableta no tiene nada de este encuentro',
  onlyHere: (n: number): string =>
    n === 1
      ? 'Hay 1 dato que está solo en esta tableta. Si la borra ahora, se pierde.'
      : `Hay ${n} datos que están solo en esta tableta. Si la borra ahora, se pierden.`,
  unsealed: (n: number): string =>
    n === 1
      ? 'Hay 1 papeleta sin sellar en la urna de esta tableta.'
      : `Hay ${n} papeletas sin sellar en la urna de esta tableta.`,
  keyOnlyHere:
    'La llave del plan está solo en esta tableta. Guárdela en un archivo o imprima su hoja.',
  voteKeys: (n: number): string =>
    n === 1
      ? 'La llave de 1 votación está solo en esta tableta. Guarde su segunda copia: sin ella nadie abre las papeletas.'
      : `La llave de ${n} votaciones está solo en esta tableta. Guarde su segunda copia: sin ella nadie abre las papeletas.`,
  elsewhere: 'Todo lo de esta tableta está en otro lugar, comprobado.',
  passFile: 'Pasar por archivo',
  alsoPeople: 'Llevar también lo anotado de personas',
  alsoPeopleHint: 'Va cerrado: solo lo abre una tableta invitada a este encuentro.',
  passFileHint: 'USB, compartir o Bluetooth',
  passQrHint: 'Con su cámara o compartiendo; y leer su comprobante',
  receive: 'Recibir de otra tableta',
  receiveHint: 'Con la cámara o abriendo su archivo',
  passed:
    'Archivo listo. Ábralo en la otra tableta; después abra aquí el que ella haga: así queda comprobado.',
  what: 'Qué hay aquí',
  thisTablet: 'Esta tableta',
  otherTablets: 'Otras tabletas',
  relay: 'Relevo municipal',
  rows: {
    proposal: 'Fichas',
    support: 'Apoyos',
    photo: 'Fotos de fichas',
    actor: 'Actores',
    relation: 'Relaciones',
    vote: 'Votaciones',
    closing: 'Cierres',
    act: 'Actas de recuento',
    'totals-act': 'Conteos en papel',
    cards: 'Tarjetas emitidas',
    'spoiled-card': 'Tarjetas anuladas',
    recount: 'Recuentos',
    objection: 'Objeciones',
    booth: 'Urnas anotadas',
    ballot: 'Papeletas selladas',
    meeting: 'Encuentros del calendario',
    plan: 'Plan',
    consolidated: 'Consolidadas',
    'sealed-arrival': 'Llegadas, cerradas con llave',
    'access-need': 'Ajustes que se pidieron',
    notice: 'Avisos de datos personales',
    'agenda-block': 'Bloques de la agenda',
    'agenda-press': 'Pasos de la agenda',
    'room-group': 'Grupos de la sala',
    'room-split': 'Fichas separadas de un grupo',
    'table-minutes': 'Actas de mesa',
    'people-deletion': 'Borrados de datos de personas',
    publication: 'Documentos impresos',
    criterion: 'Criterios',
    'criteria-freeze': 'Criterios congelados',
    evaluation: 'Puntajes de mesa',
    'tie-lot': 'Sorteos',
    commitment: 'Compromisos',
    milestone: 'Hitos',
    review: 'Revisiones',
    approval: 'Aprobaciones',
    progress: 'Avances',
    outreach: 'Difusión',
    equipment: 'Equipamiento propio',
    invitation: 'Invitaciones',
    revocation: 'Revocaciones',
    course: 'Datos del encuentro',
  } as Record<string, string>,
  all: (n: number): string => (n === 1 ? 'el único' : `los ${n}`),
  some: (n: number, of: number) => `${n} de ${of}`,
  none: 'todavía nada',
  whenSignal: 'cuando haya señal',
  checked:
    '«Comprobado» quiere decir que el otro lugar mostró la misma huella. «Enviado» no alcanza.',
  wipe: 'Borrar este plan de la tableta',
  wipeOff: 'Se activa cuando nada quede solo aquí',
  wipeAsk: '¿Borrar este plan de esta tableta?',
  wipeText:
    'Se quitan sus datos, su llave y sus invitaciones de esta tableta. Lo que está en otros lugares sigue.',
  wiped: 'Borrado',
  keep: 'No borrar',
}

export type HandbackWords = typeof handback
