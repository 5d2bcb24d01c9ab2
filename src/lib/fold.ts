/** Lower case without accents: «Señal» and «senal» are typed by the same hand. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}
