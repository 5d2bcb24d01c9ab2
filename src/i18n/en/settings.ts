import type { SettingsWords } from '../es/settings.ts'

export const settings: SettingsWords = {
  title: 'Settings of this tablet',
  language: 'Language',
  textSize: 'Text size',
  device: 'This tablet',
  deviceId: 'Identity of the tablet',
  deviceIdText: 'It signs what this tablet writes. It does not say who uses it.',
  storage: 'Storage',
  persisted: 'The browser promised not to wipe the data.',
  notPersisted: 'The browser did not promise to keep the data.',
  twice: 'Every word and every vote is kept twice, in two separate places.',
  once: 'This browser allows no second copy: pass the data on at the end.',
  ask: 'Ask it to keep it',
  used: (used, free) => `${used} used; ${free} left.`,
  roles: 'Invitations of this tablet',
  noRoles: 'This tablet has no invitations.',
  role: (name, role, plan) => `“${name}”, ${role}, in ${plan}`,
  until: (date) => `until ${date}`,
}
