import { html, type TemplateResult } from 'lit';
import { launcherIcon } from './icons';

/** The pill that opens the chat: words, not an icon alone. */
export function launcher(label: string, open: boolean, act: () => void): TemplateResult {
  return html`<button
    type="button"
    class="launcher"
    aria-haspopup="dialog"
    aria-expanded=${open ? 'true' : 'false'}
    ?hidden=${open}
    @click=${act}
  >
    ${launcherIcon}<span>${label}</span>
  </button>`;
}
