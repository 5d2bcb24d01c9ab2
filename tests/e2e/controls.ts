import type { Page } from '@playwright/test'

/** What people can act on in a page, as the page itself sees it; stands there as `controls`. */
interface Controls {
  /** Every visible, enabled element that somebody can act on; under a modal dialog only the dialog's. */
  all(): HTMLElement[]
  /** What is touched and seen of it: a native box may be as small as it likes if its label is not. */
  areaOf(element: Element): Element
  /** How a person who mends it finds it. */
  tell(element: Element | null): string
}

declare global {
  var controls: Controls
}

/** Makes `controls` known to every page of the tablet from here on. */
export async function findControls(page: Page): Promise<void> {
  await page.addInitScript(installControls)
}

function installControls(): void {
  const ACTED_ON = [
    'a[href]',
    'button',
    'input:not([type=hidden])',
    'select',
    'textarea',
    'summary',
    '[tabindex="0"]',
    ...['button', 'checkbox', 'radio', 'slider', 'switch', 'tab', 'option', 'link'].map(
      (role) => `[role=${role}]`,
    ),
  ].join(',')

  const areaOf = (element: Element): Element => {
    const isBox =
      element instanceof HTMLInputElement && /checkbox|radio|file|range/.test(element.type)
    return (isBox && (element.labels?.[0] ?? element.closest('label'))) || element
  }
  const isShown = (element: HTMLElement) => {
    const { width, height } = areaOf(element).getBoundingClientRect()
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true })
  }
  globalThis.controls = {
    areaOf,
    all() {
      const room = document.querySelector('dialog:modal') ?? document
      return [...room.querySelectorAll<HTMLElement>(ACTED_ON)].filter(
        (element) =>
          !element.matches(':disabled') && !element.closest('[inert]') && isShown(element),
      )
    },
    tell(element) {
      if (!element) return 'nothing'
      const said =
        element.getAttribute('aria-label') ??
        ((element as HTMLInputElement).labels?.[0]?.textContent || element.textContent || '')
      const kind = element.className ? `.${String(element.className).replaceAll(' ', '.')}` : ''
      return `${element.localName}${kind} «${said.replace(/\s+/g, ' ').trim().slice(0, 50)}»`
    },
  }
}
