import { css, html, type TemplateResult } from 'lit';
import type { Entry } from '../link/entries';
import { changedLines, difference, type Line, type Piece } from './difference';

export const differenceStyles = css`
  .text-block {
    white-space: pre-wrap;
  }
  del {
    color: var(--q-false);
  }
  ins {
    color: var(--q-true);
    font-weight: 600;
    text-decoration-thickness: 2px;
    text-underline-offset: 3px;
  }
  .columns {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 24px;
  }
  dl {
    margin: 0;
  }
  dt {
    font-size: 14px;
    color: var(--q-muted);
  }
  dd {
    margin: 0 0 12px;
  }
  @media (max-width: 760px) {
    .columns {
      grid-template-columns: 1fr;
    }
  }
`;

/** Struck through and underlined, not by colour alone. */
function piece({ text, kind }: Piece): TemplateResult {
  if (kind === 'added') return html`<ins>${text}</ins>`;
  return kind === 'removed' ? html`<del>${text}</del>` : html`${text}`;
}

/** What changed from one version to the next. */
export function changesView(before: Entry, after: Entry): TemplateResult {
  return html`<dl>
    ${changedLines(before, after).map(
      ({ label, before, after }) =>
        html`<dt>${label}</dt>
          <dd class="text-block">${difference(before, after).map(piece)}</dd>`,
    )}
  </dl>`;
}

/** All of `lines`, with the words marked that `other` does not have. */
export function wholeView(lines: readonly Line[], other: readonly Line[]): TemplateResult {
  const texts = new Map(other.map(({ label, text }) => [label, text]));
  return html`<dl>
    ${lines.map(({ label, text }) => {
      const own = difference(texts.get(label) ?? '', text).filter(({ kind }) => kind !== 'removed');
      return html`<dt>${label}</dt>
        <dd class="text-block">${own.map(piece)}</dd>`;
    })}
  </dl>`;
}
