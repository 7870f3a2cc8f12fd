import { html, nothing, type TemplateResult } from 'lit';
import type { Entry } from '../link/entries';
import { texts } from './texts';
import type { Worth } from './worth';

/** Starts and stops a measure, and says how far it is; only its end is announced. */
export function measureView(worth: Worth, entry: Entry, isSaved: boolean): TemplateResult {
  const { progress, ended, problem } = worth;
  const press = (): void => (progress ? worth.stop() : void worth.measure(entry));
  return html`<div class="worth stack">
    <div class="line">
      <button type="button" class="quiet" ?disabled=${!isSaved} @click=${press}>
        ${progress ? texts.stopMeasuring : texts.measure}
      </button>
      ${progress ? html`<span class="small muted">${texts.measuring(progress.done, progress.total)}</span>` : nothing}
      <span class="small" role="status">${ended}</span>
    </div>
    ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
    <p class="small muted">${isSaved ? texts.measureHint : texts.measureSaved}</p>
  </div>`;
}

/** What was measured of one wording, for the field that names `id` as its description. */
export function worthLine(worth: Worth, wording: string, id: string): TemplateResult | typeof nothing {
  const count = worth.counts.get(wording);
  return count === undefined ? nothing : html`<p class="small muted" id=${id}>${texts.worth(count)}</p>`;
}
