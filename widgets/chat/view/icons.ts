import { svg, html, type TemplateResult } from 'lit';

function icon(path: string, size: number): TemplateResult {
  return html`<svg viewBox="0 0 24 24" width=${size} height=${size} aria-hidden="true">
    ${svg`<path d=${path} />`}
  </svg>`;
}

export const closeIcon = icon('M6 6l12 12M18 6L6 18', 20);
export const sendIcon = icon('M12 19V5M5 12l7-7 7 7', 20);
export const nextIcon = icon('M9 6l6 6-6 6', 16);
export const doneIcon = icon('M5 13l4 4L19 7', 20);
export const launcherIcon = icon('M4 5h16v11H10l-5 4v-4H4z', 20);
