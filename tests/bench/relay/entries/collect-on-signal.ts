/** Preloaded into every server alike: SIGUSR2 collects garbage, so that memory is compared and not its laziness. */
process.on('SIGUSR2', () => globalThis.gc?.())
