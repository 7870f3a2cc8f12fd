import { html, type TemplateResult } from 'lit';
import type { Verdict } from '../link/protocol';

export const kVerdictWords: Record<Verdict, string> = {
  vrai: 'Vrai',
  faux: 'Faux',
  nuancé: 'À nuancer',
};

const kSigns: Record<Verdict, string> = { vrai: '✓', faux: '✕', nuancé: '≈' };
const kClasses: Record<Verdict, string> = { vrai: 'true', faux: 'false', nuancé: 'nuanced' };

/** Sign, word and colour: never colour alone. */
export function verdictPill(verdict: Verdict): TemplateResult {
  return html`<p class="verdict ${kClasses[verdict]}">
    <span aria-hidden="true">${kSigns[verdict]}</span> ${kVerdictWords[verdict]}
  </p>`;
}
