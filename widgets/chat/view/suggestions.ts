import { css, html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { EntryLink } from '../link/protocol';
import { typeset } from '../../shared/view/typography';
import { texts } from '../texts';

/** In characters. */
const kShortest = 3;
const kPauseMs = 150;
const kMost = 4;

/** Where the suggestions come from; gives none where it fails. */
export type Suggest = (typed: string) => Promise<EntryLink[]>;

/**
 * Entries that fit what is being typed, as a list box over the field. Nothing in it is highlighted
 * before the visitor goes there by arrow, so that Enter sends what was typed. The field stays the text
 * box that it is, since a `<textarea>` may have no other role: it names the active option.
 */
export class Suggestions implements ReactiveController {
  #host: LitElement;
  #ask: Suggest;
  #take: (link: EntryLink) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Goes up with each change of the field: a reply to what stood there before is dropped. */
  #asked = 0;
  #links: readonly EntryLink[] = [];
  #active = -1;

  constructor(host: LitElement, ask: Suggest, take: (link: EntryLink) => void) {
    this.#host = host;
    this.#ask = ask;
    this.#take = take;
    host.addController(this);
  }

  get open(): boolean {
    return this.#links.length > 0;
  }

  /** The id of the highlighted option, for `aria-activedescendant`. */
  get active(): string | typeof nothing {
    return this.#active < 0 ? nothing : optionId(this.#active);
  }

  /** What is shown stays until there is better, but not its highlight. To several lines nothing fits. */
  typed(text: string): void {
    this.#forget();
    this.#show(this.#links);
    if ([...text].length < kShortest || text.includes('\n')) return this.close();
    const asked = this.#asked;
    this.#timer = setTimeout(async () => {
      const links = await this.#ask(text);
      if (asked === this.#asked) this.#show(links.slice(0, kMost));
    }, kPauseMs);
  }

  close(): void {
    this.#forget();
    this.#show([]);
  }

  /** Whether the key was meant for the list, which has acted on it. */
  key(event: KeyboardEvent): boolean {
    if (!this.open || event.isComposing) return false;
    const link = this.#links[this.#active];
    if (event.key === 'ArrowDown') this.#move(1);
    else if (event.key === 'ArrowUp') this.#move(-1);
    else if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && !event.shiftKey && link) this.#choose(link);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  hostDisconnected(): void {
    this.close();
  }

  view(): TemplateResult {
    return html`<div id="options" role="listbox" aria-label=${texts.suggestions} ?hidden=${!this.open}>
        ${this.#links.map((link, index) => this.#option(link, index))}
      </div>
      <span class="hidden" role="status">${this.open ? texts.suggested(this.#links.length) : ''}</span>`;
  }

  #option(link: EntryLink, index: number): TemplateResult {
    return html`<div
      id=${optionId(index)}
      role="option"
      aria-selected=${index === this.#active ? 'true' : 'false'}
      @mousedown=${keepFocus}
      @click=${() => this.#choose(link)}
    >
      ${typeset(link.question)}
    </div>`;
  }

  #choose(link: EntryLink): void {
    this.#take(link);
  }

  /** Round through the options, with a rest on none of them: back in the text. */
  #move(step: number): void {
    const places = this.#links.length + 1;
    this.#active = ((this.#active + 1 + step + places) % places) - 1;
    this.#host.requestUpdate();
  }

  #show(links: readonly EntryLink[]): void {
    this.#links = links;
    this.#active = -1;
    this.#host.requestUpdate();
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
  }
}

function optionId(index: number): string {
  return `option-${index}`;
}

/** The focus stays in the field, which would close the list before it is clicked. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

/** The list stands over the conversation, which does not move. */
export const suggestionStyles = css`
  [role='listbox'] {
    position: absolute;
    inset: auto 12px calc(100% + 4px);
    max-height: min(calc(240 / 16 * var(--q-rem)), calc(var(--q-height, 100dvh) * 0.4));
    overflow-y: auto;
    background: var(--q-surface);
    border: 1px solid var(--q-line);
    border-radius: var(--q-radius);
    box-shadow: var(--q-shadow);
  }
  [role='option'] {
    min-height: 44px;
    padding: 11px 12px;
    font-size: calc(14 / 16 * var(--q-rem));
    line-height: 1.4;
    cursor: pointer;
  }
  [role='option'] + [role='option'] {
    border-top: 1px solid var(--q-line);
  }
  @media (hover: hover) {
    [role='option']:hover {
      background: var(--q-hover);
    }
  }
  [role='option'][aria-selected='true'] {
    background: var(--q-tint);
    outline: 2px solid var(--q-accent);
    outline-offset: -2px;
  }
`;
