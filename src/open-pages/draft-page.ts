import { html } from 'hono/html'
import type { PublicationBundle, PublishedCommitment } from '../protocol/publication-bundle.ts'
import { axisMark } from './axis-mark.ts'
import { frame, type Html, longDate, type PagePaths, wordsIn } from './frame.ts'
import type { Period } from './period.ts'

/** The draft, commitment by commitment, and the way to comment on each while the consultation is open. */
export function draftPage(bundle: PublicationBundle, period: Period, paths: PagePaths): Html {
  const words = wordsIn(bundle.language)
  const when = (day: string) => longDate(bundle.language, day)
  const shownBefore = period.state === 'before'
  const told =
    period.state === 'open'
      ? words.openUntil(when(bundle.closes))
      : shownBefore
        ? words.opensOn(when(bundle.opens))
        : words.closedOn(when(bundle.closes))
  const isOpen = period.state === 'open'
  return frame({
    language: bundle.language,
    title: `${words.title} · ${bundle.planName}`,
    home: paths.draft,
    ...(period.state === 'open' && { aside: words.daysLeft(period.daysLeft) }),
    body: html`<div><h1>${bundle.planName}</h1><p>${words.intro(bundle.municipality)}</p><p><b>${told}</b></p></div>
${shownBefore ? '' : bundle.commitments.map((one) => sheet(bundle, one, isOpen, paths))}
${isOpen ? html`<a class="button" href="${paths.comment(null)}">${words.giveOpinionOn(words.wholePlan)}</a>` : ''}
${lookUp(bundle, paths)}
${bundle.controller === undefined ? '' : html`<p class="hint">${words.controllerTitle}: ${bundle.controller}</p>`}`,
  })
}

/** Where a code is typed to find its answer. */
export function lookUp({ language }: Pick<PublicationBundle, 'language'>, paths: PagePaths): Html {
  const words = wordsIn(language)
  return html`<section class="sheet"><h2>${words.findAnswer}</h2><form method="get" action="${paths.find}"><label>${words.code}<input type="text" name="codigo" autocomplete="off" autocapitalize="characters" maxlength="12" required></label><button class="button" type="submit">${words.look}</button></form></section>`
}

/** One commitment as everybody reads it. */
export function commitmentText(bundle: PublicationBundle, one: PublishedCommitment): Html {
  const words = wordsIn(bundle.language)
  const when = (day: string) => longDate(bundle.language, day)
  const rows: readonly (readonly [string, string | undefined])[] = [
    [words.problem, one.problem],
    [words.responsible, one.responsible],
    [words.indicator, one.indicator],
    [words.from, one.baseline],
    [words.target, one.target],
    [words.budget, one.budget],
  ]
  return html`<dl>${rows.map(([name, text]) => (text === undefined ? '' : html`<div><dt>${name}</dt><dd>${text}</dd></div>`))}</dl>
${one.start === undefined || one.end === undefined ? '' : html`<p>${words.dates(when(one.start), when(one.end))}</p>`}
${one.milestones.length === 0 ? '' : html`<h3>${words.milestones}</h3><ol>${one.milestones.map(({ description, end, responsible }) => html`<li>${description} · ${when(end)}${responsible === undefined ? '' : html` · ${responsible}`}</li>`)}</ol>`}`
}

function sheet(
  bundle: PublicationBundle,
  one: PublishedCommitment,
  isOpen: boolean,
  paths: PagePaths,
): Html {
  const words = wordsIn(bundle.language)
  const shown = bundle.comments.filter(({ commitment }) => commitment === one.id)
  return html`<article class="sheet" data-axis="${one.axis}" id="${one.id}">
<p class="mark">${axisMark(one.axis)} ${words.commitmentOf(one.number, bundle.commitments.length)} · ${one.axisName}</p>
<h2>${one.title}</h2>
${one.description === undefined ? '' : html`<p>${one.description}</p>`}
${one.voices.map(({ text, source }) => html`<div class="voice"><blockquote>«${text}»</blockquote><small>${words.saidIt(source)}</small></div>`)}
<details><summary>${words.readAll}</summary>${commitmentText(bundle, one)}</details>
${shown.length === 0 ? '' : html`<details><summary>${words.others} (${shown.length})</summary><ul>${shown.map(({ text, name }) => html`<li>«${text}»${name === undefined ? '' : html` · ${name}`}</li>`)}</ul></details>`}
${isOpen ? html`<a class="button main" href="${paths.comment(one.id)}" aria-label="${words.giveOpinionOn(one.title)}">${words.giveOpinion}</a>` : ''}
</article>`
}
