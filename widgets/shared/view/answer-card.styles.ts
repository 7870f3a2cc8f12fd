import { css } from 'lit';

export const answerStyles = css`
  :host {
    display: block;
  }
  article {
    display: grid;
    gap: 12px;
    padding: 16px;
    background: var(--q-surface);
    border: 1px solid var(--q-line);
    border-radius: var(--q-panel-radius);
  }
  h3 {
    font-size: var(--q-rem);
    font-weight: 650;
    line-height: 1.35;
    text-wrap: balance;
  }
  h3:focus-visible,
  .thanks:focus-visible {
    border-radius: 4px;
  }
  a {
    color: var(--q-accent);
    text-underline-offset: 3px;
  }
  .source {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .verdict {
    justify-self: start;
    margin-top: -4px;
    padding: 2px 12px;
    border: 1.5px solid currentColor;
    border-radius: 999px;
    font-size: calc(14 / 16 * var(--q-rem));
    font-weight: 650;
  }
  .true {
    color: var(--q-true);
  }
  .false {
    color: var(--q-false);
  }
  .nuanced {
    color: var(--q-nuanced);
  }
  .voice + .voice {
    margin-top: 12px;
  }
  .voice h4 {
    margin: 0 0 4px;
    font-size: calc(13 / 16 * var(--q-rem));
    font-weight: 650;
    color: var(--q-accent);
  }
  .law {
    padding: 12px;
    background: var(--q-page);
    border-radius: var(--q-radius);
  }
  .law .prose {
    font-size: calc(14 / 16 * var(--q-rem));
  }
  .related .text {
    display: block;
  }
  .related summary {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 24px;
    list-style: none;
    cursor: pointer;
  }
  @media (pointer: coarse) {
    .related summary {
      min-height: 44px;
    }
  }
  .related summary::-webkit-details-marker {
    display: none;
  }
  .related summary::after {
    width: 6px;
    height: 6px;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    content: '';
    transform: translateY(-1px) rotate(45deg);
  }
  .related[open] summary::after {
    transform: translateY(1px) rotate(225deg);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding-top: 12px;
    border-top: 1px solid var(--q-line);
  }
  .rating,
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  quesaco-reasons {
    flex: 1 0 100%;
  }
  .tools {
    margin-inline-start: auto;
  }
`;
