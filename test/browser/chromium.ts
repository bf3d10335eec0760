/** The browser that pages are tested in. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** Starts the browser that CHROMIUM names, or the first that is installed. */
export function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place));
  if (executablePath === undefined) {
    throw new Error('No Chromium is installed. Install it (Debian, Ubuntu: apt-get install chromium fonts-noto-cjk), or let the environment variable CHROMIUM name one.');
  }
  return chromium.launch({ executablePath });
}
