import { html, type TemplateResult } from 'lit';
import type { Line } from './difference';
import { wholeView } from './difference-view';
import { texts } from './texts';

/** What two people made of the same thing. */
export interface Sides {
  mine: readonly Line[];
  theirs: readonly Line[];
  /** Who saved `theirs`; undefined: the server took it from the site's folder. */
  author?: string | undefined;
}

/** Both texts, whole and side by side: neither is lost by looking away. */
export function conflictView({ mine, theirs, author }: Sides, keepMine: () => void, takeTheirs: () => void): TemplateResult {
  return html`<section class="stack loose" role="alert">
      <h1 tabindex="-1">${texts.conflictTitle}</h1>
      <p class="measure">${author ? texts.conflict(author) : texts.conflictWithFolder} ${texts.conflictMarks}</p>
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
