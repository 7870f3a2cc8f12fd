import { html, type TemplateResult } from 'lit';
import type { Filter } from '../link/inbox';
import { valueOf } from '../shell/page';
import { texts } from './texts';

export const kNoFilter: Filter = { state: 'open', kind: 'all', since: '', q: '' };

export function filters(filter: Filter, changed: (filter: Filter) => void): TemplateResult {
  const set = (name: keyof Filter) => (event: Event) => changed({ ...filter, [name]: valueOf(event) });
  return html`<details>
    <summary>${texts.filters}</summary>
    <div class="filters">
      ${choice(texts.state, texts.states, filter.state, set('state'))}
      ${choice(texts.kind, texts.kinds, filter.kind, set('kind'))}
      <label>${texts.since}<input type="date" .value=${filter.since} @change=${set('since')} /></label>
      <label>${texts.search}<input type="search" .value=${filter.q} @change=${set('q')} /></label>
    </div>
  </details>`;
}

function choice(
  label: string,
  options: Readonly<Record<string, string>>,
  chosen: string,
  changed: (event: Event) => void,
): TemplateResult {
  return html`<label
    >${label}<select @change=${changed}>
      ${Object.entries(options).map(
        ([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`,
      )}
    </select></label
  >`;
}
