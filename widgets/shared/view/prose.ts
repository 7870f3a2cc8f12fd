import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { safeFragment } from './safe-html';
import { typeset } from './typography';

/** Rendered Markdown of the server, rebuilt once from what is allowed. */
export function prose(markup: string): TemplateResult {
  return html`<div class="prose">${guard([markup], () => set(safeFragment(markup)))}</div>`;
}

/** Only where it is shown: what is copied is as it was written. */
function set(fragment: DocumentFragment): DocumentFragment {
  const texts = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) (texts.currentNode as Text).data = typeset((texts.currentNode as Text).data);
  return fragment;
}
