import { css, html, nothing, type TemplateResult } from 'lit';
import type { Change, Effect, Reply } from '../link/effect';
import { inOrder } from './order';
import { texts } from './texts';

export const effectStyles = css`
  .effect {
    display: grid;
    gap: 12px;
  }
  .effect li {
    display: grid;
    gap: 4px;
    padding: 12px 0;
    border-top: 1px solid var(--q-line);
  }
  .effect .worse .mark {
    color: var(--q-false);
    border-color: currentColor;
  }
  .effect .better .mark {
    color: var(--q-true);
    border-color: currentColor;
  }
  .effect dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 12px;
    margin: 0;
    font-size: 15px;
  }
  .effect dt {
    color: var(--q-muted);
  }
  .effect dd {
    margin: 0;
  }
`;

/** What a change does, before it is saved; undefined while it is being tried. */
export function effectView(effect: Effect | undefined): TemplateResult {
  return html`<section class="effect" aria-label=${texts.title} aria-live="polite">
    ${effect ? found(effect) : html`<p class="muted">${texts.trying}</p>`}
  </section>`;
}

function found(effect: Effect): TemplateResult {
  const { changes, asked, errors, clashes } = effect;
  return html`${errors.map((error) => html`<p class="problem">${error}</p>`)}
    ${clashes.map(({ text, question }) => html`<p class="problem">${texts.clash(text, question)}</p>`)}
    <p><strong>${changes.length === 0 ? texts.none(asked) : texts.some(changes.length, asked)}</strong></p>
    ${changes.length === 0 ? nothing : html`<ul>${inOrder(changes).map(changeView)}</ul>`}`;
}

function changeView({ q, times, before, after, verdict }: Change): TemplateResult {
  return html`<li class=${verdict}>
    <p class="line"><span class="mark">${texts.verdicts[verdict]}</span> <strong>${q}</strong></p>
    <p class="small muted">${texts.times(times)}</p>
    <dl>
      <dt>${texts.before}</dt>
      <dd>${replyView(before)}</dd>
      <dt>${texts.after}</dt>
      <dd>${replyView(after)}</dd>
    </dl>
  </li>`;
}

function replyView({ band, entries }: Reply): string {
  if (band === 'handoff' || entries.length === 0) return texts.nothing;
  const questions = entries.map(({ question }) => `« ${question} »`);
  return band === 'answer' ? questions[0]! : `${texts.choice} ${questions.join(' ou ')}`;
}
