import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Group } from '../link/inbox';
import { address } from '../shell/routes';
import { proposalOf } from './proposal';
import { texts } from './texts';
import { frequency } from './trend';

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
  const message = group.kind === 'message';
  // A message has its own page, and is no group to attach.
  const href = message ? address('messages', group.key.replace(/^message:/, '')) : address('boite', group.key);
  return html`<a href=${href} data-key=${message ? nothing : group.key} aria-current=${open ? 'true' : nothing}>
    <strong>${group.q}</strong>
    <span class="small">
      ${texts.kindOf[group.kind]}${group.state === 'new' ? '' : ` · ${texts.stateOf[group.state]}`} ·
      ${frequency(group)}
    </span>
    ${group.examples.slice(0, 2).map((example) => html`<span class="small muted">${example}</span>`)}
  </a>`;
}

function proposalView(group: Group, attach: ((group: Group) => void) | undefined): TemplateResult | typeof nothing {
  if (group.kind === 'message' || group.state === 'done' || group.state === 'ignored') return nothing;
  const proposal = proposalOf(group);
  return html`<div class="proposal">
    <span>${proposal ? `→ ${proposal.question}` : texts.noProposal}</span>
    ${attach
      ? html`<button type="button" class="quiet" @click=${() => attach(group)}>
          ${proposal ? texts.attach : texts.choose}<span class="hidden"> « ${group.q} »</span>
        </button>`
      : nothing}
  </div>`;
}
