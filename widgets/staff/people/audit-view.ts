import { html, nothing, type TemplateResult } from 'lit';
import type { AuditEvent } from '../link/people';
import { moment } from '../shell/format';
import { texts } from './texts';

/** Who did what; `toggled` asks for it, so that it is fetched only when it is read. */
export function auditView(events: AuditEvent[] | undefined, toggled: (open: boolean) => void): TemplateResult {
  return html`<wa-details summary=${texts.audit} @wa-show=${() => toggled(true)}>
    <p class="small muted">${texts.auditHint}</p>
    ${events === undefined ? nothing : events.length === 0 ? html`<p class="empty">${texts.auditEmpty}</p>` : table(events)}
  </wa-details>`;
}

function table(events: AuditEvent[]): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${texts.audit}>
    <table>
      <thead>
        <tr>
          <th scope="col">${texts.when}</th>
          <th scope="col">${texts.who}</th>
          <th scope="col">${texts.what}</th>
          <th scope="col">${texts.subject}</th>
        </tr>
      </thead>
      <tbody>
        ${events.map(
          ({ at, who, action, subject, detail }) => html`<tr>
            <td>${moment(at)}</td>
            <td>${who}</td>
            <td>${action}</td>
            <td>${[subject, detail].filter(Boolean).join(', ')}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
