import { css, html, nothing, type TemplateResult } from 'lit';
import { palette, surfaceOf } from '../../shared/theme/accent';
import { contrast, formatColour, parseColour, type Colour } from '../../shared/theme/colour';
import { valueOf } from '../shell/page';
import { texts } from './texts';

export const accentStyles = css`
  .samples {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 12px;
  }
  .sample {
    display: grid;
    gap: 8px;
    justify-items: start;
    padding: 16px;
    border: 1px solid var(--q-line);
    border-radius: var(--q-radius);
  }
  .pill {
    padding: 8px 16px;
    border: 1px solid;
    border-radius: 999px;
    font-weight: 600;
  }
`;

const kRatio = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

/** The accent as the site chose it, and as the widget shows it on its two backgrounds. */
export function accentField(accent: string, changed: (accent: string) => void): TemplateResult {
  const wanted = parseColour(accent);
  return html`<section class="stack">
    <label
      >${texts.accent}<input
        type="color"
        .value=${accent}
        aria-describedby="accent-hint"
        @input=${(event: Event) => changed(valueOf(event))}
    /></label>
    <p id="accent-hint" class="small muted">${texts.accentHint}</p>
    ${wanted ? samples(wanted) : nothing}
  </section>`;
}

function samples(wanted: Colour): TemplateResult {
  const moved = [false, true].some((dark) => formatColour(palette(wanted, dark).accent) !== formatColour(wanted));
  return html`<div class="samples">${sample(wanted, false)} ${sample(wanted, true)}</div>
    <p class="small">${moved ? texts.moved : texts.kept}</p>`;
}

function sample(wanted: Colour, dark: boolean): TemplateResult {
  const { accent, fill, edge, ink } = palette(wanted, dark);
  const surface = surfaceOf(dark);
  const ratio = kRatio.format(contrast(accent, surface));
  const pill = `background:${formatColour(fill)};border-color:${formatColour(edge)};color:${formatColour(ink)}`;
  return html`<div class="sample" style="background:${formatColour(surface)}">
    <span class="pill" style=${pill}>${texts.sample}</span>
    <span class="small" style="color:${formatColour(accent)}">
      ${texts.contrast(dark ? texts.schemes.dark : texts.schemes.light, ratio)}
    </span>
  </div>`;
}
