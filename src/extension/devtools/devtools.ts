import { devtools } from '../devtools-api.ts';

// Firefox records requests for extensions only while somebody listens, and the panel's page is not
// loaded before it is first shown.
devtools.network.onRequestFinished.addListener(() => {});

// Both paths start at the extension's root: there the build puts the panel's page.
devtools.panels.create('CORS', '/icons/whycors-32.png', '/src/extension/panel/panel.html');
