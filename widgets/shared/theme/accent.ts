import type { LitElement, ReactiveController } from 'lit';
import { contrast, formatColour, inkOn, kBlack, kWhite, mix, parseColour, readable, type Colour } from './colour';

export const kDefaultAccent: Colour = [31, 111, 139];
/** The surfaces of tokens.styles.ts that the accent must be read on, light and dark. */
const kLightSurface: Colour = [244, 247, 247];
const kDarkSurface: Colour = [32, 43, 45];
const kTextContrast = 4.5;
const kControlContrast = 3;
/** How far a button moves away from its ink under the pointer. */
const kHover = 0.12;

type Host = LitElement & { accent: string | undefined };

/**
 * Gives the widget its colours: the accent of the tag, of the page (`--quesaco-accent`) or of the
 * site, as palette() makes it fit. Set through the CSS object model, which a strict
 * Content-Security-Policy allows.
 */
export class AccentController implements ReactiveController {
  #dark = matchMedia('(prefers-color-scheme: dark)');
  #site: string | undefined;
  #update = () => this.#host.requestUpdate();
  #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  set site(accent: string | undefined) {
    this.#site = accent;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#dark.addEventListener('change', this.#update);
  }

  hostDisconnected(): void {
    this.#dark.removeEventListener('change', this.#update);
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot.querySelector<HTMLElement>('.root');
    if (!root) return;
    const { accent, fill, hover, edge, ink } = palette(this.#wanted(root), this.#dark.matches);
    root.style.setProperty('--q-accent', formatColour(accent));
    root.style.setProperty('--q-fill', formatColour(fill));
    root.style.setProperty('--q-fill-hover', formatColour(hover));
    root.style.setProperty('--q-edge', formatColour(edge));
    root.style.setProperty('--q-on-accent', formatColour(ink));
  }

  #wanted(root: HTMLElement): Colour {
    const page = getComputedStyle(this.#host).getPropertyValue('--quesaco-accent').trim();
    for (const wish of [this.#host.accent, page, this.#site]) {
      const colour = wish ? resolve(wish, root) : undefined;
      if (colour) return colour;
    }
    return kDefaultAccent;
  }
}

/** What the accent must be read on. */
export function surfaceOf(dark: boolean): Colour {
  return dark ? kDarkSurface : kLightSurface;
}

export interface Palette {
  /** Of text and lines: moved until it can be read on the surface. */
  accent: Colour;
  /** Of a button: a colour that takes dark ink stays what the site chose. */
  fill: Colour;
  /** Of a button under the pointer. */
  hover: Colour;
  /** Around a button: the accent where the fill hardly differs from the surface. */
  edge: Colour;
  /** What is read on a button. */
  ink: Colour;
}

/** Pure, so that its promise of contrast (WCAG 1.4.3 and 1.4.11) can be tested. */
export function palette(wanted: Colour, dark: boolean): Palette {
  const surface = surfaceOf(dark);
  const accent = readable(wanted, surface, kTextContrast);
  const fill = inkOn(wanted) === kBlack ? wanted : accent;
  const ink = inkOn(fill);
  const hover = mix(fill, ink === kWhite ? kBlack : kWhite, kHover);
  const edge = contrast(fill, surface) < kControlContrast ? accent : fill;
  return { accent, fill, hover, edge, ink };
}

/** Any CSS colour, as the browser understands it. */
function resolve(wish: string, root: HTMLElement): Colour | undefined {
  const probe = document.createElement('span');
  probe.style.color = wish;
  if (!probe.style.color) return undefined;
  root.append(probe);
  const colour = parseColour(getComputedStyle(probe).color);
  probe.remove();
  return colour;
}
