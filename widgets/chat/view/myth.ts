import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../conversation/describe';
import type { Entry, Voice } from '../link/protocol';
import { texts } from '../texts';
import { prose } from './prose';
import { verdictPill } from './verdict';

const kLaw = /juridique|légal|loi\b/i;

export function mythTitle(entry: Entry): TemplateResult {
  return html`<div>
      <p class="small eyebrow">${texts.myth}</p>
      <h3 tabindex="-1">${heading(entry)}</h3>
    </div>
    ${entry.verdict ? verdictPill(entry.verdict) : nothing}`;
}

/** Each voice under its own name; the legal text is set apart. */
export function mythBody(entry: Entry): TemplateResult | typeof nothing {
  if (entry.voices.length === 0) return nothing;
  return html`<div>${entry.voices.map(voiceView)}</div>`;
}

function voiceView({ who, html: markup }: Voice): TemplateResult {
  return html`<section class="voice ${kLaw.test(who) ? 'law' : ''}">
    <h4>${who}</h4>
    ${prose(markup)}
  </section>`;
}
