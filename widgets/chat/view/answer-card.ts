import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { entryText, heading } from '../conversation/describe';
import type { Entry, EntryLink } from '../link/protocol';
import { controls } from '../../shared/theme/controls.styles';
import { texts } from '../texts';
import { answerStyles } from '../../shared/view/answer-card.styles';
import { longDate } from '../../shared/view/dates';
import { mythTitle, voicesView } from './myth';
import { share } from './share';
import { prose } from '../../shared/view/prose';
import { proseStyles } from '../../shared/view/prose.styles';
import { safeHref } from '../../shared/view/safe-html';
import { typeset } from '../../shared/view/typography';

const kCopied = { text: texts.copied, link: texts.linkCopied };

/**
 * One entry as a card. Fires `rate` (detail: was it helpful), `comment` (detail: why it was not), `follow`
 * (detail: the related entry) and `contact` (the visitor wants to write to the team).
 */
export class AnswerCard extends LitElement {
  static override styles = [controls, proseStyles, answerStyles];

  @property({ attribute: false }) entry!: Entry;
  /** An address that shows this entry to whoever opens it. */
  @property({ attribute: false }) link = '';
  /** Whether an opinion can be kept: the server ties it to a question that it recorded. */
  @property({ attribute: false }) rateable = false;
  /** What the visitor said of it. */
  @property({ attribute: false }) helpful: boolean | undefined;
  @state() private copied: 'text' | 'link' | undefined;
  /** The visitor has just said that it did not help: why is asked once. */
  @state() private asking = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('entry')) return;
    this.copied = undefined;
    this.asking = false;
  }

  /** Moves the reader here, for whoever navigates by keyboard or by ear. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
  }

  override render(): TemplateResult {
    const entry = this.entry;
    return html`<article>
      ${entry.kind === 'myth' ? mythTitle(entry) : html`<h3 tabindex="-1">${heading(entry)}</h3>`}
      ${entry.voices.length > 0 ? voicesView(entry.voices) : prose(entry.html)}
      ${this.#provenance()} ${this.#related()} ${this.#actions()}
    </article>`;
  }

  #provenance(): TemplateResult | typeof nothing {
    const { source, verified } = this.entry;
    const parts = [
      source ? html`${texts.source} ${sourceTitle(source.title, source.url)}` : undefined,
      source?.date ? longDate(source.date) : undefined,
      verified ? texts.verified(longDate(verified)) : undefined,
    ].filter((part) => part !== undefined);
    if (parts.length === 0) return nothing;
    return html`<p class="source small">
      ${parts.map((part) => html`<span>${part}</span> `)}
    </p>`;
  }

  #related(): TemplateResult | typeof nothing {
    if (this.entry.see_also.length === 0) return nothing;
    return html`<details class="related">
      <summary class="small">${texts.seeAlso}</summary>
      ${this.entry.see_also.map(
        (link) =>
          html`<button type="button" class="text" @click=${() => this.#fire('follow', link)}>
            ${typeset(link.question)}
          </button>`,
      )}
    </details>`;
  }

  #actions(): TemplateResult {
    return html`<div class="actions">
      ${this.rateable ? this.#opinion() : nothing}
      <span class="tools">
        ${navigator.clipboard
          ? html`<button type="button" class="quiet" @click=${this.#copy}>
              ${this.copied === 'text' ? texts.copied : texts.copy}
            </button>`
          : nothing}
        <button type="button" class="quiet" @click=${this.#share}>
          ${this.copied === 'link' ? texts.linkCopied : texts.link}
        </button>
      </span>
      <span class="hidden" role="status">${this.copied ? kCopied[this.copied] : ''}</span>
    </div>`;
  }

  #opinion(): TemplateResult {
    return this.helpful === undefined ? this.#rating() : this.#thanks();
  }

  #rating(): TemplateResult {
    return html`<span class="rating" role="group" aria-label=${texts.useful}>
      <span class="small" aria-hidden="true">${texts.useful}</span>
      <button type="button" class="quiet" @click=${() => this.#rate(true)}>${texts.yes}</button>
      <button type="button" class="quiet" @click=${() => this.#rate(false)}>${texts.no}</button>
    </span>`;
  }

  #thanks(): TemplateResult {
    return html`${this.asking
        ? html`<quesaco-reasons
            class="thanks"
            @comment=${(event: CustomEvent<string>) => this.#fire('comment', event.detail)}
          ></quesaco-reasons>`
        : html`<span class="small thanks" role="status" tabindex="-1">${texts.thanks}</span>`}
      ${this.helpful
        ? nothing
        : html`<button type="button" class="text" @click=${() => this.#fire('contact')}>
            ${texts.formTitle}
          </button>`}`;
  }

  async #rate(helpful: boolean): Promise<void> {
    this.helpful = helpful;
    this.asking = !helpful;
    this.#fire('rate', helpful);
    await this.updateComplete;
    // The button that had the focus is gone: hand it on instead of losing it.
    this.renderRoot.querySelector<HTMLElement>('.thanks')?.focus();
  }

  async #copy(): Promise<void> {
    const source = this.entry.source ? `\n\n${texts.source} ${this.entry.source.title}` : '';
    try {
      await navigator.clipboard.writeText(`${entryText(this.entry)}${source}`);
      this.copied = 'text';
    } catch {
      // Refused by the browser or by the frame we are in: the text can still be selected.
      this.copied = undefined;
    }
  }

  async #share(): Promise<void> {
    this.copied = (await share(this.link, heading(this.entry))) ? 'link' : undefined;
  }

  #fire(type: 'rate' | 'comment' | 'follow' | 'contact', detail?: boolean | string | EntryLink): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

function sourceTitle(title: string, url: string | undefined): TemplateResult | string {
  const href = safeHref(url);
  if (href === undefined) return title;
  return html`<a href=${href} target="_blank" rel="noopener"
    >${title}<span class="hidden"> ${texts.newTab}</span></a
  >`;
}
