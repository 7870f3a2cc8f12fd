import { css } from 'lit';

/** Rendered Markdown, in an answer or in a notice. */
export const proseStyles = css`
  .prose {
    max-width: 68ch;
  }
  .prose:empty {
    display: none;
  }
  .prose * {
    margin: 0;
    padding: 0;
  }
  .prose > * + *,
  .prose li > * + *,
  .prose blockquote > * + * {
    margin-top: 8px;
  }
  .prose :is(ul, ol) {
    padding-inline-start: 20px;
  }
  .prose li + li {
    margin-top: 4px;
  }
  .prose li::marker {
    color: var(--q-accent);
  }
  .prose :is(h3, h4) {
    font-size: var(--q-rem);
    font-weight: 650;
  }
  .prose code {
    font-family: ui-monospace, monospace;
    font-size: calc(14 / 16 * var(--q-rem));
  }
  .prose blockquote {
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--q-accent);
  }
`;
