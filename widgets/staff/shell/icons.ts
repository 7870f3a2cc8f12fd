import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js';

/** The few signs inside Web Awesome's components, by its names, on 24 by 24. */
const kPaths: Record<string, string> = {
  check: 'M5 13l4 4L19 7',
  'chevron-down': 'M6 9l6 6 6-6',
  'chevron-right': 'M9 6l6 6-6 6',
  'chevron-left': 'M15 6l-6 6 6 6',
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7-10-7-10-7zm10-3a3 3 0 100 6 3 3 0 000-6',
  'eye-slash': 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7-10-7-10-7zM4 4l16 16',
  xmark: 'M6 6l12 12M18 6L6 18',
};

/**
 * Web Awesome fetches its signs from data: addresses, which our Content-Security-Policy refuses.
 * A sprite sheet is not fetched, and its mutator draws what would stand in it.
 */
export function registerIcons(): void {
  registerIconLibrary('system', {
    resolver: (name) => `#${name}`,
    spriteSheet: true,
    mutator: (svg, icon) => {
      const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      path.setAttribute('d', kPaths[icon?.name ?? ''] ?? '');
      svg.replaceChildren(path);
      svg.setAttribute('viewBox', '0 0 24 24');
      svg.setAttribute('style', 'fill:none;stroke:currentColor;stroke-width:2.5');
    },
  });
}
