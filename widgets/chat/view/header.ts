import { html, nothing, type TemplateResult } from 'lit';
import { texts } from '../texts';
import { closeIcon } from './icons';

/** Whose chat it is, and that it is automatic; `close` where there is something to close. */
export function header(name: string, assistant: string | undefined, close: (() => void) | undefined): TemplateResult {
  return html`<div class="head">
    <div>
      <h2 id="title">${name}</h2>
      <p class="small">${texts.assistant(assistant)}</p>
    </div>
    ${close
      ? html`<button type="button" class="close" aria-label=${texts.close} @click=${close}>${closeIcon}</button>`
      : nothing}
  </div>`;
}
