export const join = {
  title: 'Unirse a un encuentro',
  scan: 'Con la cámara',
  scanText: 'Apunte al QR de la invitación, o a los códigos con que otra tableta pasa lo suyo.',
  startCamera: 'Encender la cámara',
  stopCamera: 'Apagar la cámara',
  noCamera: 'No se pudo usar la cámara. Pegue el enlace o abra el archivo de la invitación.',
  paste: 'Con un enlace',
  pasteLabel: 'Pegue acá el enlace o el código de la invitación',
  read: 'Leer la invitación',
  file: 'Con un archivo',
  fileText: 'Una invitación, un archivo .encuentro de otra tableta, o la llave de un plan.',
  chooseFile: 'Elegir un archivo',
  found: (plan: string) => `Invitación a «${plan}»`,
  as: (name: string, role: string) => `Esta tableta será «${name}», con el papel de ${role}.`,
  expires: (date: string) => `Vale hasta el ${date}.`,
  seemsExpired: 'Según el reloj de esta tableta, ya venció. Puede unirse igual: decide el relevo.',
  accept: 'Unirme',
  other: 'No, otra invitación',
  refusals: {
    'signature-malformed':
      'Esto no es una invitación de Encuentro, o llegó cortada. Cópiela entera o escanee el QR otra vez.',
    'signature-wrong':
      'La firma de la invitación no corresponde: fue cambiada en el camino. Pida otra a Coordinación.',
    'invitation-malformed': 'La invitación está incompleta. Pida otra a Coordinación.',
    'invitation-foreign':
      'La invitación no la firmó el plan que dice. No la use y avise a Coordinación.',
    'file-not-encuentro':
      'Este archivo no es de Encuentro: no es una copia, ni una invitación, ni una llave.',
    'file-truncated': 'El archivo llegó cortado. Cópielo otra vez desde la tableta de origen.',
    'file-too-big': 'El archivo es demasiado grande para ser de un encuentro. No se abrió.',
    'file-newer':
      'El archivo es de una versión más nueva de Encuentro. Actualice esta tableta y ábralo otra vez.',
    'file-altered':
      'El archivo fue cambiado después de escribirse: su firma no corresponde. No se aplicó nada.',
    'file-too-slow': 'El archivo tardó demasiado en leerse y se dejó. No se aplicó nada.',
    'file-all-refused':
      'Nada de este archivo se puede aplicar: lo firmó alguien sin permiso para escribirlo.',
    'file-of-unknown-plan':
      'El archivo es de un plan que esta tableta no conoce. Únase primero con una invitación.',
    'receipt-malformed': 'El comprobante está incompleto. Léalo otra vez de la otra tableta.',
    'receipt-altered':
      'El comprobante fue cambiado en el camino: su firma no corresponde. No se contó.',
    'receipt-foreign': 'El comprobante es de un plan que no está en esta tableta. No se contó.',
    'receipt-without-room':
      'El comprobante es de una tableta a la que eso no le corresponde. No se contó.',
    'receipt-own': 'Ese comprobante es de esta misma tableta: no prueba que esté en otra.',
    'receipt-revoked':
      'El comprobante es de una tableta cuya invitación se revocó. No se contó: pásele esto a otra.',
    'passphrase-wrong': 'La frase no abre esta llave. Revise mayúsculas y espacios.',
    'not-kept': 'NO se pudo guardar en esta tableta. Libere espacio y pruebe otra vez.',
  } as Record<string, string>,
  refusalOther: 'No se pudo leer. No se cambió nada en esta tableta.',
  detail: (what: string) => `Dónde: ${what}`,
  preview: (device: string) => `Trae lo de «${device}»`,
  previewPlan: (plan: string) => `Para «${plan}»`,
  fresh: (n: number): string =>
    n === 0
      ? 'No trae nada nuevo: ya estaba todo acá.'
      : n === 1
        ? '1 dato es nuevo acá.'
        : `${n} datos son nuevos acá.`,
  leftOut: (n: number): string => (n === 1 ? '1 parte queda afuera' : `${n} partes quedan afuera`),
  reasons: {
    'parcel-malformed': 'no se entiende',
    'parcel-altered': 'fue cambiada en el camino',
    'parcel-foreign': 'es de otro plan',
    'parcel-without-pen': 'la firmó quien no puede escribirla',
    'room-closed-to-this-device': 'no le corresponde a esta tableta',
    'photo-missing': 'falta una foto que el archivo nombra',
    'photo-too-big': 'una foto pesa más de 2 MB',
    'photo-altered': 'una foto fue cambiada en el camino',
    'photo-not-image': 'una foto no es una imagen, o está cortada',
    'photo-unnamed': 'una foto que el archivo no nombra',
    'photo-nameless': 'una foto que ninguna ficha nombra, o que se quitó',
  } as Record<string, string>,
  apply: 'Recibir',
  applied: 'Recibido y guardado en esta tableta. Puede pasarlo otra vez: nunca se repite.',
  applyFailed:
    'NO se pudo guardar lo recibido. El archivo sigue intacto: libere espacio y pruebe otra vez.',
  goToPlan: 'Ir al plan',
  keyTitle: (plan: string) => `Llave del plan «${plan}»`,
  keyText: 'Escriba la frase con que se guardó. Con ella, esta tableta podrá invitar y publicar.',
  passphrase: 'Frase de la llave',
  openKey: 'Abrir la llave',
  kinds: {
    proposal: 'Propuestas',
    support: 'Apoyos',
    photo: 'Fotos de fichas',
    actor: 'Actores',
    relation: 'Relaciones',
    meeting: 'Encuentros del calendario',
    consolidated: 'Consolidadas',
    'sealed-arrival': 'Llegadas, cerradas con llave',
    'access-need': 'Ajustes que se pidieron',
    notice: 'Avisos de datos personales',
    'people-deletion': 'Borrados de datos de personas',
    vote: 'Votaciones',
    closing: 'Cierres de votación',
    act: 'Actas de recuento',
    'totals-act': 'Conteos en papel',
    'agenda-block': 'Bloques de agenda',
    'agenda-press': 'Pasos de la agenda',
    'table-minutes': 'Actas de mesa',
    'room-group': 'Grupos de la sala',
    'room-split': 'Salidas de un grupo',
    ballot: 'Papeletas selladas',
    plan: 'Plan',
    publication: 'Documentos impresos',
    outreach: 'Difusión',
    equipment: 'Equipamiento propio',
    invitation: 'Invitaciones',
    revocation: 'Revocaciones',
    booth: 'Urnas',
  } as Record<string, string>,
}

export type JoinWords = typeof join
