export const settings = { title: '' }

export type SettingsWords = typeof settings
