import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { chatStyles } from './chat.styles';
import { Conversation } from './conversation/conversation';
import { Keeper } from './conversation/keeper';
import { opened } from './conversation/opening';
import { Store, type Kept } from './conversation/store';
import type { Turn } from './conversation/turn';
import { AnchorController } from './link/anchor';
import { Connection, type LinkState } from './link/connection';
import type { EntryLink, Welcome } from './link/protocol';
import { KeptAnswers } from './offline/kept-answers';
import { Neighbours, neighbourStyles } from './neighbours';
import { texts } from './texts';
import { AccentController } from '../shared/theme/accent';
import { controls } from '../shared/theme/controls.styles';
import { SheetController } from './theme/sheet';
import { tokens } from '../shared/theme/tokens.styles';
import { Announcer } from './view/announcer';
import type { Composer } from './view/composer';
import { Eraser, eraserStyles } from './view/eraser';
import { header } from './view/header';
import { launcher } from './view/launcher';
import { linkNote } from './view/link-note';
import { logView } from './view/log';
import { noticeStyles } from './view/notice.styles';
import { proseStyles } from '../shared/view/prose.styles';
import { Sight } from './view/sight';
import { Spotlight } from './view/spotlight';

/**
 * `<quesaco-chat server="https://faq.exemple.fr/">`: questions and answers in a panel that floats
 * over the page, or `mode="inline"` in its place. It asks the server for nothing before it is open
 * and seen, or, inline, used. From then on the conversation lives as long as the tab: it goes on
 * after a reload and on the next page of the site.
 */
export class QuesacoChat extends LitElement {
  static override styles = [tokens, controls, proseStyles, noticeStyles, chatStyles, eraserStyles, neighbourStyles];

  /** Where a tag without `server` connects to; elements.ts knows where the script came from. */
  static defaultServer = new URL('/', location.href).href;

  @property() server: string | undefined;
  @property({ reflect: true }) mode: 'floating' | 'inline' = 'floating';
  @property({ reflect: true }) position: 'right' | 'left' = 'right';
  @property() accent: string | undefined;
  @property() label: string = texts.launcher;
  /** Instead of the site's own greeting, on this page. */
  @property() greeting: string | undefined;
  /** Which of the site's quick questions this page offers, in this order: "prix,adhesion". */
  @property() quick: string | undefined;
  @property() placeholder: string = texts.question;
  @property({ type: Boolean, reflect: true }) open = false;

  @state() private welcome: Welcome | undefined;
  @state() private link: LinkState = 'resting';
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('.panel') private panel!: HTMLElement;
  @query('quesaco-composer') private composer!: Composer;

  #announcer = new Announcer(this);
  #accent = new AccentController(this);
  #sheet = new SheetController(this);
  #spotlight = new Spotlight(this);
  #sight = new Sight(this, () => this.#tend());
  #neighbours = new Neighbours(this);
  #keeper = new Keeper(this, () => this.#state());
  #eraser = new Eraser(this, (said) => this.#erased(said));
  #scroll = 0;
  /** Whether the visitor has used the chat on this page: before that, the focus is not ours. */
  #touched = false;
  #connection: Connection | undefined;
  #conversation: Conversation | undefined;
  #kept: KeptAnswers | undefined;
  #hurry = () => this.#connection?.hurry();
  #cut = () => this.#connection?.cut();
  #suggest = (typed: string) => this.#conversation!.suggest(typed);

