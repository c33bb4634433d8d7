import { makeCall } from './make-call.js';

/** Makes the calls that the page around it asks for. */
addEventListener('message', async ({ data, source, ports: [port] }) => {
  if (source === parent) port?.postMessage(await makeCall(data));
});
if (document.documentElement.dataset['worker'] !== undefined) await workerInControl();
parent.postMessage('ready', '*');

/** Lets a service worker answer what this document asks for. */
async function workerInControl() {
  const { serviceWorker } = navigator;
  const controlled = new Promise((resolve) => {
    serviceWorker.addEventListener('controllerchange', resolve);
  });
  await serviceWorker.register('worker.js');
  if (serviceWorker.controller === null) await controlled;
}
