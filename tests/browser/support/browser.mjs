import { chromium } from 'playwright-core';

export const kPhone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
export const kDesktop = { viewport: { width: 1280, height: 800 } };

/** Debian's Chromium, kept from calling anyone; without a sandbox because CI runs as root. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // A page that a test makes up comes from no address: Chromium would cut it off from this machine.
      '--disable-features=LocalNetworkAccessChecks',
    ],
  });
}