  constructor() {
    super();
    for (const event of ['focusin', 'pointerdown']) this.addEventListener(event, () => this.#touch());
    this.addEventListener('input', () => this.#keeper.changed());
    new AnchorController(this, (id) => void this.#showLinked(id));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#hurry);
    addEventListener('offline', this.#cut);
    // Taken out and put back by a navigation, a sheet is no longer above the page.
    if (this.hasUpdated && this.#sheet.active && this.mode !== 'inline') this.open = false;
    if (this.hasUpdated) this.#scrollBack();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#hurry);
    removeEventListener('offline', this.#cut);
    this.#connection?.close();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this.#restore();
    if (this.mode === 'inline') this.open = true;
    if (changed.has('open') && this.open) this.#begin();
  }

  override firstUpdated(): void {
    this.renderRoot.addEventListener('scroll', () => (this.#scroll = this.#log?.scrollTop ?? 0), true);
    this.#scrollBack();
    // Open from the beginning: beside the page, that takes no focus from it.
    if (this.open && this.mode !== 'inline' && !this.#sheet.active) this.dialog.open = true;
  }

  override updated(changed: PropertyValues<this>): void {
    if (this.mode === 'inline') return;
    if (!changed.has('open')) return this.#sheet.refit(this.dialog);
    if (!this.open && this.dialog.open) this.#hide();
    else if (this.open && !this.dialog.open) this.#show();
  }

  override render(): TemplateResult {
    return html`<div class="root" lang="fr" ?hidden=${this.#neighbours.doubled}>
      ${this.mode === 'inline'
        ? html`<section class="panel" aria-labelledby="title" tabindex="-1">${this.#content()}</section>`
        : html`${launcher(this.label, this.open, () => (this.open = true))} ${this.#dialog()}`}
    </div>`;
  }

  #dialog(): TemplateResult {
    return html`<dialog class="panel" aria-labelledby="title" tabindex="-1" @keydown=${this.#leave} @cancel=${this.#leave}>
      ${this.#content()}
    </dialog>`;
  }

  /** Stays once it has been opened, so that what was typed is there when it opens again. */
  #content(): TemplateResult | typeof nothing {
    if (!this.#conversation) return nothing;
    return html`${this.#header()} ${logView(this.#conversation, opened(this.welcome, this), this.#eraser.view(this.#conversation))}
      ${linkNote(this.link, this.address)}
      <quesaco-composer
        .placeholder=${this.placeholder}
        .suggest=${this.#suggest}
        .server=${this.#conversation.server}
        .warning=${!this.#conversation.writing}
        @ask=${this.#ask}
        @follow=${this.#follow}
      ></quesaco-composer>
      ${this.#announcer.region()}`;
  }

  #header(): TemplateResult {
    const site = this.welcome?.site;
    const close = this.mode === 'inline' ? undefined : () => (this.open = false);
    return header(site?.name ?? this.label, site?.assistant, close);
  }

  get address(): URL {
    return new URL(this.server ?? QuesacoChat.defaultServer, location.href);
  }

  get #log(): HTMLElement | null {
    return this.renderRoot.querySelector('.log');
  }

  /** What the tab keeps for the next page. */
  #state(): Kept {
    return {
      turns: this.#conversation?.turns ?? [],
      open: this.open,
      scroll: this.#scroll,
      typed: this.composer?.value ?? '',
      welcome: this.welcome,
    };
  }

  /** Goes on where the page before ended. A sheet would hide this page: it stays closed. */
  #restore(): void {
    const store = new Store(this.address, () => sessionStorage);
    const kept = this.#neighbours.doubled ? undefined : store.read();
    if (!kept) return;
    this.#keeper.begin(store);
    this.open = kept.open && !this.#sheet.active;
    this.#scroll = kept.scroll;
    this.#begin(kept.turns).resume();
    if (kept.welcome) this.#welcomed(kept.welcome);
    void this.updateComplete.then(() => this.composer.fill(kept.typed));
  }

  #touch(): void {
    if (this.#touched) return;
    this.#touched = true;
    this.requestUpdate();
    this.#tend();
  }

  /** The line is there while the chat is in use and in sight; the tab keeps it from the first time on. */
  #tend(): void {
    if (!this.#sight.visible || (this.mode === 'inline' && !this.#touched)) return this.#connection?.close();
    this.#keeper.begin(new Store(this.address, () => sessionStorage));
    this.#connection?.open();
  }

  #begin(earlier: readonly Turn[] = []): Conversation {
    this.#connection ??= new Connection(this.address, {
      welcomed: (welcome) => this.#welcomed(welcome),
      linkChanged: (link) => this.#linkChanged(link),
    });
    this.#conversation ??= new Conversation(this.#connection, {
      changed: () => this.requestUpdate(),
      settled: (turn, said) => {
        this.#announcer.say(said);
        this.#keepAnswers();
        void (this.#touched ? this.#spotlight.settle(turn) : this.#spotlight.show(turn));
      },
      moved: (turn) => void this.#spotlight.follow(turn),
    }, earlier);
    const kept = (this.#kept ??= new KeptAnswers(this.address));
    this.#conversation.findKept = (question) => kept.find(question);
    this.#conversation.server = this.#connection.server;
    return this.#conversation;
  }

  #welcomed(welcome: Welcome): void {
    this.welcome = welcome;
    this.#accent.site = welcome.site.accent;
    this.#keepAnswers();
    if (welcome.site.reply_time) this.#conversation!.replyTime = welcome.site.reply_time;
  }

  /** For when the server cannot be reached; on a slow line, what was asked comes first. */
  #keepAnswers(): void {
    const version = this.welcome?.version;
    if (version && !this.#conversation!.waiting) void this.#kept?.load(version);
  }

  #linkChanged(link: LinkState): void {
    this.link = link;
    this.#conversation!.lost = link === 'lost';
    if (link === 'lost' || link === 'refused') this.#announcer.say(texts[link]);
  }

  #ask(event: CustomEvent<string>): void {
    void this.#conversation?.ask(event.detail);
    this.#begun();
  }

  /** A suggestion was taken. */
  #follow(event: CustomEvent<EntryLink>): void {
    void this.#conversation?.follow(event.detail);
    this.#begun();
  }

  /** Opens for a link to one answer, after what the tab kept is here. */
  async #showLinked(id: string): Promise<void> {
    await this.updateComplete;
    this.open = true;
    await this.#begin().show(id);
  }

  #begun(): void {
    this.#spotlight.begin();
    if (this.#sheet.active) this.#takeUp();
  }

  #erased(said: string): void {
    this.#keeper.flush();
    this.#announcer.say(said);
    this.#takeUp();
  }

  /** The focus goes to the field; on a phone, whose keyboard would hide the rest, to the panel. */
  #takeUp(): void {
    if (this.#sheet.active) this.panel.focus({ preventScroll: true });
    else this.composer.focus();
  }

  #show(): void {
    this.#scrollBack();
    // In the template, it would take the focus of a page that has just loaded.
    this.dialog.autofocus = true;
    this.#sheet.show(this.dialog);
    if (!this.#sheet.active) void this.composer.updateComplete.then(() => this.composer.focus());
  }

  #scrollBack(): void {
    const top = this.#scroll;
    if (top > 0) requestAnimationFrame(() => this.#log?.scrollTo({ top }));
  }

  #hide(): void {
    this.dialog.close();
    this.#connection?.close();
    this.renderRoot.querySelector<HTMLElement>('.launcher')?.focus();
  }

  /** By Escape, or by the phone's back gesture on a sheet. */
  #leave(event: Event): void {
    if (event.defaultPrevented || (event instanceof KeyboardEvent && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    this.open = false;
  }
}
