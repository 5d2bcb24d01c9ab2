export const settings = {
  title: 'Ajustes de esta tableta',
  language: 'Idioma',
  textSize: 'Tamaño de letra',
  device: 'Esta tableta',
  deviceId: 'Identidad de la tableta',
  deviceIdText: 'Firma lo que esta tableta escribe. No dice quién la usa.',
  storage: 'Almacenamiento',
  persisted: 'El navegador prometió no borrar los datos.',
  notPersisted: 'El navegador no prometió conservar los datos.',
  twice: 'Cada palabra y cada voto se guardan dos veces, en dos lugares distintos.',
  once: 'Este navegador no permite una segunda copia: pase los datos al terminar.',
  ask: 'Pedirle que los conserve',
  used: (used: string, free: string) => `Usados ${used}; quedan ${free}.`,
  roles: 'Invitaciones de esta tableta',
  noRoles: 'Esta tableta no tiene invitaciones.',
  role: (name: string, role: string, plan: string) => `«${name}», ${role}, en ${plan}`,
  until: (date: string) => `hasta el ${date}`,
}

export type SettingsWords = typeof settings
