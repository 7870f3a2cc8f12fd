import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { EntrySearch } from '../entries/entry-search';
import { effectStyles, effectView } from '../effect/effect-view';
import type { Effect } from '../link/effect';
import { inbox, type Detail } from '../link/inbox';
import { announce, Page, valueOf } from '../shell/page';
import { proposalOf } from './proposal';
import { texts } from './texts';

/** A question of the group, as it was asked and as it would be added. */
interface Wording {
  asked: string;
  text: string;
  kept: boolean;
}

const kPause = 500;

/**
 * Adds the group's questions to an entry: which, to which, and what that changes. Fires `attached`,
 * `undone` (from the notice's way back) and `cancel`.
 */
export class Attach extends Page {
  static override styles = [
    ...Page.styles,
    effectStyles,
    css`
      .wording {
        display: grid;
        grid-template-columns: auto 1fr;
        align-items: center;
        gap: 8px;
      }
      .wording input {
        width: 100%;
      }
      .off input {
        color: var(--q-muted);
        text-decoration: line-through;
      }
    `,
  ];

  @property({ attribute: false }) detail!: Detail;
  @state() private entry: { id: string; question: string } | undefined;
  @state() private searching = false;
  @state() private wordings: Wording[] = [];
  @state() private effect: Effect | undefined;
  #timer = 0;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('detail')) return;
    this.entry = proposalOf(this.detail.group);
    this.searching = !this.entry;
    this.wordings = this.detail.texts.map(({ q }) => ({ asked: q, text: q, kept: true }));
    void this.#try();
  }

  override async firstUpdated(): Promise<void> {
    const search = this.renderRoot.querySelector<EntrySearch>('quesaco-entry-search');
    await search?.updateComplete;
    (search ?? this.renderRoot.querySelector<HTMLElement>('section'))?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render(): TemplateResult {
    return html`<section class="card loose" tabindex="-1" aria-label=${texts.attachTo}>
      ${this.#target()} ${this.#wordings()} ${this.problemView()}
      ${this.entry && !this.problem ? effectView(this.effect) : nothing}
      <div class="line commit">
        <button type="button" class="primary" ?disabled=${!this.#ready} @click=${() => void this.#save()}>
          ${texts.save}
        </button>
        <button type="button" class="quiet" @click=${() => this.dispatchEvent(new CustomEvent('cancel'))}>
          ${texts.cancel}
        </button>
      </div>
    </section>`;
  }

  get #texts(): string[] {
    return this.wordings.filter(({ kept, text }) => kept && text.trim()).map(({ text }) => text.trim());
  }

  get #ready(): boolean {
    return !this.busy && this.effect !== undefined && this.#texts.length > 0 && this.effect.errors.length === 0;
  }

  #target(): TemplateResult {
    return html`<div class="stack">
      <div>
        <p class="small muted">${texts.attachTo}</p>
        ${this.entry ? html`<h2>${this.entry.question}</h2>` : nothing}
      </div>
      ${this.searching
        ? html`<quesaco-entry-search label=${texts.choose} @choose=${this.#choose}></quesaco-entry-search>`
        : html`<div>
            <button type="button" class="quiet" @click=${() => (this.searching = true)}>${texts.another}</button>
          </div>`}
    </div>`;
  }

  #wordings(): TemplateResult {
    return html`<div class="stack" role="group" aria-label=${texts.wordings}>
      <div>
        <h2>${texts.wordings}</h2>
        <p class="small muted">${texts.wordingsHint}</p>
      </div>
      ${this.wordings.map((wording) => this.#wording(wording))}
    </div>`;
  }

  #wording(wording: Wording): TemplateResult {
    const change = (part: Partial<Wording>): void => {
      this.wordings = this.wordings.map((other) => (other === wording ? { ...other, ...part } : other));
      this.#tryLater();
    };
    return html`<div class="wording ${wording.kept ? '' : 'off'}">
      <wa-checkbox
        ?checked=${wording.kept}
        @change=${(event: Event) => change({ kept: (event.currentTarget as HTMLInputElement).checked })}
        ><span class="hidden">${texts.keep(wording.asked)}</span></wa-checkbox
      >
      <input
        aria-label=${texts.wording}
        .value=${wording.text}
        @input=${(event: Event) => change({ text: valueOf(event) })}
      />
    </div>`;
  }

  #choose(event: CustomEvent<{ id: string; question: string }>): void {
    this.entry = event.detail;
    this.searching = false;
    void this.#try();
  }

  #tryLater(): void {
    this.effect = undefined;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#try(), kPause);
  }

  async #try(): Promise<void> {
    this.effect = undefined;
    const { entry, wordings } = this;
    if (!entry || this.#texts.length === 0) return;
    await this.attempt(async () => {
      const effect = await inbox.preview(entry.id, this.#texts);
      // Of an older choice: a newer try is on its way.
      if (entry === this.entry && wordings === this.wordings) this.effect = effect;
    });
  }

  async #save(): Promise<void> {
    const { entry, effect } = this;
    if (!entry || !effect) return;
    const added = this.#texts;
    // The server settles the questions as they were added: those corrected here are settled by us.
    const corrected = this.wordings.filter(({ kept, asked, text }) => kept && asked !== text.trim()).map(({ asked }) => asked);
    await this.attempt(async () => {
      const { revision } = await inbox.attach(entry.id, added, effect.based_on);
      if (corrected.length > 0) await inbox.setState(corrected, 'done');
      const undo = async (): Promise<string> => {
        await inbox.detach(entry.id, added, revision);
        if (corrected.length > 0) await inbox.setState(corrected, 'new');
        this.dispatchEvent(new CustomEvent('undone'));
        return texts.undone;
      };
      announce(this, { text: texts.live(entry.question), undo });
      this.dispatchEvent(new CustomEvent('attached'));
    });
  }
}
