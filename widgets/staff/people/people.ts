import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { people, type AuditEvent, type Person } from '../link/people';
import type { Role } from '../link/session';
import { announce, Page, valueOf } from '../shell/page';
import { auditView } from './audit-view';
import { texts } from './texts';

const kFirstRole: Role = 'editor';

/** Who may enter, with which role; for administrators. */
export class People extends Page {
  static override styles = [
    ...Page.styles,
    css`
      .scroll {
        overflow-x: auto;
      }
      .link {
        width: 100%;
      }
    `,
  ];

  /** The name of whoever looks: nobody locks themselves out here. */
  @property() me = '';
  @state() private all: Person[] | undefined;
  @state() private events: AuditEvent[] | undefined;
  @state() private link: { name: string; address: string } | undefined;
  #name = '';
  #role: Role = kFirstRole;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.attempt(() => this.#load());
  }

  override render(): TemplateResult {
    return html`<div class="page">
      <div class="stack">
        <h1>${texts.title}</h1>
        <p class="muted measure">${texts.lead} ${texts.rolesHint}</p>
      </div>
      ${this.problemView()} ${this.link ? this.#linkView(this.link) : nothing}
      ${this.all
        ? html`<ul class="stack">
            ${this.all.map((person) => this.#person(person))}
          </ul>`
        : nothing}
      ${this.#invitation()} ${auditView(this.events, (open) => void this.#audit(open))}
    </div>`;
  }

  #person(person: Person): TemplateResult {
    const { name, role, state, totp } = person;
    return html`<li class="card">
      <div class="line apart">
        <div>
          <h2>${name}</h2>
          <p class="small muted">${texts.states[state]} · ${texts.totp} : ${totp ? texts.yes : texts.no}</p>
        </div>
        ${name === this.me ? html`<span class="mark">${texts.roles[role]}</span>` : this.#actions(person)}
      </div>
    </li>`;
  }

  #actions({ name, role, state }: Person): TemplateResult {
    const active = state !== 'deactivated';
    const label = active ? texts.deactivating(name) : texts.activating(name);
    return html`<div class="line">
      ${roleChoice(texts.roleOf(name), role, (to) => void this.#update(name, { role: to }, { role }))}
      <button type="button" class="quiet" aria-label=${texts.resetting(name)} @click=${() => void this.#reset(name)}>
        ${texts.reset}
      </button>
      <button
        type="button"
        class="quiet"
        aria-label=${label}
        @click=${() => void this.#update(name, { active: !active }, { active })}
      >
        ${active ? texts.deactivate : texts.activate}
      </button>
    </div>`;
  }

  #invitation(): TemplateResult {
    return html`<form class="card narrow" @submit=${this.#invite}>
      <h2>${texts.invite}</h2>
      <wa-input label=${texts.name} autocomplete="off" @input=${(event: Event) => (this.#name = valueOf(event))}></wa-input>
      <label
        >${texts.role}<select @change=${(event: Event) => (this.#role = valueOf(event) as Role)}>
          ${roleOptions(this.#role)}
        </select></label
      >
      <div><button type="submit" class="primary" ?disabled=${this.busy}>${texts.inviteNow}</button></div>
    </form>`;
  }

  #linkView({ name, address }: { name: string; address: string }): TemplateResult {
    return html`<section class="said stack" role="status">
      <label>${texts.link(name)}<input class="link" readonly .value=${address} /></label>
      <p class="small">${texts.linkHint}</p>
      <div><button type="button" class="quiet" @click=${() => void this.#copy(address)}>${texts.copy}</button></div>
    </section>`;
  }

  async #load(): Promise<void> {
    this.all = await people.all();
  }

  async #audit(open: boolean): Promise<void> {
    if (!open) return;
    await this.attempt(async () => {
      this.events = await people.audit();
    });
  }

  async #invite(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.#name.trim();
    if (!name) {
      this.problem = texts.needName;
      return;
    }
    const form = event.currentTarget as HTMLFormElement;
    const invited = await this.attempt(async () => this.#show(name, await people.invite(name, this.#role)));
    if (!invited) return;
    form.reset();
    this.#name = '';
    this.#role = kFirstRole;
  }

  async #reset(name: string): Promise<void> {
    await this.attempt(async () => this.#show(name, await people.reset(name)));
  }

  async #show(name: string, path: string): Promise<void> {
    this.link = { name, address: new URL(path, location.href).href };
    await this.#load();
    this.renderRoot.querySelector('.said')?.scrollIntoView({ block: 'nearest' });
  }

  async #update(name: string, to: Parameters<typeof people.update>[1], back: typeof to): Promise<void> {
    const set = async (part: typeof to): Promise<void> => {
      await people.update(name, part);
      await this.#load();
    };
    const undo = async (): Promise<string> => {
      await set(back);
      return texts.undone;
    };
    if (await this.attempt(() => set(to))) announce(this, { text: texts.changed, undo });
  }

  async #copy(address: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(address);
      announce(this, { text: texts.copied });
    } catch {
      announce(this, { text: texts.notCopied });
    }
  }
}

function roleOptions(chosen: Role): TemplateResult[] {
  return Object.entries(texts.roles).map(
    ([role, text]) => html`<option value=${role} ?selected=${role === chosen}>${text}</option>`,
  );
}

function roleChoice(label: string, role: Role, changed: (role: Role) => void): TemplateResult {
  return html`<select aria-label=${label} @change=${(event: Event) => changed(valueOf(event) as Role)}>
    ${roleOptions(role)}
  </select>`;
}
