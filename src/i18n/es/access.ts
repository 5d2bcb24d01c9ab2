import { makePlural } from '../plural.ts'

const count = makePlural('es')

/** Who takes part, what was revoked, and what revoked tablets bring. */
export const access = {
  title: 'Tabletas invitadas',
  text: 'Revocar una invitación corta el paso por el relevo, nada más: la tableta conserva lo que ya tiene.',
  none: 'Todavía no salió ninguna invitación de este plan.',
  nameHint: 'Por ejemplo «Mesa 3». Queda anotado en el plan: no ponga el nombre de una persona.',
  notNoted:
    'La invitación NO quedó anotada en el plan, y sin eso no se podría revocar. Revise que el plan no esté abierto en otra pestaña y pruebe otra vez.',
  wholePlan: 'Todo el plan',
  invited: (day: string) => `Invitada el ${day}`,
  until: (day: string) => `vale hasta el ${day}`,
  revoke: 'Revocar',
  revoked: 'Revocada',
  ask: (name: string) => `¿Revocar la invitación de «${name}»?`,
  stops: 'Ya no podrá enviar ni recibir por el relevo. Si está conectada, se corta enseguida.',
  keeps: 'Conserva todo lo que ya tiene: revocar no borra nada en ella.',
  waits: 'Lo que traiga por archivo no se aplica solo: espera la decisión de Coordinación.',
  again: 'No se deshace. Para que vuelva, hágale otra invitación.',
  doNot: 'No revocar',
  doIt: 'Sí, revocar',
  relayKnows: 'El relevo ya tiene la lista de revocadas.',
  relayLater:
    'El relevo todavía no tiene la última lista de revocadas. Se le entrega sola cuando haya señal.',
  noKey: 'Esta tableta no tiene la llave del plan: puede ver la lista, no revocar.',
  refusals: {
    'plan-key-missing': 'NO se revocó: esta tableta no tiene la llave del plan.',
    'revocation-full': 'NO se revocó: la lista está llena.',
    'not-kept':
      'NO se revocó: no se pudo guardar en esta tableta. Libere espacio y pruebe otra vez.',
  },
  waiting: 'En espera de Coordinación',
  waitingText: 'Lo trajo por archivo un dispositivo revocado. Está guardado acá, sin aplicar.',
  waitingFrom: (name: string, role: string) => `De «${name}», ${role}`,
  waitingWhat: (n: number) =>
    count(n, {
      one: '1 dato nuevo',
      other: '# datos nuevos',
      zero: 'Nada nuevo: ya estaba todo acá',
    }),
  waitingSince: (day: string) => `llegó el ${day}`,
  receive: 'Recibir',
  received: (name: string) => `Se recibió lo de «${name}».`,
  notReceived: 'NO se pudo guardar. Sigue en espera: libere espacio y pruebe otra vez.',
  fromRevoked: (n: number) =>
    count(n, {
      one: 'Trae lo de un dispositivo revocado',
      other: 'Trae lo de # dispositivos revocados',
    }),
  decide:
    'Coordinación decide. Si lo deja en espera, queda guardado en esta tableta, sin aplicar, en «Tabletas invitadas».',
  bringThere: 'Acá no se aplica. Lleve este archivo a una tableta de Coordinación, que decide.',
  receiveAll: 'Recibir todo',
  letWait: 'Dejar en espera',
  nowWaiting: 'Quedó en espera en esta tableta: está en «Tabletas invitadas».',
  hereRevoked:
    'Coordinación revocó la invitación de esta tableta: ya no envía ni recibe por el relevo. Todo lo capturado sigue acá. Entréguelo por archivo a una tableta de Coordinación.',
  handOver: 'Entregar por archivo',
}

export type AccessWords = typeof access
