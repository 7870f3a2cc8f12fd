import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { entries, type Row } from '../link/entries';
import { Page, valueOf } from '../shell/page';
import { matching } from './matching';
import { texts } from './texts';

const kShown = 8;

/** A field that finds an entry by the words of its question. Fires `choose` with `{id, question}`. */
export class EntrySearch extends Page {
  static override styles = [
    ...Page.styles,
    css`
      .found {
        display: grid;
        gap: 4px;
      }
    `,
  ];

  @property() label: string = texts.search;
  @state() private rows: Row[] = [];
  @state() private words = '';

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.attempt(async () => {
      this.rows = (await entries.all()).entries;
    });
  }

  override render(): TemplateResult {
    const found = this.words.trim() ? matching(this.rows, this.words).slice(0, kShown) : [];
    return html`<div class="stack">
      <label>${this.label}<input type="search" @input=${(event: Event) => (this.words = valueOf(event))} /></label>
      ${this.problemView()}
      <ul class="found">
        ${found.map(
          (row) => html`<li>
            <button type="button" class="row" @click=${() => this.#choose(row)}>${row.question}</button>
          </li>`,
        )}
      </ul>
      ${this.words.trim() && found.length === 0 ? html`<p class="small muted">${texts.noneFound}</p>` : nothing}
    </div>`;
  }

  #choose({ id, question }: Row): void {
    this.dispatchEvent(new CustomEvent('choose', { detail: { id, question } }));
  }
}
