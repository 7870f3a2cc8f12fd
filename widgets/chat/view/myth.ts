import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../conversation/describe';
import type { Entry, Voice } from '../link/protocol';
import { prose } from '../../shared/view/prose';
import { verdictPill } from './verdict';

const kLaw = /juridique|légal|loi\b/i;

/** The verdict stands under the claim that it speaks of: the question may have said the contrary. */
export function mythTitle(entry: Entry): TemplateResult {
  return html`<h3 tabindex="-1">${heading(entry)}</h3>
    ${entry.verdict ? verdictPill(entry.verdict) : nothing}`;
}

/** The answer in pieces, each under the name of who says it; the legal text is set apart. */
export function voicesView(voices: readonly Voice[]): TemplateResult {
  return html`<div>${voices.map(voiceView)}</div>`;
}

function voiceView({ who, html: markup }: Voice): TemplateResult {
  return html`<section class="voice ${kLaw.test(who) ? 'law' : ''}">
    <h4>${who}</h4>
    ${prose(markup)}
  </section>`;
}
