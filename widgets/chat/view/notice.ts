import { html, type TemplateResult } from 'lit';
import type { Notice } from '../link/protocol';
import { prose } from './prose';

/** Whether a screen reader says it by itself, at once. */
export function isAlert(notice: Notice): boolean {
  return notice.kind === 'emergency';
}

/** A message of the assistant's own: nothing to rate, nobody to write to. */
export function noticeView(notice: Notice): TemplateResult {
  return isAlert(notice)
    ? html`<div class="notice emergency" role="alert">${prose(notice.html)}</div>`
    : html`<div class="notice">${prose(notice.html)}</div>`;
}
