import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Group } from '../link/inbox';
import { address } from '../shell/routes';
import { texts } from './texts';
import { trend } from './trend';

/** The groups, most frequent first; `attach` is absent for whoever may only read. */
export function groupList(
  groups: readonly Group[],
  open: string | undefined,
  attach: ((group: Group) => void) | undefined,
): TemplateResult {
  return html`<ul class="items">
    ${repeat(
      groups,
      (group) => group.key,
      (group) => html`<li class=${group.state === 'done' || group.state === 'ignored' ? 'settled' : ''}>
        ${groupLink(group, group.key === open)} ${proposalView(group, attach)}
      </li>`,
    )}
  </ul>`;
}

function groupLink(group: Group, open: boolean): TemplateResult {
  return html`<a href=${address('boite', group.key)} data-key=${group.key} aria-current=${open ? 'true' : nothing}>
    <strong>${group.q}</strong>
    <span class="small">
      ${texts.kindOf[group.kind]}${group.state === 'new' ? '' : ` · ${texts.stateOf[group.state]}`} ·
      ${texts.asked(group.count)} · ${trend(group.week, group.before)}
    </span>
    ${group.examples.slice(0, 2).map((example) => html`<span class="small muted">${example}</span>`)}
  </a>`;
}

function proposalView(group: Group, attach: ((group: Group) => void) | undefined): TemplateResult | typeof nothing {
  if (!group.proposal || group.state === 'done' || group.state === 'ignored') return nothing;
  return html`<div class="proposal">
    <span>→ ${group.proposal.question}</span>
    ${attach
      ? html`<button type="button" class="quiet" @click=${() => attach(group)}>
          ${texts.attach}<span class="hidden"> « ${group.q} »</span>
        </button>`
      : nothing}
  </div>`;
}
