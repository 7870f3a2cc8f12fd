import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import Sortable from 'sortablejs';
import { entries, type Row, type Theme } from '../link/entries';
import { announce, Page } from '../shell/page';
import { merged, moved, sameOrder } from './moving';
import { orderStyles } from './order.styles';
import { texts } from './texts';

const kHandle = 'M9 5h.01M15 5h.01M9 12h.01M15 12h.01M9 19h.01M15 19h.01';
const kUp = 'M6 15l6-6 6 6';
const kDown = 'M6 9l6 6 6-6';

/** The entries of a theme, to be put in another order, which is saved as a whole. Fires `closed`. */
export class Order extends Page {
  static override styles = [...Page.styles, orderStyles];

  @property({ attribute: false }) theme!: Theme;
  /** All entries of the theme, in the order that is live. */
  @property({ attribute: false }) rows: Row[] = [];
  /** Gives `rows` as they are now. */
  @property({ attribute: false }) reload!: () => Promise<void>;
  @state() private order: Row[] = [];
  /** Whether entries were added or removed while these were being put in order. */
  @state() private changed = false;
  @state() private said = '';
  #sortable: Sortable | undefined;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('rows')) return;
    const order = merged(this.order, this.rows);
    if (this.hasUpdated && !sameOrder(order, this.order)) this.changed = true;
    this.order = order;
  }

  override firstUpdated(): void {
    this.#focus('h1');
    this.#sortable = this.#draggable(this.renderRoot.querySelector('ol')!);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sortable?.destroy();
  }

  override render(): TemplateResult {
    return html`<section class="stack">
      <h1 tabindex="-1">${texts.orderTitle(this.theme.section)}</h1>
      <p class="small muted">${texts.orderHint}</p>
      <ol ?inert=${this.busy}>
        ${this.order.map((row, at) => this.#row(row, at))}
      </ol>
      <p class="hidden" role="status">${this.said}</p>
      <div class="commit stack">
        ${this.problemView()} ${this.changed ? html`<p class="said" role="status">${texts.orderMerged}</p>` : nothing}
        <div class="line">${this.#commitButtons()}</div>
      </div>
    </section>`;
  }

  #row({ question, status }: Row, at: number): TemplateResult {
    const last = this.order.length - 1;
    return html`<li>
      <span class="handle" aria-hidden="true">${sign(kHandle)}</span>
      <span class="what">
        ${question} ${status === 'published' ? nothing : html`<span class="mark">${texts.statuses[status]}</span>`}
      </span>
      ${this.#arrow(kUp, texts.up(question), at === 0, () => void this.#step(at, at - 1))}
      ${this.#arrow(kDown, texts.down(question), at === last, () => void this.#step(at, at + 1))}
    </li>`;
  }

  #arrow(path: string, name: string, atEnd: boolean, press: () => void): TemplateResult {
    return html`<button type="button" class="arrow" aria-label=${name} ?disabled=${atEnd} @click=${press}>
      ${sign(path)}
    </button>`;
  }

  #commitButtons(): TemplateResult {
    const unmoved = sameOrder(this.order, this.rows);
    return html`<button type="button" class="primary" ?disabled=${this.busy || unmoved} @click=${() => void this.#save()}>
        ${texts.saveOrder}
      </button>
      <button type="button" class="quiet" ?disabled=${this.busy} @click=${this.#close}>${texts.cancel}</button>`;
  }

  #draggable(list: HTMLElement): Sortable {
    let next: Node | null = null;
    return Sortable.create(list, {
      handle: '.handle',
      ghostClass: 'gap',
      fallbackClass: 'held',
      // The browsers' own dragging knows no touch: this is one way for mouse and finger.
      forceFallback: true,
      animation: Number.parseFloat(getComputedStyle(this).getPropertyValue('--q-motion')),
      // What scrolls is outside of this element's tree, where the library does not look.
      scroll: this.closest('section') ?? true,
      onStart: ({ item }) => (next = item.nextSibling),
      onEnd: ({ item, oldIndex, newIndex }) => {
        // Lit holds on to its nodes: they go back, and it draws the new order itself.
        list.insertBefore(item, next);
        if (oldIndex !== newIndex) this.#move(oldIndex!, newIndex!);
      },
    });
  }

  #move(from: number, to: number): void {
    const { question } = this.order[from]!;
    this.order = moved(this.order, from, to);
    this.said = texts.placed(question, to + 1, this.order.length);
  }

  /** The focus goes with the row, to the other arrow where the row has come to an end. */
  async #step(from: number, to: number): Promise<void> {
    this.#move(from, to);
    await this.updateComplete;
    const arrows = this.renderRoot.querySelectorAll<HTMLElement>(`li:nth-child(${to + 1}) .arrow:enabled`);
    arrows[to < from ? 0 : arrows.length - 1]?.focus();
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  async #save(): Promise<void> {
    const { theme, section } = this.theme;
    const before = this.rows.map(({ id }) => id);
    this.changed = false;
    const saved = await this.attempt(async () => {
      await entries.order(theme, this.order.map(({ id }) => id));
    });
    await this.reload();
    await this.updateComplete;
    if (!saved) return this.#focus('.primary');
    const undo = async (): Promise<string> => {
      await entries.order(theme, before);
      await this.reload();
      return texts.orderUndone;
    };
    announce(this, { text: texts.ordered(section), undo });
    this.#close();
  }

  #close(): void {
    this.dispatchEvent(new CustomEvent('closed'));
  }
}

function sign(path: string): TemplateResult {
  return html`<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><path d=${path} /></svg>`;
}
