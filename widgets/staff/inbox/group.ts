import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { inbox, type Detail, type State } from '../link/inbox';
import { day } from '../shell/format';
import { announce, Page } from '../shell/page';
import { address } from '../shell/routes';
import { proposalOf } from './proposal';
import { texts } from './texts';
import { frequency } from './trend';
import { whyView } from './why-view';

type Mark = 'out_of_scope' | 'emergency';

/** One group: its questions, what they get today, and what can be done. Fires `settled`. */
export class GroupDetail extends Page {
  @property() key = '';
  @property({ type: Boolean }) editable = false;
  @state() private detail: Detail | undefined;
  @state() private attaching = false;

  /** Opens the choice of wordings with its effect. */
  attach(): void {
    this.attaching = true;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('key')) return;
    this.detail = undefined;
    this.attaching = false;
    void this.#load();
  }

  override render(): TemplateResult {
    return html`<div class="stack loose">
      <a class="back small" href="#/boite">${texts.back}</a>
      ${this.problemView()} ${this.detail ? this.#content(this.detail) : nothing}
    </div>`;
  }

  #content(detail: Detail): TemplateResult {
    const { group } = detail;
    return html`<header class="stack">
        <h1 tabindex="-1">${group.q}</h1>
        <p class="small muted">
          ${texts.kindOf[group.kind]} · ${texts.stateOf[group.state]} · ${frequency(group)} ·
          ${texts.last(day(group.last))}
        </p>
      </header>
      ${this.editable ? this.#actions(detail) : nothing} ${this.#comments(detail)}
      ${this.#now(detail)} ${this.#all(detail)}
      ${whyView(detail.why)}`;
  }

  #actions(detail: Detail): TemplateResult {
    if (this.attaching)
      return html`<quesaco-attach
        .detail=${detail}
        @attached=${() => this.#attached()}
        @undone=${() => void this.#refresh()}
        @cancel=${() => void this.#leaveAttach()}
      ></quesaco-attach>`;
    const proposal = proposalOf(detail.group);
    return html`<section class="card">
      ${proposal ? html`<p><span class="muted">${texts.proposed}</span> <strong>${proposal.question}</strong></p>` : nothing}
      <div class="line">
        <button type="button" class=${proposal ? 'primary' : 'quiet'} @click=${() => this.attach()}>
          ${proposal ? texts.attach : texts.choose}
        </button>
        <a class="quiet" href="${address('reponses', 'nouvelle')}?depuis=${encodeURIComponent(this.key)}">${texts.create}</a>
      </div>
      <div class="line">${this.#states(detail)} ${this.#marks(detail)}</div>
    </section>`;
  }

  #states(detail: Detail): TemplateResult[] {
    const labels: [State, string][] = [
      ['done', texts.done],
      ['seen', texts.seen],
      ['ignored', texts.ignore],
      ['new', texts.reopen],
    ];
    return labels
      .filter(([state]) => state !== detail.group.state)
      .map(
        ([state, label]) => html`<button type="button" class="quiet" @click=${() => void this.#state(detail, state)}>
          ${label}
        </button>`,
      );
  }

  #marks(detail: Detail): TemplateResult {
    const mark = (as: Mark, label: string) => html`<button
      type="button"
      class="quiet"
      ?disabled=${this.busy}
      @click=${() => void this.#mark(detail, as)}
    >
      ${label}
    </button>`;
    return html`${mark('out_of_scope', texts.outOfScope)} ${mark('emergency', texts.emergency)}`;
  }

  #comments({ comments }: Detail): TemplateResult | typeof nothing {
    if (comments.length === 0) return nothing;
    return html`<section class="stack">
      <h2>${texts.comments}</h2>
      <ul class="stack">
        ${comments.map(
          ({ at, text, entry }) => html`<li>
            « ${text} »
            <span class="small muted"
              >${entry ? html`<a href=${address('reponses', entry.id)}>${entry.question}</a>, ` : nothing}${day(at)}</span
            >
          </li>`,
        )}
      </ul>
    </section>`;
  }

  #now({ now }: Detail): TemplateResult | typeof nothing {
    if (!now.band) return nothing;
    return html`<section class="stack">
      <h2>${texts.now}</h2>
      <p>${texts.bands[now.band]}</p>
      ${now.band === 'handoff'
        ? nothing
        : now.entries.map(({ id, question }) => html`<p><a href=${address('reponses', id)}>${question}</a></p>`)}
    </section>`;
  }

  #all({ texts: asked }: Detail): TemplateResult {
    return html`<section class="stack">
      <h2>${texts.all}</h2>
      <ul class="stack">
        ${asked.map(
          ({ q, count, last, state }) => html`<li>
            ${q} <span class="small muted">${texts.asked(count)}, ${texts.last(day(last))} · ${texts.stateOf[state]}</span>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  async #load(): Promise<void> {
    const key = this.key;
    await this.attempt(async () => {
      const detail = await inbox.group(key);
      // Another group may have been opened meanwhile.
      if (key === this.key) this.detail = detail;
    });
  }

  async #state(detail: Detail, state: State): Promise<void> {
    const asked = detail.texts.map(({ q }) => q);
    const before = detail.group.state;
    const set = async (to: State): Promise<void> => {
      await inbox.setState(asked, to);
      this.#tell(detail.group.key, to);
      await this.#load();
    };
    const undo = async (): Promise<string> => {
      await set(before);
      return texts.unstated;
    };
    if (await this.attempt(() => set(state))) announce(this, { text: texts.stated[state], undo });
  }

  async #mark(detail: Detail, as: Mark): Promise<void> {
    const asked = detail.texts.map(({ q }) => q);
    const undo = async (): Promise<string> => {
      await inbox.unmark(asked, as, revision);
      await this.#refresh();
      return texts.unstated;
    };
    let revision: number | undefined;
    const went = await this.attempt(async () => {
      ({ revision } = await inbox.mark(asked, as));
    });
    if (!went) return;
    announce(this, { text: texts.marks[as], undo });
    await this.#refresh();
  }

  async #attached(): Promise<void> {
    await this.#leaveAttach();
    await this.#refresh();
  }

  /** The focus was in what closes. */
  async #leaveAttach(): Promise<void> {
    this.attaching = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  async #refresh(): Promise<void> {
    await this.#load();
    if (this.detail) this.#tell(this.detail.group.key, this.detail.group.state);
  }

  #tell(key: string, state: State): void {
    this.dispatchEvent(new CustomEvent('settled', { detail: { key, state } }));
  }
}
