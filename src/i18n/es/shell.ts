import { makePlural } from '../plural.ts'

const count = makePlural('es')

/** Words of the frame and of the first screen. */
export const shell = {
  app: 'Encuentro',
  language: 'Español',
  back: 'Volver',
  loading: 'Abriendo lo guardado en esta tableta…',
  textSize: (percent: number) => `Tamaño de letra: ${percent} %`,
  changeLanguage: 'ES. Idioma: español. Tocar para cambiar',
  settings: 'Ajustes de esta tableta',
  dropFile: 'Suelte el archivo para abrirlo',
  skipToContent: 'Ir al contenido',
  where: {
    open: 'Dónde están los datos',
    saved: 'Guardado en esta tableta',
    notSaved: 'NO guardado',
    noPlan: 'Abra un plan para ver dónde está todo',
    noConnection: 'Sin conexión; no hace falta',
    connecting: 'Buscando el relevo',
    relayCurrent: 'Relevo al día',
    relaySending: 'Enviando al relevo',
    relayRefused: 'El relevo no acepta esta invitación',
    onlyHere: (n: number) => count(n, { one: '1 ficha solo acá', other: '# fichas solo acá' }),
    everywhere: 'En tres lugares',
  },
  banner: {
    notSaved: 'Esta tableta no pudo guardar lo último. No la apague ni cierre esta página.',
    notSavedHint: 'Libere espacio y toque «Guardar de nuevo». Lo escrito sigue en pantalla.',
    retry: 'Guardar de nuevo',
    otherTab:
      'Este plan está abierto en otra pestaña. Acá solo se puede leer; cuando cierre la otra, esta se abre sola.',
    newer:
      'Estos datos son de una versión más nueva de Encuentro. Se pueden leer y copiar a un archivo; para escribir, actualice la aplicación.',
    updateReady: 'Hay una versión nueva de la aplicación.',
    update: 'Actualizar ahora',
    setAside: (n: number) =>
      count(n, {
        one: '1 dato guardado no se pudo leer y quedó aparte. Lo demás está completo.',
        other: '# datos guardados no se pudieron leer y quedaron aparte. Lo demás está completo.',
      }),
    rebuilt: 'Una parte del guardado estaba dañada. Se rehízo desde la otra copia de esta tableta.',
    relayExpired:
      'La invitación de esta tableta venció para el relevo. Pida otra a Coordinación: lo capturado sigue acá.',
    relayForbidden:
      'El relevo no acepta la invitación de esta tableta. Lo capturado sigue acá: páselo por archivo.',
  },
  home: {
    title: 'Encuentro',
    begin: 'Propuestas de la gente, con o sin señal',
    beginText: 'Abra un plan nuevo o únase a un encuentro que ya tiene su plan.',
    today: (meeting: string) => `Hoy se encuentra ${meeting}`,
    next: (meeting: string) => `Lo que sigue: ${meeting}`,
    tables: (n: number) => count(n, { one: '1 mesa', other: '# mesas' }),
    thisTablet: (name: string) => `Esta tableta: ${name}`,
    goOn: 'Seguir con el encuentro',
    createPlan: 'Abrir un plan nuevo',
    mine: 'Mis planes y encuentros',
    nothingYet: 'Todavía no hay nada en esta tableta.',
    example: 'Ejemplo',
    cards: (n: number) => count(n, { one: '1 ficha', other: '# fichas' }),
    people: (n: number) => count(n, { one: '1 persona', other: '# personas' }),
    join: 'Unirme con QR',
    joinHint: 'Apunto a otra tableta',
    openFile: 'Abrir un archivo',
    openFileHint: '.encuentro, del USB',
    tryExample: 'Probar el ejemplo',
    tryExampleHint: 'No toca lo suyo',
    loadingExample: 'Cargando el ejemplo…',
    enter: 'Entrar a otro encuentro',
    keeps: 'Qué guarda esta tableta',
    persisted: 'Nadie las borra solo',
    persistedText: (used: string, free: string) =>
      `El navegador prometió cuidar los datos. Usan ${used}; quedan ${free}.`,
    notPersisted: 'El navegador podría borrarlos',
    notPersistedText:
      'No prometió cuidar los datos. Instale la aplicación en la pantalla de inicio y pase una copia al terminar.',
    noStorage: 'Sin almacenamiento',
    onlyHere: (n: number) => count(n, { one: '1 ficha solo acá', other: '# fichas solo acá' }),
    onlyHereText: 'Si esta tableta se pierde hoy, se pierden. Pase una copia en la pausa.',
    nothingOnlyHere: 'Nada quedó solo acá',
    nothingOnlyHereText: 'Lo que hay en esta tableta también está en otro lugar, comprobado.',
    relay: 'Relevo municipal',
    relayNever: 'Todavía no recibió nada de esta tableta.',
    relayLast: (when: string) => `Confirmó lo último ${when}.`,
    signal: 'Con o sin señal',
    signalText: 'Todo funciona sin conexión. Cuando haya señal, los datos van solos al relevo.',
  },
  emptied: {
    title: 'El navegador vació esta tableta',
    text: 'Antes había datos de Encuentro acá y ya no están. Si otra tableta, un archivo o el relevo los tiene, únase de nuevo y vuelven.',
  },
  insecure: {
    title: 'Esta dirección no es segura para votar ni guardar',
    text: 'El navegador solo permite guardar y firmar en direcciones https o en localhost. Acá no se registra nada.',
    todo: 'Abra la aplicación por su dirección https, o instálela desde ella y úsela sin conexión.',
    missing: (what: string) => `Falta en este navegador: ${what}.`,
  },
  noStorage: {
    title: 'Este navegador no deja guardar',
    text: 'Puede ser una ventana privada o un disco lleno. Mientras sea así, acá no se registra nada.',
    todo: 'Cierre la ventana privada o libere espacio, y vuelva a abrir.',
    again: 'Probar de nuevo',
  },
  broken: {
    title: 'Esta pantalla falló',
    text: 'Lo que ya decía «guardado» sigue guardado en esta tableta.',
    todo: 'Ábrala otra vez. Si vuelve a pasar, mire si queda espacio en la tableta y muestre al equipo estas palabras:',
    again: 'Abrir otra vez',
  },
  lost: {
    title: 'Acá no hay nada',
    text: 'La dirección no existe en esta aplicación.',
    home: 'Ir a esta tableta',
    noPlan: 'Este plan no está en esta tableta',
    noPlanText:
      'Únase con la invitación que le dio Coordinación, o abra un archivo .encuentro que lo traiga.',
    noMeeting: 'Esta tableta no participa de ese encuentro',
    noMeetingText: 'Pida a Coordinación una invitación para este encuentro.',
  },
}

export type ShellWords = typeof shell
