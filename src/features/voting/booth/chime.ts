/** Two soft notes: a ballot was kept. The same for every ballot; silent where there is no sound. */
export function chime(): void {
  try {
    const audio = new AudioContext()
    const volume = audio.createGain()
    volume.connect(audio.destination)
    volume.gain.setValueAtTime(0.15, audio.currentTime)
    volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.6)
    for (const [at, hertz] of [523, 784].entries()) {
      const note = audio.createOscillator()
      note.frequency.value = hertz
      note.connect(volume)
      note.start(audio.currentTime + at * 0.16)
      note.stop(audio.currentTime + 0.6)
    }
    setTimeout(() => void audio.close(), 1_000)
  } catch {
    // The words on screen say it all.
  }
}
