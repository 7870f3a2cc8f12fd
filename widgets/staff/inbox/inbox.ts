import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { inbox, type Filter, type Group, type Page as InboxPage, type State } from '../link/inbox';
import { focused } from '../shell/focus';
import { address } from '../shell/routes';
import { Sides } from '../shell/sides';
import { filters, kNoFilter } from './filters';
import type { GroupDetail } from './group';
import { inboxStyles } from './inbox.styles';
import { groupList } from './list-view';
import { texts } from './texts';
import { Watch } from './watch';

const kPerPage = 50;

/** The groups of questions beside the one that is open. */
export class Inbox extends Sides {
  static override styles = [...Sides.styles, inboxStyles];

  @property({ type: Boolean }) editable = false;
  @state() private page: InboxPage | undefined;
  @state() private number = 1;
  @state() private filter: Filter = kNoFilter;
  @state() private help = false;
  @query('quesaco-group') private detail!: GroupDetail | null;
  #watch = new Watch(this);
  /** Where the focus was before the help. */
  #left: HTMLElement | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#key);
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#key);
  }

  override render(): TemplateResult {
    return html`<div class="sides ${this.item ? 'opened' : ''}">
      <section class="stack" aria-label=${texts.title}>${this.#list()}</section>
      <section aria-label=${texts.all}>
        ${this.item
          ? html`<quesaco-group .key=${this.item} ?editable=${this.editable} @settled=${this.#settled}></quesaco-group>`
          : html`<p class="empty">${texts.pick}</p>`}
      </section>
    </div>
    ${this.#helpView()}`;
  }

  #list(): TemplateResult {
    return html`<div class="line apart">
        <h1>${texts.title}</h1>
        <button type="button" class="text keyboard" @click=${this.#showHelp}>${texts.keys}</button>
      </div>
      <p class="small muted">${texts.lead}</p>
      <div>${filters(this.filter, (filter) => this.#look(filter, 1))} ${this.#news()}</div>
      ${this.problemView()}
      ${this.page ? this.#groups(this.page) : nothing}`;
  }

  #groups({ groups, progress, total }: InboxPage): TemplateResult {
    const attach = this.editable ? (group: Group) => void this.#attach(group.key) : undefined;
    return html`${progress.done < progress.total
      ? html`<p class="small muted">${texts.progress(progress.done, progress.total)}</p>`
      : nothing}
    ${groups.length === 0
      ? html`<p class="empty">${this.filter === kNoFilter ? texts.emptyOpen : texts.emptyFiltered}</p>`
      : groupList(groups, this.item, attach)}
    ${this.#pages(Math.ceil(total / kPerPage))}`;
  }

  #pages(last: number): TemplateResult | typeof nothing {
    if (last < 2) return nothing;
    const go = (number: number) => () => this.#look(this.filter, number);
    return html`<div class="line apart">
      <button type="button" class="quiet" ?disabled=${this.number === 1} @click=${go(this.number - 1)}>
        ${texts.previous}
      </button>
      <span class="small">${texts.pageOf(this.number, last)}</span>
      <button type="button" class="quiet" ?disabled=${this.number === last} @click=${go(this.number + 1)}>
        ${texts.next}
      </button>
    </div>`;
  }

  /** Said, not shown: the list moves only when the reader asks for it. */
  #news(): TemplateResult {
    const news = this.#watch.news;
    return html`<div role="status">
      ${news === undefined
        ? nothing
        : html`<p class="news small">
            ${texts.fresh(news)}
            <button type="button" class="text" @click=${() => void this.#load()}>${texts.show}</button>
          </p>`}
    </div>`;
  }

  #helpView(): TemplateResult | typeof nothing {
    if (!this.help) return nothing;
    return html`<wa-dialog open label=${texts.keysTitle} light-dismiss @wa-after-hide=${this.#helped}>
      <dl class="keys">${texts.keyList.map(([key, does]) => html`<dt>${key}</dt> <dd>${does}</dd>`)}</dl>
    </wa-dialog>`;
  }

  #showHelp(): void {
    this.#left = focused();
    this.help = true;
  }

  async #helped(): Promise<void> {
    this.help = false;
    await this.updateComplete;
    this.#left?.focus();
  }

  #look(filter: Filter, number: number): void {
    this.filter = filter;
    this.number = number;
    void this.#load();
  }

  async #load(): Promise<void> {
    await this.attempt(async () => {
      this.page = await inbox.page(this.filter, this.number);
      this.#watch.settle(this.page.news);
    });
  }

  async #attach(key: string): Promise<void> {
    location.hash = address('boite', key);
    this.item = key;
    await this.updateComplete;
    // Once it shows the group: until then it would close again what is opened.
    await this.detail?.updateComplete;
    this.detail?.attach();
  }

  /** What was settled here is marked where it stands: the list keeps its order under the reader. */
  #settled(event: CustomEvent<{ key: string; state: State }>): void {
    const { key, state } = event.detail;
    if (!this.page) return;
    const groups = this.page.groups.map((group) => (group.key === key ? { ...group, state } : group));
    this.page = { ...this.page, groups };
    this.#watch.settle();
  }

  #key = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0] as HTMLElement;
    const typing = target.matches('input, textarea, select, [contenteditable]');
    if (typing || this.help || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'j') this.#step(1);
    else if (event.key === 'k') this.#step(-1);
    else if (event.key === '?') this.#showHelp();
    else if (event.key === 'r' && this.editable) this.#reattach();
    else return;
    event.preventDefault();
  };

  #links(): HTMLAnchorElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLAnchorElement>('.items a')];
  }

  /** Where the focus is in the list, or else the group that is open; -1 for neither. */
  #position(links: HTMLAnchorElement[]): number {
    const focused = links.indexOf(this.shadowRoot!.activeElement as HTMLAnchorElement);
    return focused >= 0 ? focused : links.findIndex((link) => this.item !== undefined && link.dataset['key'] === this.item);
  }

  #step(by: number): void {
    const links = this.#links();
    const next = Math.max(0, Math.min(links.length - 1, this.#position(links) + by));
    links[next]?.focus();
  }

  #reattach(): void {
    const links = this.#links();
    const key = links[this.#position(links)]?.dataset['key'];
    if (key) void this.#attach(key);
  }
}
