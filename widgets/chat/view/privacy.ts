import { css, html, type TemplateResult } from 'lit';
import { texts } from '../texts';

/** A quiet way to the page that says what becomes of what is typed here. */
export function privacyLink(server: URL): TemplateResult {
  const page = new URL('confidentialite', server).href;
  return html`<a class="privacy" href=${page} target="_blank" rel="noopener"
    >${texts.privacyPage}<span class="hidden"> ${texts.newTab}</span></a
  >`;
}

export const privacyStyles = css`
  .privacy {
    color: inherit;
    text-underline-offset: 3px;
  }
`;
