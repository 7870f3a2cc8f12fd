import { html, nothing, type TemplateResult } from 'lit';
import type { Why } from '../link/inbox';
import { address } from '../shell/routes';
import { texts } from './texts';

/** What the proposal rests on. */
export function whyView({ known, alike, words }: Why): TemplateResult {
  const empty = !known && alike.length === 0 && words.length === 0;
  return html`<details>
    <summary>${texts.why}</summary>
    <div class="stack">
      ${empty ? html`<p>${texts.noWhy}</p>` : nothing} ${known ? html`<p>${texts.known(known)}</p>` : nothing}
      ${alike.length > 0
        ? html`<h2>${texts.alike}</h2>
            <ul class="stack">
              ${alike.map(
                ({ entry, question, text }) =>
                  html`<li>« ${text} »<br /><a class="small" href=${address('reponses', entry)}>${question}</a></li>`,
              )}
            </ul>`
        : nothing}
      ${words.length > 0
        ? html`<h2>${texts.words}</h2>
            <p>${words.map(({ words }) => words).join(', ')}</p>`
        : nothing}
    </div>
  </details>`;
}
