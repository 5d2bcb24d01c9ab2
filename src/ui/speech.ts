/** Whether this device has a voice of its own for a language: no text is sent anywhere. */
export function canSpeak(locale: string): boolean {
  return voiceFor(locale) !== undefined
}

/** Reads a text aloud with a voice installed on the device. */
export function speak(text: string, locale: string): void {
  const voice = voiceFor(locale)
  if (!voice) return
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.voice = voice
  utterance.lang = voice.lang
  speechSynthesis.cancel()
  speechSynthesis.speak(utterance)
}

function voiceFor(locale: string): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in globalThis)) return undefined
  return speechSynthesis
    .getVoices()
    .find((voice) => voice.localService && voice.lang.startsWith(locale))
}

/** Stops whatever is being read aloud. */
export function hush(): void {
  if ('speechSynthesis' in globalThis) speechSynthesis.cancel()
}
