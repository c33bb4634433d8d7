import type { Lab } from '../../test/lab/server.ts';

/** What the page does, by name: the body of an async function. Each is recorded by itself. */
export function sequencesFor({ page, api, third, down }: Lab): Readonly<Record<string, string>> {
  const run = (id: string) => `await window.lab.run('${id}')`;
  const element = (kind: string, properties: string) => `await new Promise((resolve) => {
    const element = Object.assign(document.createElement('${kind}'), ${properties});
    element.onload = element.onerror = resolve;
    document.body.append(element);
  })`;
  return {
    passes: run('plain'),
    preflighted: run('preflighted'),
    'no-allow-origin': run('no-allow-origin'),
    'preflight-404': run('preflight-404'),
    'preflight-redirect': run('preflight-redirect'),
    'method-not-listed': run('method-not-listed'),
    'redirect-to-third': run('redirect-to-third'),
    'server-down': run('server-down'),
    'preflight-down': `await fetch('${down}/x', { method: 'PUT' })`,
    credentialed: run('credentialed'),
    'no-cors': `await fetch('${third}/no-allow-origin', { mode: 'no-cors' })`,
    beacon: `navigator.sendBeacon('${third}/no-allow-origin', 'text')`,
    'web-socket': `await new Promise((resolve) => { new WebSocket('${down.replace('http', 'ws')}/').onclose = resolve })`,
    'plain-image': element('img', `{ src: '${third}/image-plain' }`),
    'cors-image': element('img', `{ crossOrigin: 'anonymous', src: '${third}/image-cors' }`),
    'cors-script': element('script', `{ crossOrigin: 'anonymous', src: '${api}/script-cors' }`),
    font: `const face = new FontFace('other', 'url(${third}/font)'); await face.load()`,
    'same-origin': `await fetch('/same-origin-call')`,
    frame: element('iframe', `{ srcdoc: '<script>fetch("${api}/from-frame")</script>' }`),
    worker: `await new Promise((resolve) => {
      const code = 'fetch("${api}/from-worker").finally(() => postMessage(0))';
      new Worker(URL.createObjectURL(new Blob([code]))).onmessage = resolve;
    })`,
    xhr: `await new Promise((resolve) => {
      const xhr = new XMLHttpRequest();
      xhr.onloadend = resolve;
      xhr.open('GET', '${api}/no-allow-origin');
      xhr.send();
    })`,
    aborted: `const stop = new AbortController();
      setTimeout(() => stop.abort(), 0);
      await fetch('${api}/plain?aborted', { signal: stop.signal, method: 'PUT' })`,
    navigation: `setTimeout(() => location.assign('${page}/?second')); await new Promise((resolve) => setTimeout(resolve, 50))`,
  };
}
