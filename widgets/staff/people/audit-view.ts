import { html, nothing, type TemplateResult } from 'lit';
import type { AuditEvent } from '../link/people';
import { moment } from '../shell/format';
import { texts } from './texts';

/** What was done, in French; what the server has learned to tell since, in its own words. */
export function sentence({ action, subject = '', detail = '' }: Pick<AuditEvent, 'action' | 'subject' | 'detail'>): string {
  return texts.acts[action]?.(subject, detail) ?? [action, subject, detail].filter(Boolean).join(', ');
}

/** Who did what; `toggled` asks for it, so that it is fetched only when it is read. */
export function auditView(events: AuditEvent[] | undefined, toggled: (open: boolean) => void): TemplateResult {
  return html`<details @toggle=${(event: Event) => toggled((event.currentTarget as HTMLDetailsElement).open)}>
    <summary>${texts.audit}</summary>
    <p class="small muted">${texts.auditHint}</p>
    ${events === undefined ? nothing : events.length === 0 ? html`<p class="empty">${texts.auditEmpty}</p>` : table(events)}
  </details>`;
}

function table(events: AuditEvent[]): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${texts.audit}>
    <table>
      <thead>
        <tr>
          <th scope="col">${texts.when}</th>
          <th scope="col">${texts.who}</th>
          <th scope="col">${texts.what}</th>
        </tr>
      </thead>
      <tbody>
        ${events.map(
          (event) => html`<tr>
            <td>${moment(event.at)}</td>
            <td>${event.who}</td>
            <td>${sentence(event)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
