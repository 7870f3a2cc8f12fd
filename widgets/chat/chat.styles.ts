import { css } from 'lit';

/** The launcher, the panel and the conversation. */
export const chatStyles = css`
  :host {
    display: contents;
  }
  :host([mode='inline']) {
    display: block;
    height: max(600px, 37.5rem);
    max-width: max(720px, 45rem);
  }
  .launcher,
  .panel {
    --inline: var(--quesaco-inset-inline, 20px);
    --block: var(--quesaco-inset-block, 20px);
    position: fixed;
    inset: auto max(var(--inline), env(safe-area-inset-right)) max(var(--block), env(safe-area-inset-bottom)) auto;
    z-index: 2147483000;
  }
  :host([position='left']) :is(.launcher, .panel) {
    inset-inline: max(var(--inline), env(safe-area-inset-left)) auto;
  }
  .launcher {
    display: flex;
    align-items: center;
    gap: 8px;
    max-width: calc(100vw - 2 * var(--inline));
    min-height: 48px;
    padding: 8px 20px 8px 16px;
    border-radius: 999px;
    font-weight: 600;
    background: var(--q-fill);
    border-color: var(--q-edge);
    color: var(--q-on-accent);
    box-shadow: 0 4px 16px rgb(12 30 36 / 22%);
  }
  .launcher[hidden] {
    display: none;
  }
  @media (hover: hover) {
    .launcher:hover {
      background: var(--q-fill-hover);
    }
  }
  .launcher:focus-visible {
    outline: 2px solid #000;
    outline-offset: 2px;
    box-shadow: 0 0 0 2px #fff, 0 0 0 6px #fff;
  }
  .panel {
    flex-direction: column;
    width: min(calc(380 / 16 * var(--q-rem)), calc(100vw - 2 * var(--inline)));
    height: min(calc(600 / 16 * var(--q-rem)), calc(100dvh - 2 * var(--block)));
    max-width: none;
    max-height: none;
    margin: 0;
    padding: 0;
    overflow: hidden;
    color: inherit;
    background: var(--q-page);
    border: 1px solid var(--q-line);
    border-radius: var(--q-panel-radius);
    box-shadow: var(--q-shadow);
  }
  .panel:focus {
    outline: none;
  }
  .panel:is([open], section) {
    display: flex;
  }
  dialog[open] {
    animation: arrive var(--q-motion) ease-out;
  }
  dialog::backdrop {
    background: none;
  }
  section.panel {
    position: static;
    width: 100%;
    height: 100%;
    box-shadow: none;
  }
  :host([mode='inline']) .root {
    display: block;
    height: 100%;
  }
  /* A line is not longer than it reads well, however wide the frame. */
  section.panel > :is(.head, .log, quesaco-composer) {
    padding-inline: max(16px, 50% - max(360px, 22.5rem));
  }
  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }
  @media (max-width: 540px), (max-height: 440px) {
    :host dialog.panel {
      inset: var(--q-top, 0) 0 auto;
      width: 100%;
      height: var(--q-height, 100dvh);
      padding-top: env(safe-area-inset-top);
      border: 0;
      border-radius: 0;
    }
  }
  /* A phone on its side, or a page at 400 %: what is left is for the answer. */
  @media (max-height: 440px) {
    .panel .head {
      padding-block: 0;
    }
    .head div {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      column-gap: 8px;
    }
    .panel quesaco-composer {
      padding-block: 4px;
    }
  }

  /* Both float over the page, so they would stand on every sheet of paper. */
  @media print {
    .launcher,
    dialog.panel[open] {
      display: none;
    }
  }

  .head {
    flex: none;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding: 12px 12px 12px 16px;
    background: var(--q-surface);
    border-bottom: 1px solid var(--q-line);
  }
  h2 {
    font-size: var(--q-rem);
    font-weight: 650;
    line-height: 1.35;
  }
  .close {
    flex: none;
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    color: var(--q-muted);
  }
  @media (hover: hover) {
    .close:hover {
      background: var(--q-hover);
      color: var(--q-text);
    }
  }

  .log {
    position: relative;
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: 16px;
    min-height: 0;
    padding: 16px;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .log:focus-visible {
    outline-offset: -2px;
    box-shadow: none;
  }
  .log > * {
    flex: none;
  }
  .log > a {
    align-self: start;
  }
  .quick,
  .choices {
    display: grid;
    gap: 8px;
  }
  .turn {
    display: flex;
    flex-direction: column;
    align-items: stretch;
    gap: 12px;
  }
  .turn > button {
    align-self: start;
  }
  .bubble {
    align-self: end;
    max-width: 85%;
    padding: 8px 12px;
    white-space: pre-line;
    unicode-bidi: isolate;
    background: var(--q-tint);
    border-radius: var(--q-panel-radius) var(--q-panel-radius) 4px;
  }
  .part {
    font-size: calc(14 / 16 * var(--q-rem));
    font-weight: 650;
    line-height: 1.35;
    unicode-bidi: isolate;
    color: var(--q-muted);
  }
  .none {
    min-height: 44px;
    padding-inline: 12px;
  }
  .receipt {
    display: flex;
    gap: 12px;
    padding: 16px;
    background: var(--q-surface);
    border: 1px solid var(--q-line);
    border-radius: var(--q-panel-radius);
  }
  .receipt svg {
    flex: none;
    margin-top: 2px;
    color: var(--q-true);
  }
  .lost {
    flex: none;
    padding: 4px 16px;
    font-size: calc(13 / 16 * var(--q-rem));
    text-align: center;
    background: var(--q-hover);
    border-top: 1px solid var(--q-line);
  }

  /* An answer within 300 ms shows no waiting at all. */
  .waiting {
    display: flex;
    gap: 6px;
    padding: 8px 0;
    animation: appear 1ms 300ms both;
  }
  .waiting i {
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--q-control);
    animation: breathe 1600ms ease-in-out infinite;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @keyframes breathe {
    50% {
      opacity: 0.35;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .waiting i {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .launcher,
    .bubble,
    .waiting i {
      border: 1px solid;
    }
  }
`;
