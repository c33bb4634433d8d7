import { devtools } from '../devtools-api.ts';
import { keepLog } from '../firefox-network.ts';
import { ownBrowser } from '../own-browser.ts';

// Firefox records requests for extensions only while somebody listens, and the panel's page is not
// loaded before it is first shown. Chromium has a log of its own that can be read then.
if (ownBrowser(navigator.userAgent).engine === 'firefox') keepLog();

// Both paths start at the extension's root: there the build puts the panel's page.
devtools.panels.create('CORS', '/icons/whycors-32.png', '/src/extension/panel/panel.html');
