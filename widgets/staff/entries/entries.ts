import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { entries, type Row, type Theme } from '../link/entries';
import { valueOf } from '../shell/page';
import { address } from '../shell/routes';
import { Sides } from '../shell/sides';
import { longDate } from '../../shared/view/dates';
import { overdue } from './edit';
import { matching } from './matching';
import { texts } from './texts';

/** The address of an entry that is not there yet. */
export const kNew = 'nouvelle';

/** The entries by theme, beside the one that is open. */
export class Entries extends Sides {
  /** The key of the inbox group whose wordings begin a new entry. */
  @property() from: string | undefined;
  @property({ type: Boolean }) editable = false;
  @state() private themes: Theme[] = [];
  @state() private rows: Row[] | undefined;
  @state() private words = '';
  /** The theme whose entries are being put in order. */
  @state() private ordering: Theme | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override render(): TemplateResult {
    return html`<div class="sides ${this.item ? 'opened' : ''}">
      <section class="stack" aria-label=${texts.title}>
        ${this.ordering ? this.#order(this.ordering) : this.#browse()}
      </section>
      <section aria-label=${texts.answer}>${this.#open()}</section>
    </div>`;
  }

  #browse(): TemplateResult {
    return html`<div class="line apart">
        <h1>${texts.title}</h1>
        ${this.editable ? html`<a class="quiet" href=${address('reponses', kNew)}>${texts.create}</a>` : nothing}
      </div>
      <label class="small"
        >${texts.search}<input type="search" @input=${(event: Event) => (this.words = valueOf(event))}
      /></label>
      ${this.problemView()} ${this.rows ? this.#list(this.rows) : nothing}`;
  }

  #order(theme: Theme): TemplateResult {
    return html`<quesaco-order
      .theme=${theme}
      .rows=${this.rows!.filter((row) => row.theme === theme.theme)}
      .reload=${() => this.#load()}
      @closed=${() => void this.#ordered(theme)}
    ></quesaco-order>`;
  }

  #open(): TemplateResult {
    if (!this.item || !this.rows) return html`<p class="empty">${this.item ? nothing : texts.pick}</p>`;
    return html`<quesaco-entry
      .item=${this.item === kNew ? undefined : this.item}
      .from=${this.from}
      .themes=${this.themes}
      .rows=${this.rows}
      ?editable=${this.editable}
      @saved=${() => void this.#load()}
    ></quesaco-entry>`;
  }

  #list(rows: Row[]): TemplateResult {
    if (rows.length === 0) return html`<p class="empty">${texts.empty}</p>`;
    const found = matching(rows, this.words);
    if (found.length === 0) return html`<p class="empty">${texts.noneFound}</p>`;
    return html`${this.themes.map((theme) => {
      const own = found.filter((row) => row.theme === theme.theme);
      // Within a theme the site's order stays, but what is due comes first.
      const sorted = [...own.filter((row) => overdue(row)), ...own.filter((row) => !overdue(row))];
      return own.length === 0
        ? nothing
        : html`<div class="line apart">
              <h2 class="small muted">${theme.section}</h2>
              ${this.editable && !this.words && own.length > 1 ? this.#orderButton(theme) : nothing}
            </div>
            <ul class="items">
              ${sorted.map((row) => this.#row(row))}
            </ul>`;
    })}`;
  }

  #orderButton(theme: Theme): TemplateResult {
    return html`<button
      type="button"
      class="text"
      aria-label=${texts.orderTitle(theme.section)}
      data-theme=${theme.theme}
      @click=${() => (this.ordering = theme)}
    >
      ${texts.order}
    </button>`;
  }

  /** The focus is where it was before. */
  async #ordered({ theme }: Theme): Promise<void> {
    this.ordering = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-theme="${CSS.escape(theme)}"]`)?.focus();
  }

  #row(row: Row): TemplateResult {
    return html`<li>
      <a href=${address('reponses', row.id)} aria-current=${row.id === this.item ? 'true' : nothing}>
        <strong>${row.question}</strong>
        <span class="line">${marks(row)}</span>
        <span class="small muted">
          ${texts.counts(row.answered, row.helpful, row.unhelpful)} · ${texts.wordingsCount(row.wordings)}
        </span>
      </a>
    </li>`;
  }

  async #load(): Promise<void> {
    await this.attempt(async () => {
      const { themes, entries: rows } = await entries.all();
      this.themes = themes;
      this.rows = rows;
    });
  }
}

function marks(row: Row): (TemplateResult | typeof nothing)[] {
  const due = row.review_by ? longDate(row.review_by) : '';
  return [
    overdue(row) ? html`<span class="mark warn">${texts.overdue(due)}</span>` : nothing,
    due && !overdue(row) ? html`<span class="mark">${texts.reviewBy(due)}</span>` : nothing,
    row.status === 'published' ? nothing : html`<span class="mark">${texts.statuses[row.status]}</span>`,
    row.claim_origin === 'reconstructed' ? html`<span class="mark">${texts.reconstructed}</span>` : nothing,
  ];
}
