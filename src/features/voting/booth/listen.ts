/** Whether this device can read aloud. */
export function canSpeak(): boolean {
  return 'speechSynthesis' in window
}

/** Reads a text aloud; asked again while speaking, falls silent. Never what somebody chose. */
export function speak(text: string, language: string): void {
  const { speechSynthesis } = window
  if (speechSynthesis.speaking) {
    hush()
    return
  }
  const voices = speechSynthesis.getVoices()
  const spoken = new SpeechSynthesisUtterance(text)
  spoken.lang = language
  // A voice of this device: others send the text to a server.
  const own = voices.find((voice) => voice.localService && voice.lang.startsWith(language))
  if (own) spoken.voice = own
  speechSynthesis.speak(spoken)
}

/** Whether something is being read aloud now. */
export function isSpeaking(): boolean {
  return canSpeak() && window.speechSynthesis.speaking
}

/** Silence at once. */
export function hush(): void {
  if (canSpeak()) window.speechSynthesis.cancel()
}
