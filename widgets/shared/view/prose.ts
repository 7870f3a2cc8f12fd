import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { safeFragment } from './safe-html';

/** Rendered Markdown of the server, rebuilt once from what is allowed. */
export function prose(markup: string): TemplateResult {
  return html`<div class="prose">${guard([markup], () => safeFragment(markup))}</div>`;
}
