import { css } from 'lit';

/** Colours, type and space of the whole widget; the accent is set by accent.ts. */
export const tokens = css`
  .root {
    all: initial;
    color-scheme: light dark;
    --q-surface: #ffffff;
    --q-page: #f4f7f7;
    --q-text: #17252a;
    --q-muted: #52636a;
    --q-line: #d9e1e3;
    --q-control: #7d8d94;
    --q-hover: #edf2f3;
    --q-danger: #a8321f;
    --q-true: #1c6b3c;
    --q-false: #a8321f;
    --q-nuanced: #7a5200;
    --q-shadow: 0 12px 40px rgb(12 30 36 / 18%);
    --q-fill: var(--q-accent);
    --q-fill-hover: color-mix(in srgb, var(--q-fill) 88%, var(--q-text));
    --q-edge: var(--q-fill);
    --q-tint: color-mix(in srgb, var(--q-accent) 20%, var(--q-surface));
    --q-panel-radius: 12px;
    --q-radius: 8px;
    --q-motion: 150ms;
    /* As large as the reader's own text; never smaller than ours where a site makes its rem small. */
    --q-rem: max(1rem, 16px);
    font: var(--q-rem)/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
    color: var(--q-text);
    text-align: start;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
  }
  @media (prefers-color-scheme: dark) {
    .root {
      --q-surface: #1e2a2d;
      --q-page: #161f21;
      --q-text: #e9eff0;
      --q-muted: #a9b7bb;
      --q-line: #35454a;
      --q-control: #7b8c92;
      --q-hover: #28373b;
      --q-danger: #ff9d8a;
      --q-true: #7fd6a0;
      --q-false: #ff9d8a;
      --q-nuanced: #eec26b;
      --q-shadow: 0 12px 40px rgb(0 0 0 / 50%);
      --q-tint: color-mix(in srgb, var(--q-accent) 30%, var(--q-surface));
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .root {
      --q-motion: 0ms;
    }
  }
`;
