import { html, nothing, type TemplateResult } from 'lit';
import { longDate } from '../../shared/view/dates';
import type { Entry, Row, Theme } from '../link/entries';
import { today } from '../shell/format';
import { valueOf } from '../shell/page';
import { ofKind, reworded, wordingText } from './edit';
import { texts } from './texts';
import type { Worth } from './worth';
import { measureView, worthLine } from './worth-view';

/** Gives the form its entry, and takes what was typed. */
export interface Editing {
  entry: Entry;
  change(part: Partial<Entry>): void;
  /** For an entry that loses members, which change() would keep. */
  replace(entry: Entry): void;
}

export function area(label: string, value: string, typed: (value: string) => void, hint = '', rows = 3): TemplateResult {
  return html`<wa-textarea
    label=${label}
    hint=${hint}
    resize="auto"
    rows=${rows}
    .value=${value}
    @input=${(event: Event) => typed(valueOf(event))}
  ></wa-textarea>`;
}

export function input(label: string, value: string, typed: (value: string) => void, type = 'text'): TemplateResult {
  return html`<label
    >${label}<input type=${type} .value=${value} @input=${(event: Event) => typed(valueOf(event))}
  /></label>`;
}

export function choice(
  label: string,
  options: Readonly<Record<string, string>>,
  chosen: string,
  changed: (value: string) => void,
): TemplateResult {
  return html`<label
    >${label}<select @change=${(event: Event) => changed(valueOf(event))}>
      ${Object.entries(options).map(
        ([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`,
      )}
    </select></label
  >`;
}

/** What only an entry that is not there yet can choose. */
export function placeFields(
  { entry, replace }: Editing,
  themes: Theme[],
  theme: string,
  moved: (theme: string) => void,
): TemplateResult {
  const options = Object.fromEntries(themes.map(({ theme, section }) => [theme, section]));
  return html`<div class="line">
    ${choice(texts.theme, options, theme, moved)}
    ${choice(texts.kind, texts.kinds, entry.kind, (kind) => replace(ofKind(entry, kind as Entry['kind'])))}
  </div>`;
}

/** `isSaved`: the entry is as it is live, so that what its wordings are worth can be measured. */
export function wordingFields({ entry, change }: Editing, worth: Worth, isSaved: boolean): TemplateResult {
  const { alternatives } = entry;
  const set = (at: number, text: string): void =>
    change({ alternatives: alternatives.map((other, i) => (i === at ? reworded(other, text) : other)) });
  return html`<details ?open=${alternatives.length < 12}>
    <summary>${texts.wordings} (${alternatives.length})</summary>
    <div class="stack">
      <p class="small muted">${texts.wordingsHint}</p>
      ${entry.status === 'published' && alternatives.length > 0 ? measureView(worth, entry, isSaved) : nothing}
      ${alternatives.map((wording, at) => {
        const text = wordingText(wording);
        const measured = `worth-${at}`;
        return html`<div class="wording">
          <input
            aria-label=${texts.wording}
            aria-describedby=${worth.counts.has(text) ? measured : nothing}
            .value=${text}
            @input=${(event: Event) => set(at, valueOf(event))}
          />
          <button
            type="button"
            class="quiet"
            aria-label=${texts.removing(text)}
            @click=${() => change({ alternatives: alternatives.filter((_, i) => i !== at) })}
          >
            ${texts.remove}
          </button>
          ${worthLine(worth, text, measured)}
          ${typeof wording === 'string' ? nothing : html`<p class="small muted">${texts.also(wording.also.join(', '))}</p>`}
        </div>`;
      })}
      <div>
        <button type="button" class="quiet add" @click=${() => change({ alternatives: [...alternatives, ''] })}>
          ${texts.add}
        </button>
      </div>
    </div>
  </details>`;
}

export function verifiedLine({ entry, change }: Editing): TemplateResult {
  return html`<div class="line">
    <span>${entry.verified ? `${texts.verified} ${longDate(entry.verified)}` : texts.never}</span>
    <button
      type="button"
      class="quiet"
      ?disabled=${entry.verified === today()}
      @click=${() => change({ verified: today() })}
    >
      ${texts.verifiedToday}
    </button>
  </div>`;
}

export function otherFields({ entry, change }: Editing, rows: Row[]): TemplateResult {
  const source = (part: Partial<Entry['source']>): void => change({ source: { ...entry.source, ...part } });
  const questionOf = (id: string): string => rows.find((row) => row.id === id)?.question ?? id;
  return html`<details>
    <summary>${texts.more}</summary>
    <div class="stack">
      ${input(texts.sourceTitle, entry.source.title, (title) => source({ title }))}
      ${input(texts.sourceUrl, entry.source.url ?? '', (url) => source({ url }), 'url')}
      <div class="line">
        ${input(texts.sourceDate, entry.source.date ?? '', (date) => source({ date }), 'date')}
        ${input(texts.reviewDate, entry.review_by ?? '', (review_by) => change({ review_by }), 'date')}
      </div>
      <h2>${texts.seeAlso}</h2>
      ${entry.see_also.map(
        (id) => html`<div class="line apart">
          <span>${questionOf(id)}</span>
          <button
            type="button"
            class="quiet"
            aria-label=${texts.removing(questionOf(id))}
            @click=${() => change({ see_also: entry.see_also.filter((other) => other !== id) })}
          >
            ${texts.remove}
          </button>
        </div>`,
      )}
      <quesaco-entry-search
        label=${texts.seeAlsoAdd}
        @choose=${(event: CustomEvent<{ id: string }>) =>
          change({ see_also: [...new Set([...entry.see_also, event.detail.id])] })}
      ></quesaco-entry-search>
    </div>
  </details>`;
}

export function statusField({ entry, change }: Editing): TemplateResult {
  return html`<div>
    ${choice(texts.status, texts.statuses, entry.status, (status) => change({ status: status as Entry['status'] }))}
    <p class="small muted">${texts.statusHints}</p>
  </div>`;
}
