/**
 * The worked example's keys, private parts included: everybody has them, so they guard nothing.
 * They make the example the same plan on every device; relays take it on localhost only. The first
 * is the plan's, the others are its two tablets'.
 */
export const EXAMPLE_KEYS = [
  {
    kty: 'EC',
    crv: 'P-256',
    x: 'ss08POEppaeeoXwfCCLxNW0dG4AN8DNS3u4mcGs1G4M',
    y: 'QUPUtB5NfswB_w9VeIKtzyL9QB0pW1jCsF7e0uvPIUY',
    d: 'xGBAbvTnMKL3CbZzHEehr2a2nHT-MKCz5nEucs1Jt8o',
  },
  {
    kty: 'EC',
    crv: 'P-256',
    x: 'pMK2H0LXif2Ibp8hVwFq0sxIa_59MQy76VX7-RHn9MQ',
    y: 'YMrXbawfdKuIqkQ5iwj2-2tdazPoX7ygMQcp0d7YEoI',
    d: 'BylioHB3Wk_psQDMdS98uWl_1y9Nk-HNgGKdoS3iUnQ',
  },
  {
    kty: 'EC',
    crv: 'P-256',
    x: 'ETWPi02UENOz6d1pAVOR8VCrJMbvC2QzSWE94kxFgXU',
    y: 'P6uRGSTBXkb-uLrGV850MhcWgFnmJ3jSKBk1CNbDzn4',
    d: '2oQUPAtMPzxwZaVGrIRFSAolR7l04H8jnbE7jClVjl0',
  },
] as const
