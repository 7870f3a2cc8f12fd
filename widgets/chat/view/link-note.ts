import { html, nothing, type TemplateResult } from 'lit';
import type { LinkState } from '../link/connection';
import { texts } from '../texts';

/** Says under the conversation that the server cannot be reached, or that it does not serve this page. */
export function linkNote(link: LinkState, server: URL): TemplateResult | typeof nothing {
  if (link === 'lost') return html`<p class="lost">${texts.lost}</p>`;
  if (link !== 'refused') return nothing;
  return html`<p class="lost">
    ${texts.refused} <a href=${new URL('faq', server).href} target="_blank" rel="noopener">${texts.faq}</a>
  </p>`;
}
