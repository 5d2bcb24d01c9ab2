import type { JSX } from 'solid-js'
import { renderSVG } from 'uqr'

/** A QR code drawn here, with what it says as its name. */
export function QrCode(props: {
  text: string
  /** What it is, for whoever does not see it. */
  label: string
  class?: string
}): JSX.Element {
  const svg = () => renderSVG(props.text, { ecc: 'M', border: 2 })
  // eslint-disable-next-line solid/no-innerhtml -- reason: an SVG drawn here by uqr
  return <div class={props.class ?? 'qr'} innerHTML={svg()} role="img" aria-label={props.label} />
}
