import { html, nothing, type TemplateResult } from 'lit';
import { longDate } from '../../shared/view/dates';
import { prose } from '../../shared/view/prose';
import type { Entry } from '../link/entries';
import { verdictPill } from '../../chat/view/verdict';
import type { Verdict } from '../../chat/link/protocol';
import { texts } from './texts';

/** The card of the chat, with the server's rendering; its styles are those of the chat. */
export function previewCard(entry: Entry, markup: string): TemplateResult {
  const myth = entry.kind === 'myth';
  return html`<section class="stack">
    <h2>${texts.preview}</h2>
    <article>
      <h3>${myth ? `« ${entry.claim ?? ''} »` : entry.question}</h3>
      ${myth && entry.verdict ? verdictPill(entry.verdict as Verdict) : nothing} ${prose(markup)}
      <p class="source small">
        <span>${texts.source} : ${entry.source.title}</span>
        ${entry.verified ? html`<span>${texts.verified} ${longDate(entry.verified)}</span>` : nothing}
      </p>
    </article>
  </section>`;
}
