import { html } from 'hono/html'
import { CONTRIBUTORS, STANCES } from '../domain/consultation/comment.ts'
import { COMMENT_MAX, type CommentFault } from '../domain/consultation/take-comment.ts'
import type { PublicationBundle } from '../protocol/publication-bundle.ts'
import { axisMark } from './axis-mark.ts'
import { commitmentText } from './draft-page.ts'
import { frame, type Html, type PagePaths, wordsIn } from './frame.ts'
import type { Period } from './period.ts'

/** Names of the form's fields; `correo2` is the one that only robots fill. */
export const FIELDS = {
  commitment: 'compromiso',
  stance: 'postura',
  text: 'texto',
  proposedText: 'redaccion',
  zone: 'zona',
  contributor: 'como',
  publicName: 'nombre',
  contact: 'contacto',
  consent: 'acepto',
  trap: 'correo2',
  token: 'hoja',
} as const

/** What stands in the form; empty strings where nothing does. */
export type FormValues = Readonly<Partial<Record<keyof typeof FIELDS, string>>>

export type FormFault =
  | CommentFault
  | 'consent-missing'
  | { readonly tooMany: number }
  | 'too-late'
  | 'not-yet'
  | 'press-again'

/** The four answers that stand beside a draft; «out of scope» is for whoever reads it. */
const OFFERED = STANCES.filter((stance) => stance !== 'out-of-scope')

/**
 * The form for one comment.
 *
 * Expects  `token`: new for each form, so that a comment that is sent twice is one.
 */
export function commentPage(
  bundle: PublicationBundle,
  period: Period,
  paths: PagePaths,
  form: { readonly values: FormValues; readonly token: string; readonly fault?: FormFault },
): Html {
  const words = wordsIn(bundle.language)
  const { values, fault } = form
  const about = bundle.commitments.find(({ id }) => id === values.commitment)
  const value = (name: keyof typeof FIELDS) => values[name] ?? ''
  return frame({
    language: bundle.language,
    title: `${words.sayIt} · ${about?.title ?? bundle.planName}`,
    home: paths.draft,
    ...(period.state === 'open' && { aside: words.daysLeft(period.daysLeft) }),
    body: html`${fault === undefined ? '' : html`<div class="fault" role="alert"><b>${words.faultTitle}</b><p>${faultWords(fault, bundle)}</p></div>`}
<div data-axis="${about?.axis ?? 'none'}">${about === undefined ? html`<h1>${words.wholePlan}</h1>` : html`<p class="mark">${axisMark(about.axis)} ${words.commitmentOf(about.number, bundle.commitments.length)}</p><h1>${about.title}</h1><p>${about.description ?? ''}</p><details><summary>${words.readAll}</summary>${commitmentText(bundle, about)}</details>`}</div>
<form class="sheet" method="post" action="${paths.comment(null)}" accept-charset="utf-8">
<input type="hidden" name="${FIELDS.token}" value="${form.token}"><input type="hidden" name="${FIELDS.commitment}" value="${value('commitment')}">
<fieldset><legend><h2>${words.whatWouldYouChange}</h2></legend><div class="choices">${OFFERED.map((stance) => html`<label><input type="radio" name="${FIELDS.stance}" value="${stance}" required ${values.stance === stance ? 'checked' : ''}>${words.stances[stance]}</label>`)}</div></fieldset>
<label>${words.yourOpinion}<p class="hint">${words.yourOpinionHint(COMMENT_MAX)}</p><textarea name="${FIELDS.text}" rows="5" required maxlength="${COMMENT_MAX}">${value('text')}</textarea></label>
<details ${hasMore(values) ? 'open' : ''}><summary>${words.more}</summary>
<div class="sheet"><label>${words.proposedText}<textarea name="${FIELDS.proposedText}" rows="3" maxlength="${COMMENT_MAX}">${value('proposedText')}</textarea></label>
<label>${words.zone}<select name="${FIELDS.zone}"><option value="">${words.noZone}</option>${bundle.zones.map(({ id, name }) => html`<option value="${id}" ${values.zone === id ? 'selected' : ''}>${name}</option>`)}</select></label>
<label>${words.contributor}<select name="${FIELDS.contributor}">${CONTRIBUTORS.map((one) => html`<option value="${one}" ${values.contributor === one ? 'selected' : ''}>${words.contributors[one]}</option>`)}</select></label>
<label>${words.publicName}<p class="hint">${words.publicNameHint}</p><input type="text" name="${FIELDS.publicName}" value="${value('publicName')}" maxlength="80" autocomplete="off"></label>
<label>${words.contact}<p class="hint">${words.contactHint(bundle.controller)}</p><input type="text" name="${FIELDS.contact}" value="${value('contact')}" maxlength="120" autocomplete="off"></label>
<label class="check"><input type="checkbox" name="${FIELDS.consent}" value="si" ${values.consent ? 'checked' : ''}> ${words.consent}</label></div></details>
<div class="trap" aria-hidden="true"><label>${words.leaveEmpty}<input type="text" name="${FIELDS.trap}" tabindex="-1" autocomplete="off"></label></div>
<button class="button main" type="submit">${words.send}</button></form>
<a class="button" href="${paths.draft}">${words.toTheDraft}</a>`,
  })
}

const hasMore = ({ proposedText, zone, publicName, contact }: FormValues) =>
  Boolean(proposedText || zone || publicName || contact)

function faultWords(fault: FormFault, { language }: PublicationBundle): string {
  const words = wordsIn(language)
  if (typeof fault === 'object') return words.tooMany(fault.tooMany)
  if (fault === 'too-late') return words.tooLate
  if (fault === 'not-yet') return words.notYet
  if (fault === 'press-again') return words.pressAgain
  return words.faults[fault]
}
