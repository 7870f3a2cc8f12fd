import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { EntryLink } from '../link/protocol';
import { controls } from '../../shared/theme/controls.styles';
import { texts } from '../texts';
import { sendIcon } from './icons';
import { privacyLink, privacyStyles } from './privacy';
import { Suggestions, suggestionStyles, type Suggest } from './suggestions';

export const kLongestQuestion = 500;
const kCountFrom = 450;

/**
 * The field for a question. Fires `ask` with the question as its detail, or `follow` with the entry that
 * was suggested while it was typed.
 */
export class Composer extends LitElement {
  static override styles = [
    controls,
    suggestionStyles,
    privacyStyles,
    css`
      :host {
        position: relative;
        display: block;
        padding: 12px 16px max(8px, env(safe-area-inset-bottom));
        background: var(--q-surface);
        border-top: 1px solid var(--q-line);
      }
      .field {
        display: flex;
        align-items: flex-end;
        gap: 8px;
        padding: 4px;
        border: 1px solid var(--q-control);
        border-radius: var(--q-radius);
      }
      .field:focus-within {
        border-color: var(--q-accent);
        outline: 2px solid var(--q-accent);
        outline-offset: -1px;
      }
      /* The frame around field and button shows the focus. */
      textarea:focus-visible {
        outline: 0;
        box-shadow: none;
      }
      textarea {
        flex: 1;
        min-width: 0;
        height: calc(1.5em + 12px);
        max-height: calc(5 * 1.5em + 12px);
        padding: 6px 8px;
        border: 0;
        resize: none;
        background: none;
      }
      textarea::placeholder {
        color: var(--q-muted);
        opacity: 1;
      }
      button {
        flex: none;
        display: grid;
        place-items: center;
        width: 36px;
        height: 36px;
        border-radius: 6px;
        background: var(--q-fill);
        border-color: var(--q-edge);
        color: var(--q-on-accent);
      }
      @media (hover: hover) {
        button:hover {
          background: var(--q-fill-hover);
        }
      }
      @media (pointer: coarse) {
        button {
          width: 44px;
          height: 44px;
        }
        textarea {
          margin-block: 4px;
        }
      }
      .below {
        display: flex;
        justify-content: space-between;
        gap: 12px;
        padding-top: 6px;
      }
      .error {
        color: var(--q-danger);
      }
      .count {
        flex: none;
        margin-inline-start: auto;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) placeholder: string = texts.question;
  @property({ attribute: false }) suggest!: Suggest;
  @property({ attribute: false }) server!: URL;
  /** Whether to warn of health data here: not where a form does. */
  @property({ attribute: false }) warning = true;
  @state() private length = 0;
  @query('textarea') private field!: HTMLTextAreaElement;

  #suggestions = new Suggestions(
    this,
    (typed) => this.suggest(typed),
    (link) => this.#done('follow', link),
  );

  /** What stands in the field. */
  get value(): string {
    return this.field?.value ?? '';
  }

  async fill(text: string): Promise<void> {
    await this.updateComplete;
    this.field.value = text;
    this.#measure();
  }

  override focus(options?: FocusOptions): void {
    this.field.focus(options);
  }

  override render(): TemplateResult {
    const tooLong = this.length > kLongestQuestion;
    return html`
      ${this.#suggestions.view()}
      <div class="field">
        <textarea
          rows="1"
          aria-label=${texts.question}
          aria-describedby="note"
          aria-invalid=${tooLong ? 'true' : 'false'}
          placeholder=${this.placeholder}
          enterkeyhint="send"
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls="options"
          aria-activedescendant=${this.#suggestions.active}
          @input=${this.#typed}
          @keydown=${this.#key}
          @blur=${() => this.#suggestions.close()}
        ></textarea>
        <button type="button" aria-label=${texts.send} @click=${this.#send}>${sendIcon}</button>
      </div>
      <div class="below small">
        <span>
          <span id="note" class=${tooLong ? 'error' : ''} role=${tooLong ? 'alert' : nothing}
            >${tooLong ? texts.tooLong : this.warning ? texts.privacy : ''}</span
          >
          ${privacyLink(this.server)}
        </span>
        ${this.length >= kCountFrom
          ? html`<span class="count ${tooLong ? 'error' : ''}">${this.length} / ${kLongestQuestion}</span>`
          : nothing}
      </div>
    `;
  }

  #typed(): void {
    this.#measure();
    const typed = this.field.value.trim();
    if (this.length > kLongestQuestion) this.#suggestions.close();
    else this.#suggestions.typed(typed);
  }

  #measure(): void {
    this.length = [...this.field.value.trim()].length;
    this.field.style.height = '';
    this.field.style.height = `${this.field.scrollHeight}px`;
  }

  #key(event: KeyboardEvent): void {
    if (this.#suggestions.key(event)) return;
    // Enter also ends a composition (accents by dead keys, Asian input): that one is not ours.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#send();
  }

  #send(): void {
    const question = this.field.value.trim();
    if (question === '' || this.length > kLongestQuestion) return this.focus();
    this.#done('ask', question);
  }

  #done(type: 'ask' | 'follow', detail: string | EntryLink): void {
    this.field.value = '';
    this.#measure();
    this.#suggestions.close();
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
