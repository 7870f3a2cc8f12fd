import { html, type TemplateResult } from 'lit';
import type { Conflict } from '../link/entries';
import { wholeView } from './difference-view';
import { texts } from './texts';

/** Both texts, whole and side by side: neither is lost by looking away. */
export function conflictView(conflict: Conflict, keepMine: () => void, takeTheirs: () => void): TemplateResult {
  const { mine, theirs, author } = conflict;
  return html`<section class="stack loose" role="alert">
      <h1 tabindex="-1">${texts.conflictTitle}</h1>
      <p class="measure">${texts.conflict(author ?? texts.somebody)}</p>
    </section>
    <div class="columns">
      <section class="card">
        <h2>${texts.mine}</h2>
        <div><button type="button" class="primary" @click=${keepMine}>${texts.keepMine}</button></div>
        ${wholeView(mine, theirs)}
      </section>
      <section class="card">
        <h2>${texts.theirs}</h2>
        <div><button type="button" class="quiet" @click=${takeTheirs}>${texts.takeTheirs}</button></div>
        ${wholeView(theirs, mine)}
      </section>
    </div>`;
}
