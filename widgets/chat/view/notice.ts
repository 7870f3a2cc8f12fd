import { html, type TemplateResult } from 'lit';
import type { Notice } from '../link/protocol';
import { prose } from '../../shared/view/prose';

/** The notice if it stands instead of an answer. */
export function replacing(notice: Notice | undefined): Notice | undefined {
  return notice?.level === 'possible' ? undefined : notice;
}

/** The notice if it stands above an answer. */
export function beside(notice: Notice | undefined): Notice | undefined {
  return notice?.level === 'possible' ? notice : undefined;
}

/** Whether a screen reader says it by itself, at once. */
export function isAlert(notice: Notice): boolean {
  return notice.kind === 'emergency' && replacing(notice) !== undefined;
}

/** One calm line above whatever the answer is. */
export function possibleView(notice: Notice): TemplateResult {
  return html`<div class="notice possible" role="note">${prose(notice.html)}</div>`;
}

/**
 * A message of the assistant's own: nothing to rate, nobody to write to. One that was read before,
 * on another page, alerts nobody again.
 */
export function noticeView(notice: Notice, read: boolean): TemplateResult {
  return isAlert(notice)
    ? html`<div class="notice emergency" role=${read ? 'note' : 'alert'}>${prose(notice.html)}</div>`
    : html`<div class="notice">${prose(notice.html)}</div>`;
}
