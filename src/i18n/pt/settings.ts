import type { SettingsWords } from '../es/settings.ts'

export const settings: SettingsWords = {
  title: 'Ajustes deste tablet',
  language: 'Idioma',
  textSize: 'Tamanho da letra',
  device: 'Este tablet',
  deviceId: 'Identidade do tablet',
  deviceIdText: 'Assina o que este tablet escreve. Não diz quem o usa.',
  storage: 'Armazenamento',
  persisted: 'O navegador prometeu não apagar os dados.',
  notPersisted: 'O navegador não prometeu conservar os dados.',
  twice: 'Cada palavra e cada voto são guardados duas vezes, em dois lugares distintos.',
  once: 'Este navegador não permite uma segunda cópia: passe os dados no fim.',
  ask: 'Pedir que os conserve',
  used: (used, free) => `Usados ${used}; restam ${free}.`,
  roles: 'Convites deste tablet',
  noRoles: 'Este tablet não tem convites.',
  role: (name, role, plan) => `«${name}», ${role}, em ${plan}`,
  until: (date) => `até ${date}`,
}
