import type { SettingsWords } from '../es/settings.ts'

export const settings: SettingsWords = { title: '' }
