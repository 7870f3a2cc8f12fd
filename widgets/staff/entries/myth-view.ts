import { html, nothing, type TemplateResult } from 'lit';
import { area, choice, input, type Editing } from './fields-view';
import { texts } from './texts';

/** What only a myth has: the claim, the verdict and who says what. */
export function mythFields({ entry, change }: Editing): TemplateResult {
  const voices = entry.voices ?? [];
  const set = (at: number, part: Partial<{ who: string; text: string }>): void =>
    change({ voices: voices.map((voice, i) => (i === at ? { ...voice, ...part } : voice)) });
  return html`${area(texts.claim, entry.claim ?? '', (claim) => change({ claim }))}
    ${entry.claim_origin === 'reconstructed'
      ? html`<div class="said line apart">
          <p>${texts.confirmHint}</p>
          <button type="button" class="quiet" @click=${() => change({ claim_origin: 'confirmed' })}>${texts.confirm}</button>
        </div>`
      : nothing}
    ${entry.claim_origin === 'confirmed' ? html`<p class="small muted">${texts.confirmed}</p>` : nothing}
    ${choice(texts.verdict, texts.verdicts, entry.verdict ?? '', (verdict) => change({ verdict }))}
    <section class="stack">
      <h2>${texts.voices}</h2>
      ${voices.map(
        ({ who, text }, at) => html`<div class="card">
          ${input(texts.who, who, (who) => set(at, { who }))} ${area(texts.voice, text, (text) => set(at, { text }))}
          <div>
            <button
              type="button"
              class="quiet"
              aria-label=${texts.removing(who)}
              @click=${() => change({ voices: voices.filter((_, i) => i !== at) })}
            >
              ${texts.remove}
            </button>
          </div>
        </div>`,
      )}
      <div>
        <button type="button" class="quiet" @click=${() => change({ voices: [...voices, { who: '', text: '' }] })}>
          ${texts.addVoice}
        </button>
      </div>
    </section>`;
}
