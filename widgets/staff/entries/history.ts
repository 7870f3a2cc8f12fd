import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { entries, type Past } from '../link/entries';
import { moment } from '../shell/format';
import { announce, Page } from '../shell/page';
import { changedLines } from './difference';
import { changesView, differenceStyles } from './difference-view';
import { texts } from './texts';

/** What an entry was, newest first, each version with what it changed. Fires `restored`. */
export class History extends Page {
  static override styles = [...Page.styles, differenceStyles];

  @property() item = '';
  /** The revision that is live. */
  @property({ type: Number }) revision = 0;
  @property({ type: Boolean }) editable = false;
  @state() private past: Past[] | undefined;
  #open = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('item') && !changed.has('revision')) return;
    this.past = undefined;
    if (this.#open) void this.#load();
  }

  override render(): TemplateResult {
    return html`<details @toggle=${(event: Event) => this.#toggle((event.currentTarget as HTMLDetailsElement).open)}>
      <summary>${texts.history}</summary>
      ${this.problemView()}
      <ul class="stack loose">
        ${this.past?.map((past, at) => this.#version(past, this.past![at - 1])).reverse()}
      </ul>
    </details>`;
  }

  #version(past: Past, before: Past | undefined): TemplateResult {
    return html`<li class="card">
      <div class="line apart">
        <p>
          <strong>${texts.revision(past.revision, moment(past.created_at))}</strong>
          <span class="muted">${past.author ? texts.by(past.author) : texts.fromFolder}</span>
        </p>
        ${past.revision === this.revision ? html`<span class="mark">${texts.current}</span>` : this.#restore(past)}
      </div>
      ${whatChanged(past, before)}
    </li>`;
  }

  #restore(past: Past): TemplateResult | typeof nothing {
    if (!this.editable || !past.entry) return nothing;
    return html`<button type="button" class="quiet" ?disabled=${this.busy} @click=${() => void this.#bringBack(past)}>
      ${texts.restore}
    </button>`;
  }

  #toggle(open: boolean): void {
    this.#open = open;
    if (open && !this.past) void this.#load();
  }

  async #load(): Promise<void> {
    await this.attempt(async () => {
      this.past = (await entries.history(this.item)).revisions;
    });
  }

  async #bringBack(past: Past): Promise<void> {
    await this.attempt(async () => {
      const live = this.revision;
      const { revision } = await entries.restore(this.item, past.revision, live);
      const undo = async (): Promise<string> => {
        await entries.restore(this.item, live, revision);
        this.dispatchEvent(new CustomEvent('restored'));
        return texts.undone;
      };
      announce(this, { text: texts.restored, undo });
      this.dispatchEvent(new CustomEvent('restored'));
    });
  }
}

function whatChanged(past: Past, before: Past | undefined): TemplateResult {
  if (!past.entry) return html`<p>${texts.removed}</p>`;
  if (!before?.entry) return html`<p class="muted">${texts.first}</p>`;
  if (changedLines(before.entry, past.entry).length === 0) return html`<p class="muted">${texts.noChange}</p>`;
  return changesView(before.entry, past.entry);
}
