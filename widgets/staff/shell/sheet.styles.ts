import { css } from 'lit';

/** What every page of the console has in common, over the controls of the widget. */
export const sheet = css`
  :host {
    display: block;
  }
  [hidden] {
    display: none !important;
  }
  h1 {
    margin: 0;
    font-size: 20px;
    font-weight: 650;
    line-height: 1.3;
  }
  h2,
  h3 {
    font-size: 16px;
    font-weight: 650;
    line-height: 1.4;
  }
  ul,
  ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  a {
    color: var(--q-accent);
    text-underline-offset: 3px;
  }
  .page {
    display: grid;
    gap: 24px;
    align-content: start;
    max-width: 1040px;
    padding: 24px 24px 96px;
  }
  .stack {
    display: grid;
    gap: 12px;
    align-content: start;
  }
  .loose {
    gap: 24px;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  .apart {
    justify-content: space-between;
  }
  .card {
    display: grid;
    gap: 12px;
    align-content: start;
    padding: 16px;
    background: var(--q-surface);
    border: 1px solid var(--q-line);
    border-radius: var(--q-panel-radius);
  }
  .muted {
    color: var(--q-muted);
  }
  .small {
    font-size: 14px;
  }
  .measure {
    max-width: 68ch;
  }
  .narrow {
    max-width: 480px;
  }
  .problem {
    padding: 12px 16px;
    color: var(--q-danger);
    background: var(--q-surface);
    border: 1px solid currentColor;
    border-radius: var(--q-radius);
  }
  .said {
    padding: 12px 16px;
    background: var(--q-tint);
    border-radius: var(--q-radius);
  }
  /* On the tint, the accent is too pale. */
  .said :is(.text, .muted, .small),
  .news :is(.text, .muted) {
    color: var(--q-text);
  }
  .empty {
    max-width: 52ch;
    padding: 24px 0;
    color: var(--q-muted);
  }
  .back {
    display: none;
    align-content: center;
    min-height: 44px;
  }
  /* What ends a long form is always at hand. */
  .commit {
    position: sticky;
    bottom: 0;
    z-index: 1;
    padding-block: 12px;
    background: var(--q-surface);
    border-top: 1px solid var(--q-line);
  }
  /* No higher than a notice leaves room for, see console.styles.ts. */
  .commit .line,
  .commit.line {
    flex-wrap: nowrap;
  }
  :is(h1, .card):focus {
    outline: none;
  }
  .mark {
    padding: 0 8px;
    font-size: 13px;
    line-height: 1.7;
    color: var(--q-muted);
    border: 1px solid var(--q-line);
    border-radius: 999px;
    white-space: nowrap;
  }
  .warn {
    color: var(--q-danger);
    border-color: currentColor;
  }
  .quiet,
  .primary,
  .text {
    min-height: 36px;
    font-size: 15px;
  }
  .commit .primary {
    flex: none;
  }
  .primary {
    padding-block: 6px;
  }
  a.quiet,
  a.primary {
    display: inline-flex;
    align-items: center;
    border-radius: var(--q-radius);
    text-decoration: none;
  }
  a.quiet {
    border: 1px solid var(--q-line);
    color: var(--q-text);
  }
  button:disabled {
    opacity: 0.6;
  }
  .quiet[aria-pressed='true'] {
    color: var(--q-text);
    background: var(--q-tint);
    border-color: var(--q-accent);
  }
  label {
    display: grid;
    gap: 4px;
    font-weight: 600;
  }
  select,
  input {
    min-height: 44px;
    padding: 8px 12px;
    font-weight: 400;
    color: var(--q-text);
    background: var(--q-surface);
    border: 1px solid var(--q-control);
    border-radius: var(--q-radius);
  }
  select {
    max-width: 100%;
    padding-inline-end: 8px;
  }
  input[type='color'] {
    width: 64px;
    padding: 4px;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  /* Those who may only read must be able to, and find nothing to press. */
  fieldset:disabled :is(button, quesaco-entry-search) {
    display: none;
  }
  fieldset:disabled :is(wa-textarea, wa-input)::part(base) {
    opacity: 1;
  }
  fieldset:disabled :is(input, select) {
    color: var(--q-text);
    opacity: 1;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 8px 12px 8px 0;
    text-align: start;
    vertical-align: top;
    border-bottom: 1px solid var(--q-line);
  }
  th {
    font-size: 14px;
    font-weight: 600;
    color: var(--q-muted);
  }
  /* The frame inside shows the focus. */
  :is(wa-input, wa-textarea, wa-checkbox):focus-visible {
    outline: 0;
    box-shadow: none;
  }
  summary {
    padding: 10px 0;
    font-weight: 600;
    cursor: pointer;
    border-radius: 4px;
  }
  summary::marker {
    color: var(--q-muted);
  }
  details[open] {
    padding-bottom: 12px;
  }
  details[open] > summary {
    margin-bottom: 4px;
  }
  wa-dialog {
    --width: min(480px, calc(100vw - 32px));
    --spacing: 24px;
  }
  wa-dialog::part(title) {
    font-size: 20px;
    font-weight: 650;
  }
  wa-checkbox {
    display: flex;
  }
  wa-checkbox::part(base) {
    align-items: center;
    min-width: 32px;
    min-height: 44px;
  }
  @media (max-width: 760px) {
    .back {
      display: grid;
    }
    p > a:only-child {
      display: inline-block;
      padding-block: 10px;
    }
    .page {
      padding: 16px 16px 96px;
    }
    .quiet,
    .primary,
    .text {
      min-height: 44px;
    }
  }
`;
